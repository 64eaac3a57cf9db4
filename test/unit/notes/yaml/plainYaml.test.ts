import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findFrontMatterBlock } from '../../../../src/notes/yaml/frontMatterBlock';
import { readPlain } from '../../../../src/notes/yaml/plainYaml';
import { readWithLibrary } from '../../../../src/notes/yaml/yamlLibrary';
import { syntaxFinding } from '../../../../src/notes/checks/syntaxReason';
import type { Mapping, Scalar, SyntaxProblem, Value } from '../../../../src/notes/yaml/value';
import { plainLines } from '../../../support/generated';
import { mutated } from '../../../support/mutations';
import { randomFrom } from '../../../support/random';
import { sampleNotes } from '../../../support/sample';
import { casesOf, sharedOrSkip, yamlTestSuite } from '../../../support/shared';

const fence = '---\n';

/** Where the blocks start in their files. */
const offset = 7;

/** Reads a block from its opening fence where it stands in a file: behind other letters, and before its closing fence. */
function readInFile(source: string): ReturnType<typeof readPlain> {
  const text = `${'.'.repeat(offset)}${source}${source.endsWith('\n') ? '---\nx: y\n' : ''}`;
  return readPlain(text, offset, offset + source.length);
}

/** Reads a block from its opening fence, and asserts that it is read as by the library. Whether it is read. */
function agrees(source: string): boolean {
  const { root, problem } = readInFile(source);
  if (problem) assertBroken(source, problem);
  if (root)
    assert.deepEqual({ root: told(root), problems: [] }, readWithLibrary(source, offset), JSON.stringify(source));
  return root !== undefined;
}

/** The library finds the block broken too, and what is said of it is the same. */
function assertBroken(source: string, { reason, start, end }: SyntaxProblem): void {
  const problems = [{ reason, start: start - offset, end: end - offset }];
  const theirs = readWithLibrary(source, 0).problems;
  assert.ok(theirs.length > 0, `not broken: ${JSON.stringify(source)}`);
  // It gives up, and does not say at what.
  if (theirs.some(({ reason }) => reason === 'TOO_DEEP')) return;
  assert.deepEqual(
    syntaxFinding(problems, source, source.length),
    syntaxFinding(theirs, source, source.length),
    JSON.stringify(source),
  );
}

/** The tree with all texts cut out. */
function told(value: Mapping): Mapping;
function told(value: Value): Value;
function told(value: Value): Value {
  const { kind, start, end } = value;
  if (kind === 'list') return { kind, start, end, items: value.items.map(told) };
  if (kind === 'scalar') return { kind, start, end, text: value.text, plain: value.plain, yaml: value.yaml };
  const entries = value.entries.map((entry) => ({ key: told(entry.key) as Scalar, value: told(entry.value) }));
  return { kind, start, end, entries };
}

/** The front matter of a file, up to its closing fence. */
function blockOf(text: string): string | undefined {
  const block = findFrontMatterBlock(text);
  return block && text.slice(block.start, block.yamlEnd);
}

function share(sources: readonly string[]): number {
  return sources.filter(agrees).length / sources.length;
}

describe('A plain block', () => {
  /** With all line ends, and with lines around it. */
  const reads = (...blocks: string[]): void => {
    for (const block of blocks) {
      it(`is read as by the library: ${JSON.stringify(block)}`, () => {
        for (const text of [block, `type: talk\n${block}\nstatus: draft`, `${block}\nlast: x\n\n  \n# end\n`]) {
          assert.ok(agrees(fence + text), `not read: ${text}`);
          assert.ok(agrees(`${fence}${text}\n`));
          assert.ok(agrees(`${fence}${text}\n`.replaceAll('\n', '\r\n')));
        }
      });
    }
  };

  describe('of single values', () => {
    reads('title: QUIC tutorial', 'title:   QUIC   ', 'title: QUIC # or TCP', 'title: C#', 'title: a:b', 'title: -1st');
    reads('title : a', 'x y: z', 'x#y: z', 'a,b: c', 'été: 2019', 'title: a, [b] {c} & d*', 'title: Ténart 😀 – 漢字');
    reads('title: no\u00a0break', 'title: \u00a0a', 'title: a\u2028b', 'title: \ud83d', 'title: a\\nb "c" \'d\'');
    reads('url: https://example.org/a#b?c=d', 'time: 14:30', 'date: 2019-03-20', 'title: (a) $b = +c');
    reads('title: a - b', 'title: a -- # b', 'title: ---', 'title: ...', 'title: a ? b', 'title: <<', 'title: ;a');
  });

  describe('of values that YAML takes for something else', () => {
    reads(
      'x: 0x13',
      'x: 0x1A',
      'x: 0xg',
      'x: 0o17',
      'x: 0o8',
      'x: 2.10',
      'x: 001',
      'x: -0',
      'x: +5',
      'x: 1_000',
      'x: 1.',
    );
    reads(
      'x: .5',
      'x: 1e3',
      'x: -1.5E-3',
      'x: .inf',
      'x: -.INF',
      'x: .nan',
      'x: +.nan',
      'x: 12345678901234567890',
      'x: 1e',
    );
    reads(
      'x: true',
      'x: False',
      'x: TRUE',
      'x: tRUE',
      'x: yes',
      'x: ~',
      'x: ~a',
      'x: null',
      'x: NULL',
      'x: nULL',
      'x: .',
    );
    reads('2023: a', 'true: a', '~: a', 'null: a', '0x13: b', '1.0: b');
  });

  describe('of nothing', () => {
    reads(
      'title:',
      'title:  ',
      'title:  # none',
      'x:\n\n# c\n\ny:',
      'x:\n  # c\ny: z',
      'x: # a\n# b\n  # c\ny: z',
      'x: []',
    );
    reads('x: [ ]', 'x: {}', "x: ''", 'x: ""', '"": a');
  });

  describe('of quoted texts', () => {
    reads(
      `x: 'a: b' # c`,
      `x: 'It''s'`,
      `x: ''''`,
      `x: '''a'''`,
      `x: '\\n'`,
      `x: ' a '`,
      `x: '#'`,
      `'x': y`,
      `'x' : y`,
    );
    reads(
      'x: "a: b" # c',
      'x: "a \\"b\\""',
      'x: "\\\\"',
      'x: "\\/\\n\\t"',
      'x: " a "',
      'x: "0x13"',
      '"x": y',
      '"x:": y',
    );
    reads('"<<": a', "'- a': b", '"a\\"": b');
  });

  describe('of lists', () => {
    reads(
      'x:\n  - a\n  - b',
      'x:\n- a\n- b',
      'x: # a\n  # b\n  - c # d\n\n  - e # f',
      'x:\n  - a\n# b\n  - c',
      'x:\n    -   a',
    );
    reads(
      'x:\n  - "a"\n  - \'b\' # c\n  - 0x13',
      'x:\n- a:b\n- -c',
      'x:\n  - [a, b]\n  - []',
      'x:\n  - a\n   # b\n  - c',
    );
    reads('x: [a, "b", c d]', 'x: [a]', "x: [ a,b ,'c' , 0x13 ] # d", 'x: [a:b, -c, C#, (d)]', 'x: [[a], [b, [c]]]');
    reads('x: [https://example.org/a?b=c, d]', 'x: ["a, b", c]');
  });

  describe('of maps', () => {
    reads(
      'x:\n  - name: A\n    affiliation: B\n  - name: C',
      'x:\n- name: A\n  url: https://a.b\n- name: B',
      'x:\n  y: z',
    );
    reads(
      'x:\n  - a: # b\n    # c\n    d:\n  - e',
      'x:\n  - a:\n    - b\n    c: d',
      'x:\n  y:\n    z: [a]\n  w:',
      'x:\n  -   a: b\n      c: d',
    );
    reads(
      'x: {name: A, affiliation: B C}',
      'x: { a: "b" , \'c\' : [d] } # e',
      'x:\n  - {name: A}\n  - {name: B}',
      'x: [{a: b}, c]',
    );
    reads('x: y\nx: z', 'x:\n  - a: b\n    a: c', 'x: {a: b, a: c}');
  });

  describe('of texts over several lines', () => {
    reads('x: |\n  a', 'x: >-\n  a', 'x: |-\n  a\n  b', 'x: >\n  a\n  b\n\n  c\n\n\n  d', 'x: |\n  a\n\n  b\n\n\n');
    reads('x: >-\n  a: b # c\n  - d\n  "e', 'x: |\n a\n# c\n\ny: z', 'x:   >\n     a', 'x: >-\n  a\n\n# c');
    reads('x:\n  - a: >-\n      b\n      c\n    d: e\n  - a: |\n     f', 'x:\n  y: |\n    a\n\nz: >-\n  b');
  });

  it('is read behind comments, blank lines and a byte order mark', () => {
    for (const start of ['\n', '# c\n', '  # c\n\n', '   \n']) assert.ok(agrees(`---  \n${start}x: y\n`));
    const { root } = readPlain('\ufeff---\nx: y\n', 1);
    assert.deepEqual(root && told(root), readWithLibrary('---\nx: y\n', 1).root);
  });
});

describe('A block is broken, and the library is not asked,', () => {
  const breaks = (what: string, reason: string, ...blocks: string[]): void => {
    for (const marked of blocks) {
      it(`${what}: ${JSON.stringify(marked)}`, () => {
        for (const lineEnd of ['\n', '\r\n']) {
          const whole = (fence + marked.replace(/[^«]$/, '$&\n')).replaceAll('\n', lineEnd);
          const source = whole.replace('«', '');
          const { root, problem } = readInFile(source);
          assert.equal(root, undefined);
          assert.ok(problem, 'not told');
          assert.deepEqual([problem.reason, problem.start], [reason, offset + whole.indexOf('«')]);
          assertBroken(source, problem);
        }
      });
    }
  };
  breaks(
    'at a colon in a plain text',
    'BLOCK_AS_IMPLICIT_KEY',
    ...['x: a«: b', 'x: a«:', 'x: a «: b', 'x: y\ntitle: QUIC«: a tutorial # c\nz: [', 'x: -1«: b'],
  );
  breaks(
    'at a key that is typed above another',
    'MULTILINE_IMPLICIT_KEY',
    ...['x: y\n«rat\nrating: 4', 'x:\n«rat  \ny: z', 'x:\n  - a\n«session_t\nstatus\ny: z', 'x: y\n«rat\ny: "a\nz: ['],
  );
  breaks('at a key that is typed last', 'MISSING_CHAR', 'x: y\n«rat', 'x: |\n  a [\n«rat', 'x:\n  - {a: b}\n«a-b ');
  breaks(
    'at brackets that are not closed',
    'BAD_INDENT',
    ...['x: y\ntags: [a, b\n«y: z', 'x: y\ntags: [\n«', 'x: y\ntags: ["a", [b,\n«y: [z]]', 'x: y\ntags: {a: [b\n«y: z'],
  );

  it('whatever is half typed into it', () => {
    const random = randomFrom(17);
    const typed = [
      'rat',
      'sta tus',
      'tags: [a',
      'tags: [',
      'x: [a, "b]",',
      "x: ['a [', b",
      'x: {a: b',
      'x: {a: [b,',
      'x: [é',
    ];
    let told = 0;
    for (let i = 0; i < 1500; i++) {
      const lines = plainLines(random).trimEnd().split('\n');
      const count = 1 + random.below(2);
      for (let j = 0; j < count; j++) lines.splice(random.below(lines.length + 1), 0, random.of(typed));
      const source = `${fence}${lines.join(random.of(['\n', '\r\n']))}\n`;
      const { problem } = readInFile(random.below(3) === 0 ? mutated(source, fence.length, random) : source);
      if (problem) told++;
      agrees(source);
    }
    assert.ok(told > 600, `only ${told} were told`);
  });
});

const notPlain = { root: undefined, problem: undefined };

describe('A block is left to the library', () => {
  const leaves = (title: string, ...blocks: string[]): void => {
    it(`where it has ${title}`, () => {
      for (const block of blocks) {
        assert.deepEqual(readInFile(`${fence}${block}\n`), notPlain, block);
        assert.deepEqual(readInFile(`${fence}${block}\n`.replaceAll('\n', '\r\n')), notPlain, block);
      }
    });
  };
  leaves('no keys', '', '# c', 'text', 'text\nx', '- a', '[a]', '{a: b}', '"a"', '  x: y');
  leaves('lines without colon', 'x: y\nz # a', 'x\ny: z', 'x: y\n"z"', 'x: y\nz:a', 'x: y\nz\n# a', 'x: y\nz\n\ny: z');
  leaves('a colon in a plain text', 'x:\n- a: b: c', 'x:\n  y: a: b', 'x: "a": b', 'x: [a: b]', 'x: ["a":b]');
  leaves(
    'text behind quotes or brackets',
    'x: "a" b',
    "x: 'a'b",
    'x: "a"# b',
    'x: [a] b',
    'x: [a]# b',
    'x: {a: b}c',
    'x: ["a" b]',
  );
  leaves(
    'an anchor, alias, tag or merge key',
    'x: &a b',
    'x: *a',
    'x: !t a',
    '<<: a',
    'x: {<<: a}',
    'x:\n- <<: a',
    '&a x: y',
    '*a : b',
  );
  leaves(
    'a directive or a marker',
    '%YAML 1.1',
    'x: y\n---\nz: a',
    'x: y\n--- z',
    'x: y\n...\n',
    'x: y\n... : a',
    'x: %a',
  );
  leaves('a reserved sign', 'x: @a', 'x: `a', 'x: ,a', 'x: [@a]', 'x: ]', 'x: }');
  leaves('a text over several lines in a list, or without lines', 'x:\n- |\n  a', 'x: |', 'x: |\ny: z', 'x: >-\n\n');
  leaves(
    'a header of more than a sign',
    'x: |+\n  a',
    'x: >2\n  a',
    'x: |2-\n  a',
    'x: | # c\n  a',
    'x: | \n  a',
    'x: >-a',
  );
  leaves('an empty first line', 'x: |\n\n  a', 'x: >\n   \n  a');
  leaves('lines of other indent', 'x: >\n  a\n   b', 'x: |\n  a\n b', 'x: |\n  a\n# c\n  b', 'x: |\n  a\n # c');
  leaves('blanks at a line’s end', 'x: |\n  a \n  b', 'x: >\n  a\n  \n  b', 'x: >\n  a\u00a0\n  b');
  leaves('a tab in a text', 'x: |\n  a\tb', 'x: |\n\ta', 'x: >\n  \ta');
  leaves(
    'a text on several lines',
    'x: a\n  b',
    'x:\n  a',
    'x: "a\n  b"',
    "x: 'a\n  b'",
    'x:\n- a\n  b',
    'x:\n- a\n b',
  );
  leaves('brackets on several lines', 'x: [\n  a]', 'x: [a,\n  b]', 'x: {a: b,\n  c: d}', 'x:\n- [a', 'x: [a\n# b');
  leaves(
    'gaps in brackets',
    'x: [a, ]',
    'x: [, a]',
    'x: [a,, b]',
    'x: [a #b]',
    'x: {a: }',
    'x: {a}',
    'x: {a: b, }',
    'x: {: a}',
    'x: [-]',
  );
  leaves('a question', '? x', '? x\n: y', 'x: ?y', 'x: [? a]');
  leaves('items that are empty or lists of lines', 'x:\n  -', 'x:\n  - # c', 'x:\n  - - a', 'x: - a');
  leaves(
    'lines that stand between two indents',
    'x:\n  y: a\n z: b',
    'x:\n  - a\n - b',
    'x: a\n  y: b',
    'x:\n  - a\n    - b',
    'x:\n  - a: b\n   c: d',
  );
  leaves(
    'comments that may belong to a list or to nothing',
    'x:\n  - a\n  # b',
    'x:\n  - a\n  # b\ny: z',
    'x:\n# b',
    'x:\n- a:\n# b',
  );
  leaves('tabs or other control characters', 'x:\ty', 'x: y\t', 'x:\n\t- a', 'x: a\0b', 'x: a\vb');
  leaves('a no-break space at a text’s end', 'x: a\u00a0', 'x: a # b\u2003', 'x: [a\u00a0, b]', 'x: \u00a0');
  leaves('escapes beyond the simple ones', 'x: "\\x41"', 'x: "\\q"', 'x: "\\u00e9"', 'x: "a\\', 'x: "\\0"');
  leaves('deep nests', `x: ${'['.repeat(9)}${']'.repeat(9)}`, 'a:\n b:\n  c:\n   d:\n    e:\n     f:\n      g: h');
  leaves('long keys', `${'x'.repeat(300)}: y`, `x:\n${' '.repeat(300)}y: z`);

  it('where a carriage return stands alone, or the fence is none', () => {
    for (const source of ['---\nx: a\rb\n', '---\nx: a\r', '--- x: y\n', '---x: y\n', 'x: y\n', ''])
      assert.deepEqual(readInFile(source), notPlain, source);
  });

  it('at once, however long its lines are', () => {
    for (const part of ['[', '{a: ', '- ', ' ', '"', "''", ' #', ': ', '\\"', '\n#', '\n ', 'a: [', '  '])
      for (const start of ['x: ', 'x:\n', 'x: "', 'x: [']) agrees(fence + start + part.repeat(20_000 / part.length));
  });
});

describe('Read plainly and by the library', () => {
  it('the sample is the same', () => {
    assert.ok(share(sampleNotes().flatMap(({ text }) => blockOf(text) ?? [])) > 0.9);
  });

  it('notes of others are the same', function () {
    const folder = sharedOrSkip(this, 'notes');
    const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => readFileSync(join(folder, path), 'utf8'));
    for (const text of texts) agrees(`---\n${text}`);
    const blocks = texts.flatMap((text) => blockOf(text) ?? []);
    if (blocks.length > 0) assert.ok(share(blocks) > 0.5);
  });

  it('the YAML test suite is the same', function () {
    let taken = 0;
    for (const source of yamlTestSuite(this).values()) {
      const cases = casesOf(source).map(({ yaml }) => yaml);
      for (const yaml of [
        source,
        ...cases,
        ...cases.map((text) => `type: talk\nx:\n  ${text.replaceAll('\n', '\n  ')}`),
      ])
        if (agrees(fence + yaml)) taken++;
    }
    assert.ok(taken > 30, `only ${taken} were read`);
  });

  it('nearly all generated blocks are taken, and are the same', () => {
    const random = randomFrom(1);
    const blocks = Array.from({ length: 1000 }, () => fence + plainLines(random, random.of(['\n', '\r\n'])));
    assert.ok(share(blocks) >= 0.99, `only ${share(blocks)}`);
  });

  it('generated blocks with texts over several lines are the same, with and without faults', function () {
    this.timeout(60_000);
    const random = randomFrom(3);
    let taken = 0;
    for (let i = 0; i < 1000; i++) {
      const indent = random.of(['  ', ' ', '    ']);
      const lines = Array.from({ length: 1 + random.below(5) }, () =>
        random.of(['', 'a', 'b: c', '- d', '# e', 'f g']),
      );
      const text = [`x: ${random.of(['|', '>', '|-', '>-', '>-'])}`, `${indent}first`]
        .concat(lines.map((line) => line && indent + line))
        .map((line) => `${line}\n`)
        .join('');
      const lineEnd = random.of(['\n', '\n', '\r\n']);
      const block = random.of([plainLines(random) + text, text + plainLines(random), text + text]);
      let source = fence + block.replaceAll(/\r?\n/g, lineEnd);
      if (agrees(source)) taken++;
      for (let faults = 0; faults < 3; faults++) agrees((source = mutated(source, fence.length, random)));
    }
    assert.ok(taken > 960, `only ${taken} were read`);
  });

  it('generated blocks with one to four faults are the same', function () {
    this.timeout(60_000);
    const random = randomFrom(2);
    let taken = 0;
    for (let i = 0; i < 2000; i++) {
      let source = fence + plainLines(random, random.of(['\n', '\n', '\r\n']));
      for (let faults = 0; faults < 4; faults++) if (agrees((source = mutated(source, fence.length, random)))) taken++;
    }
    assert.ok(taken > 1000, `only ${taken} were read`);
  });
});
