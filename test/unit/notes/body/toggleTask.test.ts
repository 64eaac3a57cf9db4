import { strictEqual } from 'node:assert/strict';
import { toggleTask } from '../../../../src/notes/body/toggleTask';

/** The text with the box at a line ticked or cleared; `undefined` where there is nothing to do. */
function toggled(text: string, line: number, checked: boolean): string | undefined {
  const edit = toggleTask(text, line, checked);
  return edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

describe('A task that is ticked or cleared', () => {
  const table: [text: string, line: number, checked: boolean, expected: string | undefined][] = [
    ['- [ ] a', 0, true, '- [x] a'],
    ['- [x] a', 0, false, '- [ ] a'],
    ['- [X] a', 0, false, '- [ ] a'],
    ['- [x] a', 0, true, undefined],
    ['- [ ] a', 0, false, undefined],
    ['- [ ] a\r\n- [ ] b\r\n', 1, true, '- [ ] a\r\n- [x] b\r\n'],
    ['- a\n  - [ ] b', 1, true, '- a\n  - [x] b'],
    ['- - [ ] b', 0, true, '- - [x] b'],
    ['> 1. [ ] b', 0, true, '> 1. [x] b'],
    ['12) [ ] b [ ] c', 0, true, '12) [x] b [ ] c'],
    ['- [ ]', 0, true, '- [x]'],
    ['- [ ]a', 0, true, undefined],
    ['- a [ ] b', 0, true, undefined],
    ['[ ] b', 0, true, undefined],
    ['- [ ] a', 1, true, undefined],
    ['', 0, true, undefined],
    ['a\n', 5, true, undefined],
  ];
  for (const [text, line, checked, expected] of table)
    it(`${JSON.stringify(text)}, line ${line}, ${checked}: ${JSON.stringify(expected)}`, () =>
      strictEqual(toggled(text, line, checked), expected));

  it('is looked for in no time, whatever the line', () => {
    const start = performance.now();
    for (const part of ['- ', '-  ', '> ', '1. ', ' ']) toggleTask(part.repeat(50_000), 0, true);
    strictEqual(performance.now() - start < 1000, true);
  });
});
