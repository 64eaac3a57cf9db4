import assert from 'node:assert/strict';
import { applyEdits, joinedByLine, type TextEdit } from '../../../../src/notes/edits/textEdit';

describe('Edits joined by line', () => {
  const cases: [what: string, text: string, edits: TextEdit[], joined: TextEdit[]][] = [
    [
      'both quotes of a value',
      'a: 0x1\nb: 2',
      [
        { start: 6, end: 6, text: '"' },
        { start: 3, end: 3, text: '"' },
      ],
      [{ start: 3, end: 6, text: '"0x1"' }],
    ],
    [
      'no more than a line',
      'a: 1\r\nb: 2',
      [
        { start: 3, end: 4, text: '3' },
        { start: 9, end: 10, text: '4' },
      ],
      [
        { start: 3, end: 4, text: '3' },
        { start: 9, end: 10, text: '4' },
      ],
    ],
    [
      'insertions at one place, in their order',
      'a',
      [
        { start: 1, end: 1, text: 'b' },
        { start: 1, end: 1, text: 'c' },
      ],
      [{ start: 1, end: 1, text: 'bc' }],
    ],
    ['none', 'a', [], []],
  ];
  for (const [what, text, edits, joined] of cases) {
    it(what, () => {
      assert.deepEqual(joinedByLine(text, edits), joined);
      assert.equal(applyEdits(text, joined), applyEdits(text, edits));
    });
  }
});
