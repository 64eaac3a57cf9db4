import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/notes/edits/textEdit';
import { clockStamp, elapsedStamp, hasStamp, lastElapsed, toggledStamp } from '../../../../src/notes/timestamps/stamp';

describe('Timestamps', () => {
  for (const [seconds, expected] of [
    [0, '[00:00]'],
    [-5, '[00:00]'],
    [9.9, '[00:09]'],
    [872, '[14:32]'],
    [3599, '[59:59]'],
    [3600, '[1:00:00]'],
    [3730, '[1:02:10]'],
    [36000, '[10:00:00]'],
  ] as const)
    it(`are ${expected} after ${seconds} s`, () => assert.equal(elapsedStamp(seconds), expected));

  it('of the clock have a sign before them', () => assert.equal(clockStamp('14:32'), '[@14:32]'));

  const put: [string, string][] = [
    ['', '- [14:32] '],
    ['   ', '   - [14:32] '],
    ['a word', '- [14:32] a word'],
    ['- ', '- [14:32] '],
    ['-', '- [14:32] '],
    ['- a', '- [14:32] a'],
    ['  * a', '  * [14:32] a'],
    ['+ a', '+ [14:32] a'],
    ['12. a', '12. [14:32] a'],
    ['1) a', '1) [14:32] a'],
    ['- [ ] a', '- [ ] [14:32] a'],
    ['- [x] a', '- [x] [14:32] a'],
    ['-\ta', '-\t[14:32] a'],
    ['- [a](b.md)', '- [14:32] [a](b.md)'],
    ['-- a', '- [14:32] -- a'],
    ['1.5 a', '- [14:32] 1.5 a'],
  ];
  for (const [line, expected] of put)
    it(`are put to ${JSON.stringify(line)}, and taken away`, () => {
      const edit = toggledStamp(line, line.length, '[14:32]', false);
      assert.ok(edit);
      const stamped = applyEdits(line, [edit]);
      assert.equal(stamped, expected);
      assert.ok(hasStamp(stamped) && !hasStamp(line));
      assert.equal(toggledStamp(stamped, 0, '[14:32]', false), undefined);
      const back = toggledStamp(stamped, 0, '', true);
      assert.ok(back);
      assert.equal(applyEdits(stamped, [back]), expected.replace('[14:32] ', ''));
    });

  for (const line of ['## Key points', '> a quote', '| a | b |', '```', '<!-- a -->'])
    it(`come to the cursor in ${line}`, () =>
      assert.deepEqual(toggledStamp(line, 2, '[14:32]', false), { start: 2, end: 2, text: '[14:32] ' }));

  for (const line of ['- [1:02:10] a', '- [@14:32] a', '- [ ] [00:00]', '1. [9:05]'])
    it(`are known in ${line}`, () => assert.ok(hasStamp(line)));
  for (const line of ['[14:32] a', '- a [14:32]', '- [14] a', '- [14:32:10:1]', 'a'])
    it(`are none in ${line}`, () => assert.ok(!hasStamp(line)));

  it('tell how far a note is', () => {
    assert.equal(lastElapsed('- [00:10] a\r\n- [1:02:10] b\n- [@23:00] c\n- [14:32] d\n[59:59] e'), 3730);
    assert.equal(lastElapsed('- [@23:00] c\n- d'), undefined);
  });
});
