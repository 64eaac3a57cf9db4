import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { builtInExtensions, hostileLines, loadMarkdown, timeLine, tokenize } from '../../support/grammar';

const ours = '.conference-notes';

const begin = 'punctuation.definition.timestamp.begin';
const time = 'constant.numeric.timestamp';
const end = 'punctuation.definition.timestamp.end';
const open = 'keyword.control.task.open';
const done = 'constant.language.task.done';
const question = 'keyword.other.question';
const answer = 'keyword.other.answer';
const bold = 'markup.bold';
const boldMark = 'punctuation.definition.bold';
const marker = 'keyword.other.marker';
const attribute = 'entity.other.attribute-name';
const equals = 'punctuation.separator.key-value';
const text = 'string.quoted.double';

type Piece = [text: string, scope: string];
const timestamp = (value: string): Piece[] => [
  ['[', begin],
  [value, time],
  [']', end],
];
const boldQuestion: Piece[] = [
  ['**', boldMark],
  ['Q:', question],
  ['**', boldMark],
];

/** A document and what of it is ours, in order. */
const highlighted: [document: string, pieces: Piece[]][] = [
  // Timestamps
  ['- [14:32] a', timestamp('14:32')],
  ['- [1:02:10] a', timestamp('1:02:10')],
  ['- [@14:32] a', timestamp('@14:32')],
  ['- [102:10] a', timestamp('102:10')],
  ['- [14:32]', timestamp('14:32')],
  ['* [14:32] a', timestamp('14:32')],
  ['+ [14:32] a', timestamp('14:32')],
  ['1. [14:32] a', timestamp('14:32')],
  ['2) [14:32] a', timestamp('14:32')],
  ['-\t[14:32] a', timestamp('14:32')],
  ['-    [14:32] a', timestamp('14:32')],
  ['- a\n  - [14:32] b', timestamp('14:32')],
  ['> - [14:32] a', timestamp('14:32')],
  ['- [14:32] a\n- [14:33] b', [...timestamp('14:32'), ...timestamp('14:33')]],
  // Tasks
  ['- [ ] a', [['[ ]', open]]],
  ['- [x] a', [['[x]', done]]],
  ['* [X] a', [['[X]', done]]],
  ['1. [ ] a', [['[ ]', open]]],
  ['- a\n  - [ ] b', [['[ ]', open]]],
  // Questions and answers
  ['Q: a', [['Q:', question]]],
  ['A: a', [['A:', answer]]],
  ['Q:', [['Q:', question]]],
  ['- Q: a', [['Q:', question]]],
  ['> Q: a', [['Q:', question]]],
  [
    'Q: a\nA: b',
    [
      ['Q:', question],
      ['A:', answer],
    ],
  ],
  [
    '- Q: a\n  A: b',
    [
      ['Q:', question],
      ['A:', answer],
    ],
  ],
  [
    '- Q: a\n\n  A: b',
    [
      ['Q:', question],
      ['A:', answer],
    ],
  ],
  ['**Q:** a', boldQuestion],
  ['- **Q:** a', boldQuestion],
  ['**Q:** **A:** a', boldQuestion],
  [
    '__A:__ a',
    [
      ['__', boldMark],
      ['A:', answer],
      ['__', boldMark],
    ],
  ],
  [
    '**Q**: a',
    [
      ['**', boldMark],
      ['Q', question],
      ['**', boldMark],
    ],
  ],
  [
    '**Q: a_b, c?** d',
    [
      ['**', boldMark],
      ['Q:', question],
      [' a_b, c?', bold],
      ['**', boldMark],
    ],
  ],
  // Markers of generated parts
  [
    '<!-- conference-notes:begin talk="a/b c.md" sections="Summary, Key points" hash="0123abcd" -->',
    [
      ['conference-notes:begin', marker],
      ['talk', attribute],
      ['=', equals],
      ['"a/b c.md"', text],
      ['sections', attribute],
      ['=', equals],
      ['"Summary, Key points"', text],
      ['hash', attribute],
      ['=', equals],
      ['"0123abcd"', text],
    ],
  ],
  [
    '<!-- conference-notes:begin hash="0" talk="" -->',
    [
      ['conference-notes:begin', marker],
      ['hash', attribute],
      ['=', equals],
      ['"0"', text],
      ['talk', attribute],
      ['=', equals],
      ['""', text],
    ],
  ],
  ['<!-- conference-notes:begin other="a" -->', [['conference-notes:begin', marker]]],
  ['<!-- conference-notes:begin talk="a -->', [['conference-notes:begin', marker]]],
  ['<!-- conference-notes:end -->', [['conference-notes:end', marker]]],
  [
    '<!-- conference-notes:without talk="a.md" -->',
    [
      ['conference-notes:without', marker],
      ['talk', attribute],
      ['=', equals],
      ['"a.md"', text],
    ],
  ],
  ['a\n\n<!-- conference-notes:end -->  \nb', [['conference-notes:end', marker]]],
];

/** Documents in which nothing is ours. */
const plain: string[] = [
  '[14:32] a',
  'a [14:32] b',
  '- a [14:32] b',
  '- a\n  [14:32] b',
  '- [14:32](https://example.org/) a',
  '- [14:32][a] b',
  '- [14:62] a',
  '- [1432] a',
  '- [1234:32] a',
  '- [ 14:32 ] a',
  '- `[14:32]` a',
  '# [14:32]',
  '## Q: a',
  '[ ] a',
  '- a [ ] b',
  '- [  ] a',
  '- [y] a',
  '- [x](a) b',
  '- [ ]a',
  'a Q: b',
  'Q a',
  'Q:a',
  'A:\\a',
  'FAQ: a',
  'q: a',
  '*Q: a*',
  'a **Q: b**',
  '**Q: a',
  '**Q: `**` a**',
  '***Q: a***',
  '| Q: a | A: b |',
  '`Q: a`',
  '    Q: a',
  '    - [14:32] a',
  '```\nQ: a\n- [14:32] b\n- [ ] c\n<!-- conference-notes:end -->\n```',
  '~~~markdown\nQ: a\n- [14:32] b\n- [ ] c\n<!-- conference-notes:end -->\n~~~',
  '---\nQ: a\nsome:\n  - [14:32]\n---',
  '<!-- Q: a -->',
  '<!--Q: a -->',
  '<!--\nQ: a\n- [14:32] b\n-->',
  '<!-- conference-notes:beginning -->',
  '<!-- conference-notes:begin talk="a"',
  '<!-- conference-notes:begin talk="a>b" -->',
  '<!-- conference-notes:end --> a',
  '<!-- a conference-notes:end -->',
  '<!--\nconference-notes:end -->',
  'a <!-- conference-notes:end -->',
];

const hosts: [name: string, extensions: string | undefined][] = [
  ['a stand-in for Markdown', undefined],
  ...builtInExtensions().map((folder): [string, string] => [`the Markdown of ${folder}`, folder]),
];

for (const [host, folder] of hosts) {
  describe(`injected grammar in ${host}`, () => {
    let injected: IGrammar;
    let without: IGrammar;

    before(async () => {
      injected = await loadMarkdown({ extensions: folder, injected: true });
      without = await loadMarkdown({ extensions: folder, injected: false });
    });

    for (const [document, pieces] of highlighted) {
      it(JSON.stringify(document), () => assert.deepEqual(ourPieces(injected, document), pieces));
    }

    for (const document of plain) {
      it(`not ${JSON.stringify(document)}`, () => assert.deepEqual(ourPieces(injected, document), []));
    }

    it('leaves the scopes of everything else as they are', () => {
      const rest = ' a **b** *c* `d` [e](f) <g@h.i>\n\n- j\n  > k\n';
      for (const document of [...highlighted.map(([document]) => document), ...plain]) {
        const before = characters(without, document + rest);
        const after = characters(injected, document + rest);
        assert.equal(after.length, before.length);
        after.forEach((scopes, index) => {
          if (!scopes.includes(ours)) assert.equal(scopes, before[index], `${document}: character ${index}`);
        });
      }
    });
  });
}

describe('injected grammar', () => {
  it('takes no time to speak of for hostile lines', async function () {
    this.timeout(60_000);
    const grammar = await loadMarkdown({ injected: true });
    const times = hostileLines().map((line) => ({ line, ms: timeLine(line, [grammar], 3)[0] ?? Infinity }));
    const slowest = times.reduce((a, b) => (b.ms > a.ms ? b : a));
    const shown = `${JSON.stringify(slowest.line.slice(0, 40))} …`;
    console.log(`      slowest of ${times.length} hostile lines: ${slowest.ms.toFixed(1)} ms, ${shown}`);
    // Far above the budget (see bench/grammar.mjs) and far below what one bad pattern takes.
    assert.ok(slowest.ms < 250, shown);
  });
});

/** What of a document is ours: its text and its innermost scope, without our suffix. */
function ourPieces(grammar: IGrammar, document: string): Piece[] {
  return tokenize(grammar, document.split('\n'))
    .flat()
    .flatMap(({ text, scopes }): Piece[] => {
      const scope = scopes.at(-1) ?? '';
      return scope.endsWith(ours) ? [[text, scope.slice(0, -ours.length)]] : [];
    });
}

/** The scopes of every character of a document. */
function characters(grammar: IGrammar, document: string): string[] {
  return tokenize(grammar, document.split('\n'))
    .flat()
    .flatMap(({ text, scopes }) => Array.from(text, () => scopes.join(' ')));
}
