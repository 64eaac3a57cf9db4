import { ok, strictEqual } from 'node:assert/strict';
import { html } from './render';

const begin = '<!-- conference-notes:begin talk="a.md" sections="Summary" hash="12345678" -->';

describe('HTML comments in a body', () => {
  const table: [what: string, text: string, html: string][] = [
    ['alone', '<!-- gone -->', ''],
    ['alone, empty', '<!---->', ''],
    ['alone, over several lines', '<!-- gone\nand gone\n-->\nhere', '<p>here</p>'],
    ['alone, over blank lines', '<!-- gone\n\n# gone\n\n-->\n\nhere', '<p>here</p>'],
    ['alone, indented', '   <!-- gone -->\nhere', '<p>here</p>'],
    ['with blanks behind it', '<!-- gone -->  \nhere', '<p>here</p>'],
    ['two in a row', '<!-- gone -->\n<!-- gone too -->\nhere', '<p>here</p>'],
    ['with a rule in it, which is no underline', '<!-- gone\n---\ngone -->\nhere', '<p>here</p>'],
    ['with dashes in it', '<!-- gone\n- gone\n-\ngone -->', ''],
    ['with a table in it', '<!-- gone | a\n---|---\ngone -->', ''],
    ['between paragraphs', 'a\n\n<!-- gone -->\n\nb', '<p>a</p><p>b</p>'],
    ['right behind a paragraph', 'a\n<!-- gone -->\nb', '<p>a</p><p>b</p>'],
    ['in a line', 'a<!-- gone -->b', '<p>ab</p>'],
    ['several in a line', 'a<!-- gone -->b<!-- gone -->c', '<p>abc</p>'],
    ['over two lines of a paragraph', 'a <!-- gone\ngone --> b', '<p>a  b</p>'],
    ['before text', '<!-- gone -->here', '<p>here</p>'],
    ['over lines, before text', '<!-- gone\ngone -->here', '<p>here</p>'],
    ['over blank lines, before text', '<!-- gone\n\ngone -->here', '<p>here</p>'],
    ['in a heading', '# Title <!-- gone -->', '<h1>Title </h1>'],
    ['in emphasis', '**a<!-- gone -->b**', '<p><strong>ab</strong></p>'],
    ['in a link', '[a<!-- gone -->b](https://example.org)', '<p><a href="https://example.org">ab</a></p>'],
    ['with Markdown in it', '<!-- **gone** [gone](https://example.org) `gone` -->', ''],
    ['with Markdown in it, in a line', 'a<!-- **gone** `gone -->b', '<p>ab</p>'],
    ['in a list item', '- a <!-- gone -->\n- b', '<ul><li>a </li><li>b</li></ul>'],
    ['as a list item', '- <!-- gone -->\n- b', '<ul><li></li><li>b</li></ul>'],
    ['below a list item, over lines', '- a\n\n  <!-- gone\n  gone -->\n\n  b', '<ul><li><p>a</p><p>b</p></li></ul>'],
    ['in a quote', '> <!-- gone -->\n> here', '<blockquote><p>here</p></blockquote>'],
    ['in a quote, over lines', '> <!-- gone\n> gone -->\n> here', '<blockquote><p>here</p></blockquote>'],
    [
      'in a table',
      '| a |\n|---|\n| b<!-- gone --> |',
      '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
    ],
    ['around generated text', `${begin}\nkept\n<!-- conference-notes:end -->\n\nmine`, '<p>kept</p><p>mine</p>'],
    ['around a generated list', `${begin}\n\n- kept\n\n<!-- conference-notes:end -->`, '<ul><li>kept</li></ul>'],
    ['right behind a list', '- kept\n<!-- gone -->\n', '<ul><li>kept</li></ul>'],

    ['unclosed, alone', '<!-- here', '<p>&lt;!-- here</p>'],
    ['unclosed, with text below', '<!-- here\n\nand here', '<p>&lt;!-- here</p><p>and here</p>'],
    ['unclosed, in a line', 'a <!-- here', '<p>a &lt;!-- here</p>'],
    [
      'unclosed in a quote',
      '> <!-- here\n\nand here -->',
      '<blockquote><p>&lt;!-- here</p></blockquote><p>and here --&gt;</p>',
    ],
    ['unclosed in a list', '- <!-- here\n\nand here -->', '<ul><li>&lt;!-- here</li></ul><p>and here --&gt;</p>'],
    [
      'unclosed in a list item',
      '- <!-- here\n- and here -->',
      '<ul><li>&lt;!-- here</li><li>and here --&gt;</li></ul>',
    ],
    [
      'unclosed in a paragraph, closed in the next',
      'a <!-- here\n\nand here -->',
      '<p>a &lt;!-- here</p><p>and here --&gt;</p>',
    ],
    ['an end without a start', 'here -->', '<p>here --&gt;</p>'],
    ['in code', '`<!-- here -->`', '<p><code>&lt;!-- here --&gt;</code></p>'],
    ['in a fence', '```\n<!-- here -->\n```', '<pre><code>&lt;!-- here --&gt;</code></pre>'],
    ['in indented code', '    <!-- here -->', '<pre><code>&lt;!-- here --&gt;</code></pre>'],
    ['escaped', '\\<!-- here -->', '<p>&lt;!-- here --&gt;</p>'],
    ['other markup', '<!DOCTYPE html>', '<p>&lt;!DOCTYPE html&gt;</p>'],
    ['a processing instruction', '<?php here ?>', '<p>&lt;?php here ?&gt;</p>'],
  ];
  for (const [what, text, expected] of table) {
    it(`${what}: ${JSON.stringify(text)}`, () => strictEqual(html(text), expected));
  }

  // The start of many comments, none of them closed: each would look through the rest of the text for its end.
  for (const start of ['<!-- ', '<!--\n', '<!--\n\n', '- <!--\n', '> <!--\n']) {
    it(`many unclosed ones are rendered in no time: ${JSON.stringify(start)}`, function () {
      this.timeout(60_000);
      const text = start.repeat(100_000 / start.length);
      const before = performance.now();
      html(text);
      const milliseconds = performance.now() - before;
      ok(milliseconds < 2_000, `${Math.round(milliseconds)} ms for ${text.length} characters`);
    });
  }
});
