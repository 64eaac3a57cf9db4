import assert from 'node:assert/strict';
import { finish } from '../../../../src/library/steps';
import { bodyHtml as htmlSteps } from '../../../../src/report/export/html';
import { bodyMarkdown as markdownSteps } from '../../../../src/report/export/markdown';
import {
  filesNamedIn,
  isOwnPicture,
  parseBody,
  picturesIn,
  type Outside,
  type ParsedBody,
} from '../../../../src/report/export/parsedBody';
import { linkKind } from '../../../../src/render/linkPolicy';
import { anyBody } from '../../../support/bodies';
import { randomFrom } from '../../../support/random';

const outside: Outside = {
  link: (address) => (/^(?:talk|a|c|def)/.test(address) ? `https://example.org/${address.length}?a=(b)` : undefined),
  picture: (address) => (/^(?:images\/photo|f|img|p)/.test(address) ? `post-${address.length}.jpg` : undefined),
};

const bodyHtml = (body: ParsedBody, to: Outside): string => finish(htmlSteps(body, to));
const bodyMarkdown = (body: ParsedBody, to: Outside): string => finish(markdownSteps(body, to));

const cases: [string, string, string][] = [
  [
    'text stays as it is',
    '\n*a*  __b__\n\n* c\n+ d\n\n```js\n[x](y.md) <!-- -->\n```\n',
    '\n*a*  __b__\n\n* c\n+ d\n\n```js\n[x](y.md) <!-- -->\n```\n',
  ],
  [
    'a link to a talk',
    'See [the *talk*](talk.md#part "t \\"u\\""), too.',
    'See [the *talk*](https://example.org/12?a=%28b%29 "t \\"u\\""), too.',
  ],
  ['a link that leads nowhere', 'See [the `talk`](../private/other.md "secret"), too.', 'See the `talk`, too.'],
  [
    'links to the web, to headings and by mail',
    '[a](https://a.b/c) [d](#e) [f](mailto:g@h.i) <https://j.k>',
    '[a](https://a.b/c) [d](#e) [f](mailto:g@h.i) <https://j.k>',
  ],
  ['a figure', '![alt](images/photo.jpg "caption")\n', '![alt](post-16.jpg "caption")\n'],
  ['a picture that is not there', 'a ![alt [x]](../../secret.jpg "caption") b', 'a alt \\[x\\] b'],
  ['a picture of the web', '![alt](https://a.b/c.png)', '![alt](https://a.b/c.png)'],
  [
    'a picture in a link',
    '[![alt](images/photo.jpg)](other.md) [![alt](no.png)](talk.md)',
    '![alt](post-16.jpg) [alt](https://example.org/7?a=%28b%29)',
  ],
  [
    'links by reference',
    '[one][t] [t] [other][] [Two][W]\n\n[T]: talk.md "title"\n[other]: <../other page.md>\n  "more"\n[w]: https://a.b\nrest\n',
    '[one](https://example.org/7?a=%28b%29 "title") [t](https://example.org/7?a=%28b%29 "title") other [Two][W]\n\n[w]: https://a.b\nrest\n',
  ],
  [
    'what only looks like a definition',
    'text\n[t]: talk.md\n\n    [c]: d.md\n',
    'text\n[t]: talk.md\n\n    [c]: d.md\n',
  ],
  [
    'cells of a table',
    '| a | b |\n|---|---|\n| [x](other.md) | a \\| [y](talk.md) |\n| [x](other.md) | [x](no.md) |\n',
    '| a | b |\n|---|---|\n| x | a \\| [y](https://example.org/7?a=%28b%29) |\n| x | x |\n',
  ],
  [
    'quotes, lists and headings',
    '> a\n> [b](other.md)\n\n1. [c](talk.md)\n   [d](other.md)\n\n## [e](other.md) ##\n\n[f](other.md)\n===\n',
    '> a\n> b\n\n1. [c](https://example.org/7?a=%28b%29)\n   d\n\n## e ##\n\nf\n===\n',
  ],
  [
    'markers',
    'Intro.\n\n<!-- conference-notes:begin talk="talks/a.md" sections="Summary" hash="00000000" -->\n\n## A\n\nText.\n\n<!-- conference-notes:end -->\n\n<!-- conference-notes:begin talk="b.md" -->\n## B\n<!-- conference-notes:end -->\nEnd.\n',
    'Intro.\n\n## A\n\nText.\n\n## B\n\nEnd.\n',
  ],
  [
    'footnotes',
    'a[^1] b^[see [c](other.md)] d[^long]\n\n[^1]: word\n[^long]: With [e](talk.md).\n\n    And ![f](images/photo.jpg).\n',
    'a[^1] b^[see c] d[^long]\n\n[^1]: word\n[^long]: With [e](https://example.org/7?a=%28b%29).\n\n    And ![f](post-16.jpg).\n',
  ],
  [
    'markers that were damaged',
    'A.\n\n<!-- conference-notes:begin talk="secret.md" sections=\n\nB.\n\nconference-notes:end -->\n\nC.\n',
    'A.\n\n\n\nB.\n\n\n\nC.\n',
  ],
  [
    'comments of all kinds',
    'a <!-- b --> c\n<!-- d\n\ne --> f\n<!-- g -->\n<!-- h -->\ni\n\n- j\n  <!-- k -->\n\n> <!-- l -->\n> m\n',
    'a  c\n\n f\n\n\ni\n\n- j\n\n> \n> m\n',
  ],
  [
    'links to files and programs, which the parser refuses',
    '[a](file:///home/me/secret.md) ![i](file:///home/me/i.png) [b](vscode://file/home/me/x.md) [c](//host/x) [d](javascript:e)',
    'a i b c d',
  ],
  [
    'definitions that lead to files, and second ones of a label',
    '[x][r] [y][w] [z][h]\n\n[r]: file:///home/me/z.md\n[w]: https://a.b\n[w]: file:///home/me/w.md\n[h]: #here\n',
    'x [y][w] [z][h]\n\n[w]: https://a.b\n[h]: #here\n',
  ],
  [
    'paths in raw HTML',
    '<img alt="a" src="/home/me/x.png"> <img src=file:///home/me/x.png> <a href=\'x.md\'>b</a> <a href="https://a.b/">c</a> `<img src="/d.png">`\n\n    <img src="/e.png">\n',
    '<img alt="a" src=""> <img src=> <a href=\'\'>b</a> <a href="https://a.b/">c</a> `<img src="/d.png">`\n\n    <img src="/e.png">\n',
  ],
  ['a link around what was one', '[[a](other.md)](../secret.md) [[b](other.md)<!-- -->](x.md)', 'a b'],
  ['lines of an item behind a tab', '- a\n\t[b](../secret.md)\n', '- a\n\tb\n'],
  ['a link that a comment kept apart', '[a]<!-- b -->(../secret.md)', 'a'],
  ['a comment that is none', 'a `<!-- b -->`\n\n    <!-- c -->\n', 'a `<!-- b -->`\n\n    <!-- c -->\n'],
];

describe('A body as Markdown', () => {
  for (const [name, given, expected] of cases)
    it(name, () => assert.equal(bodyMarkdown(parseBody(given), outside), expected));

  it('tells nothing of the files beside it, whatever is written', () => {
    const random = randomFrom(7);
    for (let round = 0; round < 1000; round++) {
      const text = anyBody(random);
      const written = bodyMarkdown(parseBody(text), outside);
      const again = parseBody(written);
      const told = JSON.stringify([text, written]);
      assert.deepEqual(filesNamedIn(again), [], told);
      assert.deepEqual(
        picturesIn(again).filter((address) => !address.startsWith('post-')),
        [],
        told,
      );
    }
  });

  it('says to readers what the note says, whatever is written', () => {
    const random = randomFrom(11);
    const reached: Outside = {
      link: (address) => `https://a.b/${address.length}`,
      picture: (address) => `c${address.length}`,
    };
    const asItIs: Outside = { link: (address) => address, picture: (address) => address };
    let different = 0;
    for (let round = 0; round < 1000; round++) {
      const body = parseBody(anyBody(random));
      const again = parseBody(bodyMarkdown(body, reached));
      if (bare(bodyHtml(again, asItIs)) !== bare(bodyHtml(body, reached))) different++;
    }
    // Without the comment between them two lists are one, and the like.
    assert.ok(different < 40, `${different} of 1000`);
  });

  it('tells no paths of files in HTML, and links to nothing that runs', () =>
    assert.equal(
      bodyHtml(
        parseBody(
          '[a [x]](file:///home/me/a.md) [b](https://b/) ![i](file:///home/me/i.png) [c](javascript:alert) ![d](data:image/svg+xml,x)\n[e][r] <img src="/home/me/f.png">\n\n[r]: file:///home/me/r.md\n',
        ),
        outside,
      ),
      '<p>a [x] <a href="https://b/">b</a> i c d\ne &lt;img src=&quot;&quot;&gt;</p>\n',
    ));

  it('has footnotes in HTML too', () =>
    assert.equal(
      bodyHtml(parseBody('a[^1] b^[see [c](other.md)]\n\n[^1]: word\n'), outside),
      '<p>a<sup>[1]</sup> b<sup>[2]</sup></p>\n<hr>\n<ol>\n<li><p>word</p>\n</li>\n<li><p>see c</p>\n</li>\n</ol>\n',
    ));

  it('names the files that it links to or was made from, and its own pictures', () => {
    const body = parseBody(
      '<!-- conference-notes:begin talk="talks/a.md, 50%.md" -->\n[b](b.md) [c](https://c) [b](b.md) ![p](p.png) ![q](https://q/q.png)',
    );
    assert.deepEqual(filesNamedIn(body), ['talks/a.md', '50%25.md', 'b.md']);
    assert.deepEqual(picturesIn(body), ['p.png']);
    assert.ok(isOwnPicture('data:image/png;base64,AAAA'));
    assert.equal(linkKind('p.png'), 'relative');
  });

  it('is quick with a long report', () => {
    const long = '## Talk\n\nSee [a](a.md), [b](b.md) and ![p](p.png "c").\n\n<!-- conference-notes:end -->\n\n'.repeat(
      2000,
    );
    const start = performance.now();
    bodyMarkdown(parseBody(long), outside);
    assert.ok(performance.now() - start < 1500);
  });
});

/** Blanks at the ends of lines and between them are nothing to readers. */
function bare(html: string): string {
  return html.replace(/\s+/g, ' ').trim();
}
