import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { readBody } from '../../../../src/notes/body/body';
import { tickTask } from '../../../../src/notes/body/tickTask';
import { applyEdits } from '../../../../src/notes/edits/textEdit';
import { anyBody } from '../../../support/bodies';
import { randomFrom } from '../../../support/random';

describe('Ticking a task', () => {
  const ticked = (text: string, line: number, words: string): string | undefined => {
    const edit = tickTask(text, { line, text: words });
    return edit && applyEdits(text, [edit]);
  };
  const table: [text: string, line: number, words: string, after: string | undefined][] = [
    ['- [ ] a\n- [ ] b\n', 1, 'b', '- [ ] a\n- [x] b\n'],
    ['---\ntype: talk\n---\r\n\r\n* [ ] a\r\n', 4, 'a', '---\ntype: talk\n---\r\n\r\n* [x] a\r\n'],
    ['1.  [ ] [ ] a', 0, '[ ] a', '1.  [x] [ ] a'],
    ['- - [ ]\ta', 0, 'a', '- - [x]\ta'],
    ['- [ ] a\n  b', 0, 'a b', '- [x] a\n  b'],
    ['- [ ] a\n- [ ] b\n', 0, 'b', undefined],
    ['\n- [ ] a\n', 0, 'a', undefined],
    ['- [x] a\n', 0, 'a', undefined],
    ['- [ ] a b\n', 0, 'a', undefined],
    ['```\n- [ ] a\n```\n', 1, 'a', undefined],
    ['', 0, 'a', undefined],
    ['- [ ] a', 7, 'a', undefined],
  ];
  for (const [text, line, words, after] of table)
    it(`${line} "${words}" in ${JSON.stringify(text)}`, () => strictEqual(ticked(text, line, words), after));

  it('changes one letter, after which it is open no more, and all others are', () => {
    const random = randomFrom(11);
    let count = 0;
    for (let i = 0; i < 1000; i++) {
      const text = anyBody(random);
      const { tasks } = readBody(text, 0);
      for (const task of tasks) {
        const edit = tickTask(text, task);
        ok(edit && edit.end === edit.start + 1 && edit.text === 'x');
        const left = readBody(applyEdits(text, [edit]), 0).tasks;
        deepStrictEqual(
          left,
          tasks.filter((other) => other !== task),
        );
        count++;
      }
    }
    ok(count > 300, `only ${count} tasks were ticked`);
  });
});
