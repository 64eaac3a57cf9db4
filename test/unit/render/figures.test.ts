import { strictEqual } from 'node:assert/strict';
import { html } from './render';

const img = (name: string, rest = ''): string => `<img src="resolved://${name}" alt="alt"${rest} loading="lazy">`;

describe('Pictures alone in their paragraph', () => {
  const table: [what: string, text: string, html: string][] = [
    ['with a caption', '![alt](a.png "words")', `<figure>${img('a.png')}<figcaption>words</figcaption></figure>`],
    ['without', '![alt](a.png)', `<figure>${img('a.png')}</figure>`],
    ['an empty caption', '![alt](a.png "")', `<figure>${img('a.png')}</figure>`],
    ['between blanks', '  ![alt](a.png)  ', `<figure>${img('a.png')}</figure>`],
    [
      'a caption that needs escaping',
      '![alt](a.png "<b> & \\"x\\"")',
      `<figure>${img('a.png')}<figcaption>&lt;b&gt; &amp; &quot;x&quot;</figcaption></figure>`,
    ],
    [
      'by reference',
      '![alt][p]\n\n[p]: a.png "words"',
      `<figure>${img('a.png')}<figcaption>words</figcaption></figure>`,
    ],
    [
      'in a quote',
      '> ![alt](a.png "w")',
      `<blockquote><figure>${img('a.png')}<figcaption>w</figcaption></figure></blockquote>`,
    ],
    [
      'in a list item with space around it',
      '- text\n\n  ![alt](a.png "w")',
      `<ul><li><p>text</p><figure>${img('a.png')}<figcaption>w</figcaption></figure></li></ul>`,
    ],
    [
      'two, one below the other',
      '![alt](a.png "1")\n\n![alt](b.png "2")',
      `<figure>${img('a.png')}<figcaption>1</figcaption></figure><figure>${img('b.png')}<figcaption>2</figcaption></figure>`,
    ],
    [
      'missing',
      '![alt](a.png "w")',
      '<figure><span class="missing-picture">alt</span><figcaption>w</figcaption></figure>',
    ],
    [
      'remote',
      '![alt](https://example.org/a.png "w")',
      '<figure><a class="remote-picture" href="https://example.org/a.png">alt</a><figcaption>w</figcaption></figure>',
    ],
  ];
  for (const [what, text, expected] of table) {
    const resolveImage = (path: string): string | undefined => (what === 'missing' ? undefined : `resolved://${path}`);
    it(`are figures: ${what}`, () => strictEqual(html(text, { resolveImage }), expected));
  }
});

describe('Other pictures', () => {
  const titled = ' title="w"';
  const table: [what: string, text: string, html: string][] = [
    ['behind text', 'see ![alt](a.png "w")', `<p>see ${img('a.png', titled)}</p>`],
    ['before text', '![alt](a.png "w") see', `<p>${img('a.png', titled)} see</p>`],
    ['two in a paragraph', '![alt](a.png)![alt](b.png)', `<p>${img('a.png')}${img('b.png')}</p>`],
    ['on two lines', '![alt](a.png)\n![alt](b.png)', `<p>${img('a.png')}${img('b.png')}</p>`],
    ['in a tight list', '- ![alt](a.png "w")\n- b', `<ul><li>${img('a.png', titled)}</li><li>b</li></ul>`],
    ['in emphasis', '*![alt](a.png)*', `<p><em>${img('a.png')}</em></p>`],
    ['in a heading', '# ![alt](a.png)', `<h1>${img('a.png')}</h1>`],
    ['in a link', '[![alt](a.png)](https://example.org)', `<p><a href="https://example.org">${img('a.png')}</a></p>`],
  ];
  for (const [what, text, expected] of table) {
    it(`are none: ${what}`, () => strictEqual(html(text), expected));
  }
});
