import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { readBody } from '../../../../src/notes/body/body';
import { summaryPlace } from '../../../../src/notes/body/summaryPlace';
import { applyEdits } from '../../../../src/notes/edits/textEdit';
import { anyBody } from '../../../support/bodies';
import { randomFrom } from '../../../support/random';

/** The text with the place, and the cursor as `|`. */
function placed(text: string, bodyStart = 0): string {
  const { edit, cursor } = summaryPlace(text, bodyStart);
  const after = applyEdits(text, edit ? [edit] : []);
  return `${after.slice(0, cursor)}|${after.slice(cursor)}`;
}

describe('The place for a summary', () => {
  const table: [what: string, text: string, expected: string][] = [
    ['in an empty body', '', '\n\n## Summary\n\n|\n'],
    ['before the first section', '\n## Links\n\n- a\n', '\n## Summary\n\n|\n\n## Links\n\n- a\n'],
    ['below a title', '# T\n\n## Links\n', '# T\n\n## Summary\n\n|\n\n## Links\n'],
    ['below what stands above the sections', 'a\n## Links\n', 'a\n\n## Summary\n\n|\n\n## Links\n'],
    ['behind notes without sections', '# T\n\n- a\n- b\n', '# T\n\n- a\n- b\n\n## Summary\n\n|\n'],
    ['behind a text that does not end its line', '- a', '- a\n\n## Summary\n\n|\n'],
    ['behind a blank line', 'a\n\n', 'a\n\n## Summary\n\n|\n'],
    ['before a heading that is underlined', 'a\n\nLinks\n---\n', 'a\n\n## Summary\n\n|\n\nLinks\n---\n'],
    ['below a section of another level', '### A\n\n## B\n', '### A\n\n## Summary\n\n|\n\n## B\n'],
    ['not in code', '```\n## A\n```\n', '```\n## A\n```\n\n## Summary\n\n|\n'],
    ['below its heading, at the end', '## Summary\n', '## Summary\n\n|'],
    ['below its heading, without a line’s end', '## Summary', '## Summary\n\n|'],
    ['below its heading, before a section', '## Summary\n\n## B\n', '## Summary\n\n|\n\n## B\n'],
    ['below its heading, close to a section', '## Summary\n## B\n', '## Summary\n\n|\n\n## B\n'],
    ['below its heading, with enough blank lines', '## Summary\n\n\n\n## B\n', '## Summary\n\n|\n\n## B\n'],
    ['below its heading, at the end of the note', '## A\n\na\n\n## Summary\n\n', '## A\n\na\n\n## Summary\n\n|'],
    ['below its heading in other letters', '## SUMMARY ##\n\n## B\n', '## SUMMARY ##\n\n|\n\n## B\n'],
    ['below its underlined heading', 'Summary\n---\n\n## B\n', 'Summary\n---\n\n|\n\n## B\n'],
    ['at a summary that is there', '## A\n\n## Summary\n\nWords.\n', '## A\n\n## Summary\n\n|Words.\n'],
  ];
  for (const [what, text, expected] of table) {
    it(`is ${what}`, () => {
      strictEqual(placed(text), expected);
      strictEqual(placed(text.replaceAll('\n', '\r\n')), crlfs(text, expected), 'with Windows line ends');
    });
  }

  it('is behind the front matter', () =>
    strictEqual(placed('---\na: "## b"\n---\n', 17), '---\na: "## b"\n---\n\n## Summary\n\n|\n'));

  it('is one in which what is written is a summary, and nothing else is', () => {
    const random = randomFrom(3);
    let written = 0;
    for (let i = 0; i < 2000; i++) {
      const text = anyBody(random);
      if (readBody(text, 0).hasSummary) continue;
      const { edit, cursor } = summaryPlace(text, 0);
      const after = applyEdits(text, edit ? [edit] : []);
      ok(!edit || /^\s*(?:## Summary\s*)?$/.test(edit.text), JSON.stringify(edit));
      deepStrictEqual(readBody(after, 0).hasSummary, false, `is full already: ${JSON.stringify(after)}`);
      if (readBody(`${after.slice(0, cursor)}Words.${after.slice(cursor)}`, 0).hasSummary) written++;
    }
    ok(written > 1000, `only ${written} summaries were written`);
  });
});

/** A text of one line end has none to go by. */
function crlfs(text: string, expected: string): string {
  return text.includes('\n') ? expected.replaceAll('\n', '\r\n') : expected;
}
