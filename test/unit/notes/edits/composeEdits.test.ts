import assert from 'node:assert/strict';
import { compose } from '../../../../src/notes/edits/composeEdits';
import { applyEdits, inverseOf, type TextEdit } from '../../../../src/notes/edits/textEdit';
import { randomFrom, type Random } from '../../../support/random';

const insert = (at: number, text: string): TextEdit => ({ start: at, end: at, text });

describe('Two sets of edits, one after the other, are one', () => {
  const cases: [what: string, first: TextEdit[], second: TextEdit[], both: TextEdit[]][] = [
    ['of none', [], [], []],
    ['of the first alone', [insert(1, 'x')], [], [insert(1, 'x')]],
    ['of the second alone', [], [insert(1, 'x')], [insert(1, 'x')]],
    ['in two places', [insert(1, 'x')], [insert(4, 'y')], [insert(1, 'x'), insert(3, 'y')]],
    ['in two places, backwards', [insert(3, 'y')], [insert(1, 'x')], [insert(1, 'x'), insert(3, 'y')]],
    ['within what was inserted', [insert(1, 'xy')], [insert(2, '-')], [insert(1, 'x-y')]],
    ['which takes away what was inserted', [insert(1, 'xy')], [{ start: 1, end: 3, text: '' }], []],
    [
      'over the edge of what was inserted',
      [insert(1, 'xy')],
      [{ start: 2, end: 4, text: 'z' }],
      [{ start: 1, end: 2, text: 'xz' }],
    ],
    [
      'behind what was taken away',
      [{ start: 1, end: 3, text: '' }],
      [insert(1, 'x')],
      [{ start: 1, end: 3, text: 'x' }],
    ],
  ];
  for (const [what, first, second, both] of cases)
    it(what, () => {
      assert.deepEqual(compose(first, second), both);
      assert.equal(applyEdits('abcdef', both), applyEdits(applyEdits('abcdef', first), second));
    });

  it('for any edits, and no larger than they are', () => {
    const random = randomFrom(7);
    for (let round = 0; round < 5000; round++) {
      const text = letters(random, random.below(30));
      const first = someEdits(random, text);
      const second = someEdits(random, applyEdits(text, first));
      const both = compose(first, second);
      const told = JSON.stringify({ text, first, second, both });
      assert.equal(applyEdits(text, both), applyEdits(applyEdits(text, first), second), told);
      assert.ok(changed(both) <= changed(first) + changed(second), told);
      assert.ok(
        both.every(({ start }, i) => i === 0 || start > (both[i - 1]?.end ?? 0)),
        `apart and in order: ${told}`,
      );
    }
  });

  it('and taken back by their inverse', () => {
    const random = randomFrom(8);
    for (let round = 0; round < 2000; round++) {
      const text = letters(random, random.below(30));
      const edits = compose([], someEdits(random, text));
      const back = inverseOf(text, edits);
      const told = JSON.stringify({ text, edits, back });
      assert.equal(applyEdits(applyEdits(text, edits), back), text, told);
      assert.equal(changed(back), changed(edits), told);
    }
  });

  it('in time that grows with their number', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => insert(3 * i, 'ab'));
    const text = 'x'.repeat(60_000);
    const start = process.cpuUsage();
    const both = compose(many, many);
    const { user, system } = process.cpuUsage(start);
    assert.equal(applyEdits(text, both), applyEdits(applyEdits(text, many), many));
    assert.ok((user + system) / 1000 < 3000, `${Math.round((user + system) / 1000)} ms`);
  });
});

function changed(edits: readonly TextEdit[]): number {
  return edits.reduce((sum, { start, end, text }) => sum + end - start + text.length, 0);
}

function someEdits(random: Random, text: string): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let at = random.below(6); at <= text.length; at += random.below(8)) {
    const end = Math.min(at + random.below(4), text.length);
    edits.push({ start: at, end, text: letters(random, random.below(4)) });
    at = end;
  }
  return edits;
}

function letters(random: Random, length: number): string {
  return Array.from({ length }, () => random.of(['a', 'b', 'c', '\r', '\n'])).join('');
}
