import { deepStrictEqual } from 'node:assert/strict';
import { UntoldCursor } from '../../../../src/editor/preview/untoldCursor';

type Step = 'load' | 'update' | 'known' | 'unknown';

/** Of each update in the steps, whether the cursor is told after it. */
function due(...steps: Step[]): boolean[] {
  const cursor = new UntoldCursor();
  return steps.flatMap((step) => {
    if (step === 'update') return cursor.isDue();
    if (step === 'load') cursor.pageLoaded();
    else cursor.told(step === 'known');
    return [];
  });
}

describe('The place of the cursor is told after an update', () => {
  const table: [when: string, steps: Step[], expected: boolean[]][] = [
    [
      'the first of a page, and not with every note that comes or goes',
      ['load', 'update', 'known', 'update', 'update'],
      [true, false, false],
    ],
    [
      'that brings the card of its note, and not again',
      ['update', 'unknown', 'update', 'known', 'update'],
      [true, true, false],
    ],
    [
      'that may bring it, as long as it has none',
      ['update', 'unknown', 'update', 'unknown', 'update'],
      [true, true, true],
    ],
    ['the first, also where it moved before the page knew its cards', ['load', 'known', 'update'], [true]],
    ['the first of a page that was loaded again', ['update', 'known', 'load', 'update'], [true, true]],
    ['no more where it went to a note with a card', ['update', 'unknown', 'known', 'update'], [true, false]],
  ];
  for (const [when, steps, expected] of table) it(when, () => deepStrictEqual(due(...steps), expected));
});
