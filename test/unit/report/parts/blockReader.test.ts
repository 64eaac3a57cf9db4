import assert from 'node:assert/strict';
import createMarkdownIt from 'markdown-it';
import { markdownLines } from '../../../../src/report/parts/markdownLines';
import { randomFrom } from '../../../support/random';

/** What each line is: `F` between fences, `i` code by its indentation, `+` more of a paragraph, `.` something else. */
function kinds(text: string): string {
  return Array.from(markdownLines(text), ({ isCode, isIndented, continues }) =>
    isCode ? 'F' : isIndented ? 'i' : continues ? '+' : '.',
  ).join('');
}

const md = createMarkdownIt({ html: false }).disable(['table', 'reference']);

/** The same of code alone, by the parser; blank lines belong to either. */
function codeByParser(text: string): string {
  const lines = text.split('\n').map(() => '.');
  for (const { type, map } of md.parse(text, {}))
    if (map && (type === 'fence' || type === 'code_block')) lines.fill(type === 'fence' ? 'F' : 'i', ...map);
  return shownOf(text, lines);
}

function shownOf(text: string, lines: readonly string[]): string {
  const written = text.split('\n');
  return lines.filter((_, i) => /[^>\s]/.test(written[i] ?? '')).join('');
}

describe('Lines of Markdown are code', () => {
  const cases: [name: string, text: string, kinds: string][] = [
    ['between fences', '```\na\n\n```\nb', 'FFFF.'],
    ['to the end where nothing closes them', '~~~\na\n```', 'FFF'],
    ['in an item', '- a\n\n    ```\n    b\n    ```\n', '..FFF'],
    ['from the marker of an item on', '- ```\n  a\n  ```\n- b', 'FFF.'],
    ['as long as the item', '- ```\n  a\nb', 'FF.'],
    ['in a quote', '> ```\n> a\n> ```\n> b', 'FFF.'],
    ['as long as the quote', '> ```\n> a\n\nb', 'FF..'],
    ['in a footnote', '[^1]: a\n\n    ```\n    b\n    ```', '..FFF'],
    ['by their indentation', 'a\n\n    b\n\n    c', '..i.i'],
    ['by their indentation in an item', '- a\n\n  b\n\n      c', '....i'],
    ['by a tab', '\ta\n- b\n\n\tc\n\n\t\td', 'i....i'],
    ['not within a paragraph', 'a\n    b\n- c\n        d', '.+.+'],
    ['not where a paragraph goes on in another place', '> a\nb\n- c\nd', '.+.+'],
    ['below a heading', 'a\n===\n    b\n# c\n    d', '.+i.i'],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.equal(kinds(text), expected));

  it('as a parser of Markdown takes them', () => {
    const pieces = [
      ...['a\n', 'b\n', '\n', '\n', '- ', '- x\n', '1. ', '1. y\n', '2) z\n', '+ ', '10. ', '> ', '> q\n', '  ', ' '],
      ...['```\n', '```\n', '~~~\n', '\n    code\n', '\n      c\n', '\n\tc\n', '# h\n', '---\n', '===\n', '* * *\n'],
    ];
    for (let seed = 0; seed < 3000; seed++) {
      const random = randomFrom(seed);
      const text = Array.from({ length: 2 + random.below(14) }, () => random.of(pieces)).join('');
      const own = kinds(text).replaceAll('+', '.').split('');
      assert.equal(shownOf(text, own), codeByParser(text), `seed ${seed}: ${JSON.stringify(text)}`);
    }
  });
});
