import { deepStrictEqual, doesNotThrow, strictEqual } from 'node:assert/strict';
import { html, render } from './render';
import { onlyOurs, scanHtml } from './scanHtml';

describe('Headings in a card', () => {
  const table: [shift: number, text: string, levels: string][] = [
    [0, '# a\n\n## b\n\n###### c', 'h1 h2 h6'],
    [1, '# a\n\n## b', 'h2 h3'],
    [2, '# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f', 'h3 h4 h5 h6 h6 h6'],
    [2, 'a\n=\n\nb\n-', 'h3 h4'],
    [2, '> # a\n\n- # b', 'h3 h3'],
  ];
  for (const [headingShift, text, levels] of table) {
    it(`${JSON.stringify(text)} go down by ${headingShift}: ${levels}`, () => {
      const names = scanHtml(render(text, { headingShift }).html).map(({ name }) => name);
      strictEqual(names.filter((name) => /^h\d$/.test(name)).join(' '), levels);
    });
  }
});

describe('Lines of blocks', () => {
  // Each block says the line it stands on, from 0, as `Ln`.
  const body = [
    '# L0',
    '',
    'L2',
    'goes on',
    '',
    '- L5',
    '- L6',
    '  - L7',
    '',
    '  L9',
    '- [ ] L10',
    '',
    '> L12',
    '>',
    '> > L14',
    '',
    '1. L16',
    '',
    '   L18',
    '',
    '| L20 | b |',
    '|---|---|',
    '| L22 | d |',
    '| L23 | e |',
    '',
    '<!-- comment',
    '',
    '-->',
    'L28',
    '<!-- marker -->',
    'L30',
    '',
    '![L32](a.png "caption")',
    '',
    'L34',
    '==',
    '',
    '    L37',
    '',
    '[x]: y.md',
    'L40',
    '# L41',
    '---',
    'L43',
  ];

  const starts =
    'h1 p ul li p li p ul li p li p blockquote p blockquote p ol li p p table thead tr tbody tr tr p p figure h1 pre p h1 hr p';

  for (const firstLine of [0, 1, 12, 1000]) {
    for (const [name, end] of Object.entries({ LF: '\n', CRLF: '\r\n' })) {
      it(`are exact from line ${firstLine} on, ${name}`, () => {
        const elements = scanHtml(render(body.join(end), { firstLine }).html);
        const placed = elements.filter(({ attributes }) => attributes.has('data-line'));
        for (const { name, attributes, text } of placed) {
          if (name === 'hr' || name === 'figure') continue;
          const said = Number(/L(\d+)/.exec(text)?.[1]);
          // The body of a table starts where its first row does.
          strictEqual(Number(attributes.get('data-line')), said + firstLine, `<${name}> ${JSON.stringify(text)}`);
        }
        const at = (name: string): (string | undefined)[] =>
          placed.filter((element) => element.name === name).map(({ attributes }) => attributes.get('data-line'));
        deepStrictEqual(at('hr'), [String(42 + firstLine)]);
        deepStrictEqual(at('figure'), [String(32 + firstLine)]);
      });
    }
  }

  it('are on every block', () => {
    const inline = new Set(['input', 'a', 'img', 'figcaption', 'code', 'th', 'td']);
    const blocks = scanHtml(render(body.join('\n')).html).filter(({ name }) => !inline.has(name));
    const without = blocks
      .filter(({ attributes }) => !attributes.has('data-line'))
      .map(({ name, text }) => [name, text]);
    deepStrictEqual(without, []);
    strictEqual(
      blocks
        .filter(({ name, text }) => name !== 'p' || text)
        .map(({ name }) => name)
        .join(' '),
      starts,
    );
  });

  it('are on fenced code', () => {
    const elements = scanHtml(render('a\n\n```js\nlet b;\n```\n\nc', { firstLine: 10 }).html);
    const code = elements.find(({ name }) => name === 'code');
    strictEqual(code?.attributes.get('data-line'), '12');
    strictEqual(code.attributes.get('class'), 'language-js');
    strictEqual(elements.at(-1)?.attributes.get('data-line'), '16');
  });
});

describe('Relative links', () => {
  const rendered = render(
    [
      '[a](notes/a.md "title") [b](https://example.org) [c](#part)',
      '',
      '- [d](../d%20e.md)',
      '- [a](notes/a.md)',
      '- [f][f]',
      '',
      '![g](g.png)',
      '',
      '[f]: </f g.md>',
    ].join('\n'),
  );

  it('are known to the page by their index alone', () => {
    deepStrictEqual(rendered.links, ['notes/a.md', '#part', '../d%20e.md', 'notes/a.md', '/f%20g.md']);
    const links = scanHtml(rendered.html).filter(({ name }) => name === 'a');
    deepStrictEqual(
      links.map(({ text, attributes }) => [text, Object.fromEntries(attributes)]),
      [
        ['a', { href: '#', 'data-link': '0' }],
        ['b', { href: 'https://example.org' }],
        ['c', { href: '#', 'data-link': '1' }],
        ['d', { href: '#', 'data-link': '2' }],
        ['a', { href: '#', 'data-link': '3' }],
        ['f', { href: '#', 'data-link': '4' }],
      ],
    );
  });

  it('leave no path in the HTML', () => strictEqual(/notes|d%20e|f%20g|part/.test(rendered.html), false));

  it('start from 0 in each body', () => deepStrictEqual(render('[z](z.md)').links, ['z.md']));
});

describe('Links', () => {
  const table: [text: string, html: string][] = [
    ['[a](https://example.org "t")', '<p><a href="https://example.org" title="t">a</a></p>'],
    ['<https://example.org/a?b&c>', '<p><a href="https://example.org/a?b&amp;c">https://example.org/a?b&amp;c</a></p>'],
    ['<ada@example.org>', '<p><a href="mailto:ada@example.org">ada@example.org</a></p>'],
    ['see https://example.org/a.', '<p>see <a href="https://example.org/a">https://example.org/a</a>.</p>'],
    ['[a](https://example.org/"onclick="x)', '<p><a href="https://example.org/%22onclick=%22x">a</a></p>'],
    ['see notes.md, example.org and www.example.org', '<p>see notes.md, example.org and www.example.org</p>'],
    ['ada@example.org', '<p>ada@example.org</p>'],
    ['//example.org/a', '<p>//example.org/a</p>'],
    ['ftp://example.org/a', '<p>ftp://example.org/a</p>'],
    ['[a](command:x)', '<p>[a](command:x)</p>'],
    ['[a](javascript:alert(1))', '<p>[a](javascript:alert(1))</p>'],
    ['[a](&#106;avascript:alert(1))', '<p>[a](javascript:alert(1))</p>'],
    ['[a](java&Tab;script:alert(1))', '<p>[a](java\tscript:alert(1))</p>'],
    ['[a](//example.org)', '<p>[a](//example.org)</p>'],
    ['[a](<\\\\\\\\example.org>)', '<p>[a](&lt;\\\\example.org&gt;)</p>'],
    ['[a](vscode://x)', '<p>[a](vscode://x)</p>'],
    ['[a](file:///etc/passwd)', '<p>[a](file:///etc/passwd)</p>'],
    ['[a](data:text/html,b)', '<p>[a](data:text/html,b)</p>'],
    ['<command:x>', '<p>&lt;command:x&gt;</p>'],
    ['<javascript:alert(1)>', '<p>&lt;javascript:alert(1)&gt;</p>'],
    ['[a]\n\n[a]: command:x', '<p>[a]</p><p>[a]: command:x</p>'],
    ['[a](data:image/png;base64,AAAA)', '<p><a>a</a></p>'],
  ];
  for (const [text, expected] of table) {
    it(JSON.stringify(text), () => strictEqual(html(text), expected));
  }
});

describe('Pictures', () => {
  const png = 'data:image/png;base64,iVBORw0KGgo=';
  const table: [what: string, text: string, options: Parameters<typeof html>[1], html: string][] = [
    ['of the folder', 'a ![b](c.png)', {}, '<img src="resolved://c.png" alt="b" loading="lazy">'],
    ['with a title', 'a ![b](c.png "d")', {}, '<img src="resolved://c.png" alt="b" title="d" loading="lazy">'],
    ['above the folder', 'a ![b](../c.png)', {}, '<img src="resolved://../c.png" alt="b" loading="lazy">'],
    ['without words', 'a ![](c.png)', {}, '<img src="resolved://c.png" alt="" loading="lazy">'],
    ['with marked words', 'a ![**b** `c`](d.png)', {}, '<img src="resolved://d.png" alt="b c" loading="lazy">'],
    [
      'with quotes in the words',
      'a ![" onerror="b](c.png)',
      {},
      '<img src="resolved://c.png" alt="&quot; onerror=&quot;b" loading="lazy">',
    ],
    [
      'whose address needs escaping',
      'a ![b](c.png)',
      { resolveImage: () => 'resolved://"x"&y' },
      '<img src="resolved://&quot;x&quot;&amp;y" alt="b" loading="lazy">',
    ],
    [
      'that cannot be loaded',
      'a ![b](../../c.png)',
      { resolveImage: () => undefined },
      '<span class="missing-picture">b</span>',
    ],
    [
      'that cannot be loaded, without words',
      'a ![](<c d.png>)',
      { resolveImage: () => undefined },
      '<span class="missing-picture">c%20d.png</span>',
    ],
    [
      'from the internet, switched off',
      'a ![b](https://example.org/c.png)',
      {},
      '<a class="remote-picture" href="https://example.org/c.png">b</a>',
    ],
    [
      'from the internet, off, without words',
      'a ![](https://example.org/c.png)',
      {},
      '<a class="remote-picture" href="https://example.org/c.png">https://example.org/c.png</a>',
    ],
    [
      'from the internet, switched on',
      'a ![b](https://example.org/c.png)',
      { remoteImages: true },
      '<img src="https://example.org/c.png" alt="b" loading="lazy">',
    ],
    [
      'without encryption, off',
      'a ![b](http://example.org/c.png)',
      {},
      '<a class="remote-picture" href="http://example.org/c.png">b</a>',
    ],
    [
      'without encryption, on',
      'a ![b](http://example.org/c.png)',
      { remoteImages: true },
      '<a class="remote-picture" href="http://example.org/c.png">b</a>',
    ],
    [
      'from the internet, in a link',
      'a [![b](http://example.org/c.png) ![d](http://example.org/e.png)](http://example.org) ![f](http://example.org/g.png)',
      {},
      '<a href="http://example.org"><span class="missing-picture">b</span> <span class="missing-picture">d</span></a> ' +
        '<a class="remote-picture" href="http://example.org/g.png">f</a>',
    ],
    ['in the note itself', `a ![b](${png})`, {}, `<img src="${png}" alt="b" loading="lazy">`],
    [
      'that are drawings in the note itself',
      'a ![b](data:image/svg+xml;base64,AAAA)',
      {},
      '![b](data:image/svg+xml;base64,AAAA)',
    ],
    ['of another host', 'a ![b](//example.org/c.png)', { remoteImages: true }, '![b](//example.org/c.png)'],
    ['from a file address', 'a ![b](file:///c.png)', {}, '![b](file:///c.png)'],
    ['that are mail', 'a ![b](mailto:c@example.org)', { remoteImages: true }, '<span class="missing-picture">b</span>'],
    ['that are a place on the page', 'a ![b](#c)', { remoteImages: true }, '<span class="missing-picture">b</span>'],
  ];
  for (const [what, text, options, expected] of table) {
    it(what, () => strictEqual(html(text, options), `<p>a ${expected}</p>`));
  }

  it('ask for the picture by its address in the note, and are no links', () => {
    const asked: string[] = [];
    const resolveImage = (path: string): undefined => void asked.push(path);
    deepStrictEqual(render('![a](b%20c.png) ![d](https://example.org/e.png)', { resolveImage }).links, []);
    deepStrictEqual(asked, ['b%20c.png']);
  });

  it('from the internet inside a link make no link in a link', () => {
    const elements = scanHtml(render('[![a](https://example.org/b.svg)](https://example.org/c)').html);
    const nested = elements.filter(({ name, inside }) => name === 'a' && inside.includes('a'));
    strictEqual(nested.length, 0);
  });
});

describe('Raw HTML', () => {
  const texts = [
    '<b>x</b>',
    'a <script>alert(1)</script>',
    '<script>\nalert(1)\n</script>',
    '<details><summary>a</summary>b</details>',
    '<img src=x onerror=alert(1)>',
    '<div\n\nonclick="x">',
    '<svg/onload=alert(1)>',
    '</div></main>',
    '<a href="command:x">a</a>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '`<script>`',
    '    <script>',
    '~~~<script>\n</script>\n~~~',
    '```"onclick="alert(1)\na\n```',
    '| <i>a</i> |\n|---|\n| <b> |',
    '[<b>a</b>](b.md "<i>")',
    '![<b>](a.png "<i>")',
    '# <h1>',
  ];
  for (const text of texts) {
    it(`is text: ${JSON.stringify(text)}`, () => {
      doesNotThrow(() => onlyOurs(render(text).html));
    });
  }

  it('is shown as it is written', () => strictEqual(html('a <b>c</b>'), '<p>a &lt;b&gt;c&lt;/b&gt;</p>'));
});
