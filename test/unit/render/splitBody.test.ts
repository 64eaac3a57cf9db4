import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { renderParts } from '../../../src/render/markdown';
import { plain } from './render';
import { scanHtml } from './scanHtml';

function words(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('The two parts of a body', () => {
  const table: [text: string, start: string, rest: string, headings: string[]][] = [
    ['', '', '', []],
    ['a\n\nb', 'a b', '', []],
    ['## Summary\n\na', 'a', '', []],
    ['## summary\n\na\n\n### Part\n\nb\n\n## Q&A\n\nc', 'a Part b', 'Q&amp;A c', ['Q&A']],
    ['x\n\n## Key points\n\ny\n\n## Summary\n\na', 'a', 'x Key points y', ['Key points']],
    ['Summary\n-------\n\na\n\n# Top\n\nb', 'a', 'Top b', ['Top']],
    ['x\n\n## Key points\n\ny', 'x', 'Key points y', ['Key points']],
    ['## One\n\na\n\n## Two\n\nb', 'One a', 'Two b', ['Two']],
    ['### Deep\n\na\n\n### Deeper\n\nb', 'Deep a Deeper b', '', []],
    ['# Summary\n\na\n\n## Two\n\nb', 'Summary a', 'Two b', ['Two']],
    ['> ## Summary\n>\n> a\n\n## Two\n\nb', 'Summary a', 'Two b', ['Two']],
    ['## Summary\n\n## `Code` and *more*\n\nb', 'Code and more b', '', []],
    ['## Summary\n\n## Key points\n\n## Q&A', '', 'Key points Q&amp;A', ['Key points', 'Q&A']],
    ['# Top\n\n## Notes\n\na\n\n## More\n\nb', 'Top Notes a', 'More b', ['More']],
    ['# Top\n\n## More\n\nb\n\n## Summary\n\na', 'Top a', 'More b', ['More']],
    ['# Top\n\n## Empty\n\n## Notes\n\na', 'Top Notes a', 'Empty', ['Empty']],
    ['# Top\n\na\n\n## Notes\n\nb', 'Top a', 'Notes b', ['Notes']],
    ['# Top', 'Top', '', []],
  ];
  for (const [text, start, rest, headings] of table) {
    it(JSON.stringify(text), () => {
      const parts = renderParts(text, plain);
      deepStrictEqual([words(parts.start), words(parts.rest), parts.headings], [start, rest, headings]);
    });
  }

  const titles: [title: string, text: string, start: string, rest: string][] = [
    ['The Title', '# The Title\n\n## Notes\n\na\n\n## More\n\nb', 'Notes a', 'More b'],
    ['The Title', '<!-- draft -->\n\n# the *title*\n\na', 'a', ''],
    ['`The` Title', '# `The` Title\n\na', 'a', ''],
    ['The Title', 'The Title\n===\n\n## Summary\n\na\n\n# The Title', 'a', 'The Title'],
    ['The Title', '# Another\n\na', 'Another a', ''],
    ['The Title', '## The Title\n\na', 'The Title a', ''],
    ['The Title', 'a\n\n# The Title\n\nb', 'a', 'The Title b'],
    ['The Title', '> # The Title', 'The Title', ''],
  ];
  for (const [title, text, start, rest] of titles) {
    it(`say the title that stands above them no second time: ${title}, ${JSON.stringify(text)}`, () => {
      const parts = renderParts(text, { ...plain, title });
      deepStrictEqual([words(parts.start), words(parts.rest)], [start, rest]);
    });
  }

  it('number the links of both', () => {
    const { start, rest, links } = renderParts('## Two\n\n[b](b.md)\n\n## Summary\n\n[a](a.md)', plain);
    const linkOf = (html: string): string | undefined => links[Number(/data-link="(\d+)"/.exec(html)?.[1])];
    deepStrictEqual([linkOf(start), linkOf(rest)], ['a.md', 'b.md']);
  });
});

describe('Footnotes', () => {
  it('stand below what names them', () => {
    const first = renderParts('## Summary\n\na[^1]\n\n## Two\n\nb\n\n[^1]: The note.', plain);
    match(first.start, /The note\./);
    const second = renderParts('## Summary\n\na\n\n## Two\n\nb[^1]\n\n[^1]: The note.', plain);
    strictEqual(first.rest.includes('The note.'), false);
    strictEqual(second.start.includes('The note.'), false);
    match(second.rest, /The note\./);
  });

  it('lead to and fro, with ids of their own in each note', () => {
    const ids = (idPrefix: string): (string | undefined)[] =>
      scanHtml(renderParts('a[^x]\n\n[^x]: b', { ...plain, idPrefix }).start)
        .filter(({ attributes }) => attributes.has('id'))
        .map(({ attributes }) => attributes.get('id'));
    deepStrictEqual(ids('7'), ['fnref-7-1', 'fn-7-1']);
    deepStrictEqual(ids('8'), ['fnref-8-1', 'fn-8-1']);
  });
});
