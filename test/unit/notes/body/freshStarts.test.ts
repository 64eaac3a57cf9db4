import { deepStrictEqual, ok } from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BodyBlocks } from '../../../../src/notes/body/bodyBlocks';
import { FreshStarts } from '../../../../src/notes/body/freshStarts';
import { anyBody } from '../../../support/bodies';
import { randomFrom, type Random } from '../../../support/random';
import { sharedOrSkip } from '../../../support/shared';
import { usualNote } from '../../../support/usualNotes';

describe('Fresh starts in a body', () => {
  const far = '- a list item of some length\n'.repeat(4);
  const table: [what: string, text: string, start: string | undefined][] = [
    ['a paragraph below a list', `${far}\nhere it is`, 'here'],
    ['the line ends of Windows', `${far}\nhere it is`.replaceAll('\n', '\r\n'), 'here'],
    ['a heading', `${far}\n## here it is`, '## here'],
    ['another list', `${far}\n- here it is`, '- here'],
    ['within the item', `${far}\n  here it is`, undefined],
    ['no blank line', `${far}here it is`, undefined],
    ['code that may be open', `${far}\n\`\`\`\n\nhere it is`, '```'],
    ['a comment that may be open', `<!-- ${far}\nhere it is`, undefined],
    ['near enough to walk', `- a\n\nhere it is`, undefined],
  ];
  for (const [what, text, start] of table)
    it(what, () => {
      const found = new FreshStarts(text).before(text.indexOf('it is'), 0);
      deepStrictEqual(found, start === undefined ? -1 : text.indexOf(start));
    });
});

describe('A body of which only one place is of use', () => {
  it('tells the same of it as a whole one', () => {
    const random = randomFrom(4);
    let skipped = 0;
    for (let round = 0; round < 4000; round++) {
      const parts = Array.from({ length: 4 }, () =>
        random.below(2) > 0 ? anyBody(random) : usualNote(random, 400, ''),
      );
      skipped += compare(parts.join(random.of(['\n\n', '\n', '\r\n\r\n'])), random);
    }
    ok(skipped > 1000, `only ${skipped} times some of it was skipped`);
  });

  it('so in notes of other people', function () {
    const folder = sharedOrSkip(this, 'notes');
    const random = randomFrom(5);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.md')))
      for (let i = 0; i < 3; i++) compare(readFileSync(join(folder, name), 'utf8'), random);
  });
});

/** Holds what is told of one place against what is told of it when all is read; returns whether some was skipped. */
function compare(text: string, random: Random): number {
  const use = random.below(text.length + 1);
  const whole = told(text, (from) => from);
  const part = told(text, (from) => (from <= use ? use : Infinity));
  const around = ({ start, end }: Told): boolean => start <= use && use <= end;
  deepStrictEqual(part.filter(around), whole.filter(around), JSON.stringify({ text, use }));
  return part.length < whole.filter(({ start }) => start < use).length ? 1 : 0;
}

interface Told {
  what: string;
  start: number;
  end: number;
}

function told(text: string, nextUse: (from: number) => number): Told[] {
  const found: Told[] = [];
  new BodyBlocks(text, {
    nextUse,
    text: (start, end) => found.push({ what: 'text', start, end }),
    item: (start, end) => found.push({ what: 'item', start, end }),
    heading: (level, start, end) => found.push({ what: `heading ${level}`, start, end }),
    content: () => undefined,
  }).visit(0);
  return found;
}
