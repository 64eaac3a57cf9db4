import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/notes/edits/textEdit';
import { countedLines } from '../../../../src/report/parts/hash';
import { lineEdits } from '../../../../src/report/refresh/lineDiff';
import { randomFrom } from '../../../support/random';

function edited(text: string, wanted: readonly string[]): { replaced: string[]; after: string } {
  const edits = lineEdits(text, { start: 0, end: text.length }, wanted, '\n');
  return { replaced: edits.map(({ start, end }) => text.slice(start, end)), after: applyEdits(text, edits) };
}

describe('Other lines of a text', () => {
  const cases: [name: string, text: string, wanted: string[], replaced: string[]][] = [
    ['the same', 'a\nb', ['a', 'b'], []],
    ['the same but for blanks at line ends', 'a \nb\t', ['a', 'b'], []],
    ['with a line broken', 'a\nb', ['a  ', 'b'], ['a\n']],
    ['with a line that is broken already', 'a   \nb', ['a  ', 'b'], []],
    ['with a line not broken any more', 'a  \nb', ['a', 'b'], ['a  \n']],
    ['changed in two places', 'a\nb\nc\nd\ne', ['a', 'B', 'c', 'd', 'E'], ['b\n', '\ne']],
    ['more in the middle', 'a\nc', ['a', 'b', 'c'], ['']],
    ['more at the end', 'a', ['a', 'b'], ['']],
    ['more at the start', 'b', ['a', 'b'], ['']],
    ['fewer at the end', 'a\nb\nc', ['a'], ['\nb\nc']],
    ['all others', 'a\nb', ['x'], ['a\nb']],
  ];
  for (const [name, text, wanted, replaced] of cases) {
    it(name, () => {
      const found = edited(text, wanted);
      assert.deepEqual(found.replaced, replaced);
      assert.deepEqual(countedLines(found.after), wanted);
    });
  }

  it('whatever they are, in a text around them', () => {
    const random = randomFrom(3);
    const lines = (): string[] =>
      Array.from({ length: 1 + random.below(8) }, () => random.of(['a', 'b', 'c', '', 'd']));
    for (let i = 0; i < 3000; i++) {
      const [own, wanted, lineBreak] = [['a', ...lines(), 'b'], lines(), random.of(['\n', '\r\n'])];
      const [head, tail] = [`x${lineBreak}`, `${lineBreak}y`];
      const text = head + own.join(lineBreak) + tail;
      const edits = lineEdits(text, { start: head.length, end: text.length - tail.length }, wanted, lineBreak);
      assert.equal(applyEdits(text, edits), head + wanted.join(lineBreak) + tail);
    }
  });
});
