import assert from 'node:assert/strict';
import { hashOf } from '../../../../src/report/parts/hash';
import { footnoteLabel, footnotesOf } from '../../../../src/report/sections/footnotes';
import { definitionsOf } from '../../../../src/report/sections/linkDefinitions';
import { relinkBetween } from '../../../../src/report/sections/links';
import { noteSections } from '../../../../src/report/sections/noteSections';
import { publicText } from '../../../../src/report/sections/publicText';
import { footnoteTexts, sectionText } from '../../../../src/report/sections/sectionText';

const note = '/notes/netdev/2.1/talks/xdp.md';
const report = '/notes/netdev/2.1/report.md';

function takenOver(section: string, { body = section, from = note, to = report, deeper = 1 } = {}): string {
  const of = { definitions: definitionsOf(body), footnotes: footnotesOf(body) };
  return sectionText(section, { deeper, relink: relinkBetween(from, to), note: 'talks/xdp.md', ...of }).text;
}

describe('The sections of a note', () => {
  const cases: [name: string, body: string, sections: [string, string][]][] = [
    ['none', 'text\n', []],
    [
      'with what stands in them',
      'x\n## A\n\na\n## B ##\nb',
      [
        ['A', '\na\n'],
        ['B', 'b'],
      ],
    ],
    ['with those below them', '## A\na\n### C\nc\n', [['A', 'a\n### C\nc\n']]],
    [
      'up to a heading above them',
      '## A\na\n# Top\nx\n## B\nb',
      [
        ['A', 'a\n'],
        ['B', 'b'],
      ],
    ],
    [
      'underlined',
      'A\n---\na\n\nB\n---\nb',
      [
        ['A', 'a\n\n'],
        ['B', 'b'],
      ],
    ],
    [
      'two of one name',
      '## A\na\n## A\nb\n',
      [
        ['A', 'a\n'],
        ['A', 'b\n'],
      ],
    ],
    ['not in code', '## A\n```\n## B\n```\n', [['A', '```\n## B\n```\n']]],
    ['without a name', '##\na\n## B\nb', [['B', 'b']]],
    ['with other line ends', '## A\r\n\r\na\r\n', [['A', '\r\na\r\n']]],
    ['without remarks', '## A <!-- mine -->\na', [['A', 'a']]],
  ];
  for (const [name, body, sections] of cases) {
    it(name, () => {
      const found = noteSections(body, 0).map((one) => [one.name, body.slice(one.start, one.end)]);
      assert.deepEqual(found, sections);
    });
  }
});

describe('A section as it stands in a report', () => {
  const cases: [name: string, section: string, text: string][] = [
    ['without blank lines around it', '\n\na\r\n\r\nb\n\n', 'a\n\nb'],
    ['with deeper headings', '### A\n\n#### B\n###### C\n###D', '#### A\n\n##### B\n###### C\n###D'],
    ['with code as it is', '```\n### A\n![](a.png)\n<!-- x -->\n```', '```\n### A\n![](a.png)\n<!-- x -->\n```'],
    ['without remarks', 'a <!-- x --> b\n<!-- y -->\nc\n\n<!-- z\n## x\n```\n-->\n\nd', 'a  b\n\nc\n\nd'],
    ['with a remark in code', '`<!-- x -->` \\<!-- y', '`<!-- x -->` \\<!-- y'],
    ...[
      '1. a\n\n    ```html\n    <!-- x --> [b](b.md)\n    ```',
      '- ```\n  <!-- x -->\n  ```',
      '> ```\n> <!-- x --> [b](b.md)\n> ```',
      'a\n\n    <!-- x --> [b](b.md)\n\nc',
    ].map((text): [string, string, string] => [
      `with code in lists and quotes as it is: ${JSON.stringify(text)}`,
      text,
      text,
    ]),
    ['without remarks in lists', '1. a\n\n    <!-- x -->\n\n    b', '1. a\n\n    b'],
    ['with a remark that is not closed', 'a <!-- b\n\nc', 'a \\<!-- b\n\nc'],
    ['with the code closed', '```js\na', '```js\na\n```'],
    ['with the code closed where it stands', '- a\n\n  > ~~~\n  > b', '- a\n\n  > ~~~\n  > b\n  > ~~~'],
    ['with pictures of its folder', '![a](images/a.svg "b")', '![a](talks/images/a.svg "b")'],
    [
      'with pictures of other folders',
      '![a](../images/a.svg) ![](../../x/b%20c.png)',
      '![a](images/a.svg) ![](../x/b%20c.png)',
    ],
    ['with links between notes', '[a](dsa.md), [b](../report.md#top)', '[a](talks/dsa.md), [b](report.md#top)'],
    ['with links into itself', '[a](#q-a)', '[a](talks/xdp.md#q-a)'],
    [
      'with web links as they are',
      '[a](https://example.org/a) <https://example.org> [b](/c)',
      '[a](https://example.org/a) <https://example.org> [b](/c)',
    ],
    [
      'with links in tables',
      '| a | b |\n| - | - |\n| [a](a.md) | ![](b.png) |',
      '| a | b |\n| - | - |\n| [a](talks/a.md) | ![](talks/b.png) |',
    ],
    [
      'with links in quotes and lists',
      '> [a](a.md)\n\n- [b](b.md)\n  1. ![](c.png)',
      '> [a](talks/a.md)\n\n- [b](talks/b.md)\n  1. ![](talks/c.png)',
    ],
    ['with links in brackets', '![a](<b c.png>)', '![a](<talks/b%20c.png>)'],
    [
      'with links beside backticks that open no code',
      '- the ` key [a](a.png)\n- the ` again ![b](b.png)\n\n`` [c](c.md)',
      '- the ` key [a](talks/a.png)\n- the ` again ![b](talks/b.png)\n\n`` [c](talks/c.md)',
    ],
    ['with no link whose path looks like code', '[a](`a`.md)', '[a](`a`.md)'],
    ['with no link in code', '`[a](a.md)` ``b ` [b](b.md)``', '`[a](a.md)` ``b ` [b](b.md)``'],
    [
      'with definitions where they are used',
      '[a][1], [1], [1][], ![b][p]\n\n[1]: a.md "A"\n[p]: <b c.png>\n',
      '[a](talks/a.md "A"), [1](talks/a.md "A"), [1](talks/a.md "A"), ![b](<talks/b%20c.png>)',
    ],
    ['with code in the title of a definition', '[a]\n\n[a]: a.md "`A`"', '[a](talks/a.md "`A`")'],
    ['with brackets that mean nothing', '- [14:32] a\n- [ ] b [c] [^1]', '- [14:32] a\n- [ ] b [c] [^1]'],
  ];
  for (const [name, section, text] of cases) it(name, () => assert.equal(takenOver(section), text));

  it('with links of other notes, where a definition is commented out', () => {
    const body = publicText('[a][1] [^1]\n\n<!--\n[1]: a.md\n\n[^1]: mine\n-->\n');
    assert.equal(takenOver('[a][1] [^1]', { body }), '[a][1] [^1]');
  });
  it('with definitions from elsewhere in the note', () => {
    assert.equal(
      takenOver('[a][X y]', { body: '[a][x  Y]\n\n## Links\n\n[x y]: https://example.org' }),
      '[a](https://example.org)',
    );
  });

  const mark = hashOf('a.b').slice(0, 4);
  const footnotes: [name: string, section: string, text: string, told: string[]][] = [
    ['called by the note', 'a[^1] b[^n-2].\n\n[^1]: One.\n[^n-2]: Two.', 'a[^talks:xdp:1] b[^talks:xdp:n-2].', ['1: One.', 'n-2: Two.']],
    ['with all their lines', '[^1]: One\nand more.\n\n    - [a](a.md) <!-- x -->\n\nb[^1]', 'b[^talks:xdp:1]', ['1: One\nand more.\n\n    - [a](talks/a.md)']],
    ['which end a paragraph', 'a[^1]\n[^1]: One.\n\nb', 'a[^talks:xdp:1]\n\nb', ['1: One.']],
    ['which refer to others and to themselves', 'a[^1]\n\n[^1]: See [^2].\n[^2]: And [^1].', 'a[^talks:xdp:1]', ['1: See [^talks:xdp:2].', '2: And [^talks:xdp:1].']],
    ['each once, and only those used', 'a[^1] b[^1]\n\n[^1]: One.\n\n[^1]: Other.\n\n[^2]: Two.', 'a[^talks:xdp:1] b[^talks:xdp:1]', ['1: One.']],
    ['but not in code', '`[^1]` \\[^1]\n\n[^1]: One.', '`[^1]` \\[^1]', []],
    ['with any label', 'a[^a.b]\n\n[^a.b]: One.', `a[^talks:xdp:a-b-${mark}]`, [`a-b-${mark}: One.`]],
  ]; // prettier-ignore
  for (const [name, section, text, told] of footnotes)
    it(`with footnotes ${name}`, () => {
      const takeover = {
        ...{ deeper: 1, relink: relinkBetween(note, report), note: 'talks/xdp.md' },
        ...{ definitions: definitionsOf(section), footnotes: footnotesOf(publicText(section)) },
      };
      const taken = sectionText(section, takeover);
      assert.equal(taken.text, text);
      const expected = told.map((one) => `[^talks:xdp:${one.replace(':', ']:')}`);
      assert.deepEqual(footnoteTexts(taken.footnotes, takeover), expected);
    });
  it('with footnotes that no two notes have in common', () => {
    const notes = ['a.md', 'b.md', '../a.md', 'a/b.md', 'a b.md', 'a-b.md', 'a.b.md', 'é.md'];
    const labels = notes.flatMap((path) => ['1', 'b:1'].map((label) => footnoteLabel(path, label)));
    assert.equal(new Set(labels).size, labels.length);
    for (const label of labels) assert.match(label, /^[\p{L}\p{N}][\p{L}\p{N}:-]*$/u);
  });
  it('as it is where report and note are in one folder', () => {
    const text = '![a](images/a.svg)\n\n> [b](b%20c.md)';
    assert.equal(takenOver(text, { to: '/notes/netdev/2.1/talks/report.md' }), text);
  });
  it('takes no time, whatever stands in it', () => {
    for (const piece of [
      '<!--',
      '`',
      '``` ',
      '[',
      '![](',
      '](',
      '[a]: b\n',
      '> ',
      '|',
      '\\',
      '#',
      '[a][b]',
      '[^1]',
      '[^1]: ',
      '-->',
      '<!-- -->',
    ])
      for (const separator of ['', ' ', '\n']) {
        const text = (piece + separator).repeat(20_000);
        const started = performance.now();
        takenOver(text);
        assert.ok(performance.now() - started < 1500, `${piece} took ${performance.now() - started} ms`);
      }
  });
});
