// A file may hold thousands of faults: what mends them is found while somebody waits, and in the editor's own thread.
import assert from 'node:assert/strict';
import { noContext } from '../../../../src/notes/fixes/fix';
import { mend } from '../../../../src/notes/fixes/mend';
import { applyEdits } from '../../../../src/notes/edits/textEdit';
import { talk } from '../../../support/notes';

/** Some times what it takes on a busy machine; what grows with the square of its length takes far longer. */
const mostMilliseconds = 6000;

describe('A note of many faults is mended in time that grows with its length', () => {
  const many = (count: number, line: string, ...first: string[]): string =>
    talk([...first, line.repeat(count)].join(''));
  const table: [what: string, text: string][] = [
    ['escapes on one line', talk(`title: "${'\\d'.repeat(4000)}"`)],
    ['escapes on lines of their own', talk('abstract: "a', ...new Array<string>(5000).fill('  \\d'), '  b"')],
    ['entries without a field', many(5500, '  - name: A\n', 'links:\n')],
    ['entries of another type', many(4000, '  - https://a.b\n', 'links:\n')],
    ['values that cannot be mended', many(5000, '  - foo bar\n', 'slides:\n')],
    ['values without quotes', many(6000, '  - 0x10\n', 'tags:\n')],
    ['keys that stand there twice', many(6000, 'room: A\n')],
    ['keys of a map that stand there twice', many(5000, '    name: A\n', 'speakers:\n  - name: A\n')],
  ];
  for (const [what, text] of table) {
    it(what, () => {
      const start = process.cpuUsage();
      applyEdits(
        text,
        mend(text, noContext, () => true),
      );
      const { user, system } = process.cpuUsage(start);
      assert.ok((user + system) / 1000 < mostMilliseconds, `${Math.round((user + system) / 1000)} ms`);
    });
  }
});
