import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { exportText, type ExportForm } from '../../../../src/report/export/exportText';
import { postFileName } from '../../../../src/report/export/frontMatter';
import { jsonLd } from '../../../../src/report/export/jsonLd';
import { parseBody, type Outside } from '../../../../src/report/export/parsedBody';
import { bodyOf, postOf } from '../../../../src/report/export/post';
import { libraryOf, note } from '../../../support/library';

const text = `\ufeff---
type: report
conference: Netdev
edition: "0x13"
title: 'Back from Netdev: *0x13* & "more"'
status: review
date: 2019-03-30
language: en
authors: [Ada Example (Acme), "Bob <b>"]
tags: [xdp, "yes"]
guid: secret-guid
my_own_key: secret-key
---

We went, see [the edition](edition.md). <!-- secret comment -->

<!-- conference-notes:begin talk="secret/path.md" sections="Summary" hash="12345678" -->

## QUIC — Jana Iyengar (Fastly)

- [x] *done*
- [ ] \`todo <b>\`

![Alt "text"](img/secret.jpg "On <stage>")

[slides #1](https://a.b/1?x=1&y=2), [slides #2](https://a.b/2) · [the note](quic.md) · [here](#quic)

<!-- conference-notes:end -->

| a | b |
|:--|--:|
| 1 | ![x](lost.png) |

\`\`\`c
int a < b;
\`\`\`

<script>alert(1)</script>
`;

const library = libraryOf({
  'report.md': text,
  'edition.md': note(
    'edition',
    'conference: Netdev',
    'edition: "0x13"',
    'start_date: 2019-03-20',
    'end_date: 2019-03',
    'city: Prague',
    'country: Czech Republic',
    'organizer: Netdev Society',
    'url: https://n.d/',
  ),
  'quic.md': note(
    'talk',
    'conference: Netdev',
    'edition: "0x13"',
    'title: QUIC </script>',
    'speakers: [{name: Jana Iyengar, affiliation: Fastly, url: "javascript:x"}]',
    'date: 2019-03-20',
    'time: "09:30"',
    'video: https://v.d/',
    'slides: [https://a.b/1, https://a.b/2]',
  ),
});
const report = library.note('file:///ws/report.md');
assert.ok(report);
const post = postOf(report, '2020-01-02');
const outside: Outside = {
  link: (address) => (address === 'edition.md' ? 'https://n.d/' : undefined),
  picture: (address) => (address === 'img/secret.jpg' ? 'back-1.jpg' : undefined),
};
const write = (form: ExportForm): string => exportText(post, parseBody(bodyOf(text)), form, outside);

const markdownBody = `We went, see [the edition](https://n.d/).${' '}

## QUIC — Jana Iyengar (Fastly)

- [x] *done*
- [ ] \`todo <b>\`

![Alt "text"](back-1.jpg "On <stage>")

[slides #1](https://a.b/1?x=1&y=2), [slides #2](https://a.b/2) · the note · [here](#quic)

| a | b |
|:--|--:|
| 1 | x |

\`\`\`c
int a < b;
\`\`\`

<script>alert(1)</script>
`;

const htmlBody = `<p>We went, see <a href="https://n.d/">the edition</a>. </p>
<h2>QUIC — Jana Iyengar (Fastly)</h2>
<ul>
<li>☑ <em>done</em></li>
<li>☐ <code>todo &lt;b&gt;</code></li>
</ul>
<figure><img src="back-1.jpg" alt="Alt &quot;text&quot;"><figcaption>On &lt;stage&gt;</figcaption></figure>
<p><a href="https://a.b/1?x=1&amp;y=2">slides #1</a>, <a href="https://a.b/2">slides #2</a> · the note · here</p>
<table>
<thead>
<tr>
<th style="text-align:left">a</th>
<th style="text-align:right">b</th>
</tr>
</thead>
<tbody>
<tr>
<td style="text-align:left">1</td>
<td style="text-align:right">x</td>
</tr>
</tbody>
</table>
<pre><code>int a &lt; b;
</code></pre>
<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>
`;

describe('A report as it goes out', () => {
  const cases: [string, ExportForm, string][] = [
    [
      'Markdown',
      { format: 'markdown', frontMatter: 'none' },
      `# Back from Netdev: \\*0x13\\* & "more"\n\n${markdownBody}`,
    ],
    [
      'a post for Hugo',
      { format: 'markdown', frontMatter: 'hugo' },
      `---\ntitle: 'Back from Netdev: *0x13* & "more"'\ndate: 2019-03-30\nauthors:\n  - Ada Example\n  - Bob <b>\ntags:\n  - xdp\n  - "yes"\n---\n\n${markdownBody}`,
    ],
    [
      'a post for Jekyll',
      { format: 'markdown', frontMatter: 'jekyll' },
      `---\nlayout: post\ntitle: 'Back from Netdev: *0x13* & "more"'\ndate: 2019-03-30\nauthor: Ada Example, Bob <b>\ntags:\n  - xdp\n  - "yes"\nlang: en\n---\n\n${markdownBody}`,
    ],
    [
      'a post of its own',
      { format: 'markdown', frontMatter: 'plain' },
      `---\ntitle: 'Back from Netdev: *0x13* & "more"'\ndate: 2019-03-30\nauthor: Ada Example, Bob <b>\ntags:\n  - xdp\n  - "yes"\nlang: en\n---\n\n${markdownBody}`,
    ],
    ['HTML for an editor', { format: 'html', page: false }, htmlBody],
  ];
  for (const [name, form, expected] of cases) it(name, () => assert.equal(write(form), expected));

  it('a whole page', () => {
    const page = write({ format: 'html', page: true, data: undefined });
    const style = /<style>[^]*<\/style>\n/.exec(page)?.[0] ?? '';
    assert.equal(
      page.replace(style, ''),
      `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Back from Netdev: *0x13* &amp; &quot;more&quot;</title>
</head>
<body>
<article>
<h1>Back from Netdev: *0x13* &amp; &quot;more&quot;</h1>
<p>Ada Example, Bob &lt;b&gt; · <time datetime="2019-03-30">Mar 30, 2019</time></p>
${htmlBody}</article>
</body>
</html>
`,
    );
  });

  it('tells nothing else, in no form', () => {
    const forms: ExportForm[] = [...cases.map(([, form]) => form), { format: 'html', page: true, data: undefined }];
    for (const form of forms) assert.doesNotMatch(write(form), /secret|review|0x13"|conference-notes|class=|data-/);
  });

  it('JSON-LD for search engines, which ends no script', () => {
    const [talk, edition] = [library.note('file:///ws/quic.md'), library.editions()[0]];
    assert.ok(talk);
    const data = jsonLd(post, edition, [talk]);
    assert.ok(!data.includes('<'));
    assert.deepEqual(JSON.parse(data), {
      '@context': 'https://schema.org',
      '@type': 'BlogPosting',
      headline: 'Back from Netdev: *0x13* & "more"',
      datePublished: '2019-03-30',
      author: [
        { '@type': 'Person', name: 'Ada Example' },
        { '@type': 'Person', name: 'Bob <b>' },
      ],
      keywords: ['xdp', 'yes'],
      inLanguage: 'en',
      about: {
        '@type': 'Event',
        name: 'Netdev 0x13',
        startDate: '2019-03-20',
        endDate: '2019-03',
        url: 'https://n.d/',
        location: {
          '@type': 'Place',
          name: 'Prague, Czech Republic',
          address: { '@type': 'PostalAddress', addressLocality: 'Prague', addressCountry: 'Czech Republic' },
        },
        organizer: { '@type': 'Organization', name: 'Netdev Society' },
        subEvent: [
          {
            '@type': 'Event',
            name: 'QUIC </script>',
            startDate: '2019-03-20T09:30',
            performer: [
              { '@type': 'Person', name: 'Jana Iyengar', affiliation: { '@type': 'Organization', name: 'Fastly' } },
            ],
            recordedIn: [{ '@type': 'VideoObject', name: 'QUIC </script>', url: 'https://v.d/' }],
            workFeatured: [
              { '@type': 'CreativeWork', url: 'https://a.b/1' },
              { '@type': 'CreativeWork', url: 'https://a.b/2' },
            ],
          },
        ],
      },
    });
  });

  it('has a title and a day where it says none', () => {
    const [bare] = libraryOf({ 'a/my report.md': note('report', 'conference: X') }).notes();
    assert.ok(bare);
    assert.deepEqual(postOf(bare, '2020-01-02'), {
      title: 'my report',
      date: '2020-01-02',
      authors: [],
      tags: [],
      language: undefined,
    });
  });

  it('keeps a heading that is its title, and the file name that a generator looks for', () => {
    const form: ExportForm = { format: 'markdown', frontMatter: 'none' };
    assert.equal(exportText(post, parseBody('\n# Own\n\ntext'), form, outside), '# Own\n\ntext\n');
    assert.equal(postFileName(post, 'jekyll', 'back'), '2019-03-30-back.md');
    assert.equal(postFileName(post, 'hugo', 'back'), 'back.md');
  });

  describe('has its title once', () => {
    const forms: readonly ExportForm[] = [
      { format: 'html', page: true, data: undefined },
      ...(['none', 'hugo', 'jekyll', 'plain'] as const).map((frontMatter): ExportForm => ({
        format: 'markdown',
        frontMatter,
      })),
    ];
    const count = (body: string, form: ExportForm): number =>
      exportText({ ...post, title: 'My *own* title' }, parseBody(body), form, outside)
        .replace(/<title>.*/, '')
        .split(/My \\?\*own\\?\* title/).length - 1;
    const heading = 'My \\*own\\* title';
    for (const body of [`# ${heading}\n\ntext`, `<!-- c -->\n\n# ${heading} #\ntext`, `${heading}\n===\n\ntext`])
      it(JSON.stringify(body), () =>
        assert.deepEqual(
          forms.map((form) => count(body, form)),
          forms.map(() => 1),
        ),
      );

    it('and keeps another first heading, and one that comes later', () => {
      for (const body of ['# Other\n\ntext\n', 'text\n\n# My \\*own\\* title\n'])
        assert.ok(
          exportText({ ...post, title: 'My *own* title' }, parseBody(body), forms[2] as ExportForm, outside).endsWith(
            `---\n\n${body}`,
          ),
        );
    });
  });

  it('of the sample: each report goes out with its figures and without paths', () => {
    for (const edition of ['2.1', '2.2', '0x13', '0x17']) {
      const sample = readFileSync(`sample/netdev/${edition}/report.md`, 'utf8');
      const body = parseBody(bodyOf(sample));
      const asFile: Outside = { link: () => undefined, picture: (address) => address.replace(/^.*\//, '') };
      const html = exportText(post, body, { format: 'html', page: false }, asFile);
      const markdown = exportText(post, body, { format: 'markdown', frontMatter: 'none' }, asFile);
      assert.equal(html.match(/<figcaption>/g)?.length, sample.match(/^!\[.*"\)$/gm)?.length);
      assert.doesNotMatch(html + markdown, /\.md|images\/|<!--/);
    }
  });
});
