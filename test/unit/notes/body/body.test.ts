import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readBody } from '../../../../src/notes/body/body';
import { findFrontMatterBlock } from '../../../../src/notes/yaml/frontMatterBlock';
import { anyBody } from '../../../support/bodies';
import { markdownPaths } from '../../../support/markdownLinks';
import { shown, unmark } from '../../../support/marked';
import { randomFrom } from '../../../support/random';
import { sampleNotes } from '../../../support/sample';
import { sharedOrSkip } from '../../../support/shared';

describe('The relative links of a body', () => {
  // Where it is not clear what is a link, or not worth the grammar to tell, there is none.
  const table: [what: string, marked: string, ...paths: string[]][] = [
    ['a link', 'see [talk](«talk.md») and on', 'talk.md'],
    ['a picture with a title', '![alt](«images/a.png» "caption")', 'images/a.png'],
    ['a title on the next line', '![alt](«a.png»\n  "caption")', 'a.png'],
    ['in angles', '[a](<«my notes.md»>)', 'my notes.md'],
    ['parentheses', '[a](«b(c).md»)', 'b(c).md'],
    ['a fragment', '[a](«../x/b.md»#part)', '../x/b.md'],
    ['a query', '[a](«b.md»?x=1#y)', 'b.md'],
    ['percent', '[a](«my%20notes%23.md»)', 'my notes#.md'],
    ['percent that is none', '[a](«100%.png»)', '100%.png'],
    ['escapes', '[a](«b\\_c\\(.md»)', 'b_c(.md'],
    ['entities', '[a](b&amp;c&#228;.md)'],
    ['an ampersand', '[a](«b&c.md»)', 'b&c.md'],
    ['a picture in a link', '[![alt](«a.png»)](«b.md»)', 'a.png', 'b.md'],
    ['a link in a link', '[x [a](«b.md») y](c.md)', 'b.md'],
    ['a link in the text of a picture', '![x [a](b.md) y](«c.png»)', 'c.png'],
    ['brackets in a label', '[x [y] z](«a.md»)', 'a.md'],
    ['a label over lines', '[a\nlong label](«a.md»)', 'a.md'],
    ['umlauts behind a byte order mark', '\ufeff[ä](«ü.md»)', 'ü.md'],
    ['line ends of Windows', 'a\r\n\r\n[b](«c.md»)\r\nd\r\n', 'c.md'],
    ['definitions', '[a]: «b.md» "title"\n[c]: <«d e.md»>\n', 'b.md', 'd e.md'],
    ['the second of two definitions', '[a]: «b.md»\n[A]: c.md\n', 'b.md'],
    ['a definition within a paragraph', 'text\n[a]: b.md'],
    ['words that look like a definition', '[todo]: later\n\n- [14:32]: see.md\n\n[^1]: see.md'],
    ['other addresses', '[a](http://x.y) [b](mailto:a@b) [c](//h/x) [d](#e) [f]() [g](/h.md) [i](C:/x) [j](vscode:x)'],
    ['placeholders', '[a]({{x}}/b.md) [c](${x}.md) [d]({%x%}.md)'],
    ['wiki links', '[[page]] ![[page.png]]'],
    ['backslashes of Windows', '[a](b\\c.md)'],
    ['escaped brackets', '\\[a](b.md) [a\\](b.md)'],
    ['code', '`[a](b.md)` ``x ` [a](b.md)``  `over\nlines [a](b.md)` [c](«d.md»)', 'd.md'],
    ['a lone backtick', '[a](«b.md») ` [c](d.md)', 'b.md'],
    ['fences', '```\n[a](b.md)\n```\n~~~ x\n```\n[a](b.md)\n~~~\n[c](«d.md»)', 'd.md'],
    ['an open fence', '```\n[a](b.md)\n\n[a](b.md)'],
    ['a fence in a list', '- a\n  ```\n  [a](b.md)\n\n  [a](b.md)\n  ```\n- [c](«d.md»)', 'd.md'],
    ['a fence in a list that the end of its item closes', '- a\n  ```\n  [a](b.md)\n- [c](d.md)'],
    ['a fence in a quote', '> ```\n> [a](b.md)\n[c](d.md)\n\n[e](«f.md»)', 'f.md'],
    ['indented code', 'a\n\n    [a](b.md)\n\n- x\n\n      [a](b.md)\n\n  [c](«d.md»)', 'd.md'],
    ['a paragraph that goes on indented', 'a\n    [b](«c.md»)', 'c.md'],
    [
      'lists',
      '- [a](«a.md»)\n  1. [b](«b.md»)\n\n     [c](«c.md»)\n     - - [d](«d.md»)\n\n  [e](«e.md»)',
      'a.md',
      'b.md',
      'c.md',
      'd.md',
      'e.md',
    ],
    ['comments', '<!-- [a](b.md) -->\n\n<!--\n\n[a](b.md)\n-->\nx <!-- [a](b.md) --> [c](«d.md»)', 'd.md'],
    ['quotes', '> [a](b.md)\n[a](b.md)\n\n- > [a](b.md)\n\n[c](«d.md»)', 'd.md'],
    ['tables', '| a | `b |\n|---|---|\n| [c](c.md) | ` |\n[d](d.md)\n\n[e](«e.md»)', 'e.md'],
    ['a line that is no table’s', 'a | [b](«c.md»)', 'c.md'],
    ['headings', '# [a](«b.md»)\n\n[c](«d.md»)\n---\n', 'b.md', 'd.md'],
    ['HTML', '<div>\n[a](b.md)\n</div>\n\n[c](«d.md»)', 'd.md'],
    ['a list that is HTML to some, and the text in it code', '<div>\n- a\n\n    [b](c.md)'],
    ['text that goes on outside of its list', '- a `\nb\n    - ` [c](d.md) `'],
    ['HTML that a blank line does not end', '<pre>\n\n[a](b.md)\n\n</pre>\n\n[c](d.md)'],
    ['an address with a bracket', 'https://x.org/[a](b.md)'],
    ['a comment with a line of dashes', '<!-- a\n-\n~~~\n-->\n\n[a](b.md)'],
    ['an address with a tag in brackets', 'https://x.org/[</b>[a](b.md)]'],
  ];
  for (const [what, marked, ...paths] of table) {
    it(`${what}: ${JSON.stringify(marked)}`, () => {
      const { text, spans } = unmark(marked);
      const { links } = readBody(text, 0);
      deepStrictEqual(
        links.map((link) => `${shown(text, link)} ${link.path}`),
        spans.map((span, i) => `${shown(text, span)} ${paths[i] ?? ''}`),
      );
    });
  }

  it('count from the start of the file, and front matter holds none', () => {
    const { text, spans } = unmark('---\na: "[b](c.md)"\n---\n[d](«e.md»)');
    const start = findFrontMatterBlock(text)?.bodyStart ?? 0;
    deepStrictEqual(readBody(text, start).links, [{ path: 'e.md', ...spans[0] }]);
  });
});

describe('Links of a body, against the renderer’s parser', () => {
  const assertSame = (path: string, text: string): void => {
    const start = findFrontMatterBlock(text)?.bodyStart ?? 0;
    const ours = readBody(text, start).links.map((link) => link.path);
    deepStrictEqual(ours.sort(), markdownPaths(text.slice(start)).sort(), path);
  };

  it('are all found in the sample', () => {
    for (const { path, text } of sampleNotes()) assertSame(path, text);
  });

  it('are all found in the shared notes', function () {
    const folder = sharedOrSkip(this, 'notes');
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (file.endsWith('.md')) assertSame(file, readFileSync(join(folder, file), 'utf8'));
  });

  it('are never more, whatever is typed into a body', function () {
    this.timeout(30_000);
    const random = randomFrom(3);
    let found = 0;
    for (let i = 0; i < 1000; i++) {
      const text = anyBody(random);
      const theirs = markdownPaths(text);
      for (const { path } of readBody(text, 0).links) {
        const known = theirs.indexOf(path);
        ok(known >= 0, `${path} is no link in ${JSON.stringify(text)}`);
        theirs.splice(known, 1);
        found++;
      }
    }
    ok(found > 1600, `only ${found} links were compared`);
  });
});

describe('A summary', () => {
  const table: [has: boolean, text: string][] = [
    [true, '## Summary\n\ntext'],
    [true, '## Summary\n\ntext\n'],
    [true, '\n\n## Summary\n\ntext\n\n## Summary\n'],
    [false, '## Summary\n\nKey points\n---\n\ntext'],
    [false, '## Summary\n\nKey points\non two lines\n---\n\ntext'],
    [false, '    ## Summary\n\ntext\n'],
    [true, '  ## SUMMARY ##\r\n\r\ntext\r\n'],
    [true, 'Summary\n---\n- text'],
    [true, '## Summary\n\n### Part\n'],
    [true, '## Summary\n\n![a](b.png)'],
    [true, '## Summary\n```\n```'],
    [true, '## Summary\n<!-- a --> text'],
    [true, '## Summary\n## Summary\n\ntext'],
    [true, '## Summary\n\n| a |\n|---|\n'],
    [false, ''],
    [false, '## Summary'],
    [false, '## Summary\n\n## Key points\n\ntext'],
    [false, '## Summary\n\n<!-- what was it about?\n\n-->\n<!-- a -->\n\n# Notes\ntext'],
    [false, '## Summary\n\nKey points\n---\ntext'],
    [false, '## Summary\n\nNotes\n===\ntext'],
    [false, '## Summary\n\n- \n'],
    [false, '# Summary\ntext'],
    [false, '### Summary\ntext'],
    [false, '## Summary of it\ntext'],
    [false, '##Summary\ntext'],
    [false, '```\n## Summary\ntext\n```'],
    [false, '<!--\n## Summary\ntext\n-->'],
    [false, '> ## Summary\n> text'],
    [false, 'text\nSummary\n---\ntext'],
    [true, '<pre>\n\n~~~\n## Summary\n~~~\n\n## Summary\ntext'],
    [true, '> quote\n## Summary\n> text'],
    [false, '- a\n\n  ## Summary\n  text'],
  ];
  for (const [has, text] of table) {
    it(`${has ? 'is' : 'is not'} in ${JSON.stringify(text)}`, () => strictEqual(readBody(text, 0).hasSummary, has));
  }
});

describe('A hostile body', () => {
  const pieces = [
    '[',
    ']',
    '![',
    '[a](',
    '](b.md)',
    '[a](b "',
    '[a]: b.md\n',
    '`',
    '<!-- ',
    '<!--\n',
    '<a ',
    '> ',
    '- ',
    '|a',
    '\\',
    '&amp;',
    '[a](<b ',
    '- [ ] ',
    '[ ]',
  ];
  for (const piece of pieces) {
    it(`of ${JSON.stringify(piece)} is read in time that grows with its length`, () => {
      readBody(piece.repeat(50_000), 0);
      readBody(`${piece}\n\n`.repeat(50_000), 0);
    });
  }
});
