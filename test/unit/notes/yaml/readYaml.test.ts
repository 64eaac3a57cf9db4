import assert from 'node:assert/strict';
import { readYaml } from '../../../../src/notes/yaml/readYaml';
import type { Mapping, Scalar, SyntaxProblem, Value } from '../../../../src/notes/yaml/value';
import { quickErrors } from '../../../support/errors';
import { shown, unmark } from '../../../support/marked';

/** Where the block starts in its file. */
const offset = 5;

/** Reads a block without its fences, as it would stand in a file after `offset` other letters. */
function read(block: string): { file: string; root: Mapping | undefined; problems: SyntaxProblem[] } {
  const source = `---\n${block}\n`;
  const file = '.'.repeat(offset) + source;
  return { file, ...readYaml(file, offset) };
}

/** The marks of a block, in its file. */
function marks(marked: string): { block: string; places: string[] } {
  const { text, spans } = unmark(marked);
  const { file } = read(text);
  const shift = offset + '---\n'.length;
  return {
    block: text,
    places: spans.map(({ start, end }) => shown(file, { start: start + shift, end: end + shift })),
  };
}

function rootOf(block: string): { file: string; root: Mapping } {
  const { file, root, problems } = read(block);
  assert.deepEqual(problems, []);
  assert.ok(root, 'is no map');
  return { file, root };
}

function scalarsOf(value: Value): Scalar[] {
  if (value.kind === 'list') return value.items.flatMap(scalarsOf);
  if (value.kind === 'map') return value.entries.flatMap(({ key, value: inner }) => [key, ...scalarsOf(inner)]);
  return [value];
}

describe('A YAML scalar', () => {
  /** The mark is the value's place in the first line's key. */
  const scalar = (marked: string, text: string, style: 'plain' | 'other', yaml: Scalar['yaml'] = text): void => {
    it(JSON.stringify(marked), () => {
      const { block, places } = marks(marked);
      const { file, root } = rootOf(block);
      const value = root.entries[0]?.value;
      assert.ok(value?.kind === 'scalar');
      assert.deepEqual(
        { place: shown(file, value), text: value.text, plain: value.plain, yaml: value.yaml },
        { place: places[0], text, plain: style === 'plain', yaml },
      );
    });
  };

  describe('that is plain is what stands there, whatever YAML makes of it', () => {
    scalar('title: «QUIC tutorial»', 'QUIC tutorial', 'plain');
    scalar('title:   «QUIC tutorial»   ', 'QUIC tutorial', 'plain');
    scalar('title:\t«QUIC»\t', 'QUIC', 'plain');
    scalar('title: «QUIC» # or TCP', 'QUIC', 'plain');
    scalar('title: «C#»', 'C#', 'plain');
    scalar('title: «a:b»', 'a:b', 'plain');
    scalar('title: «-1st»', '-1st', 'plain');
    scalar('title: «Ténart 😀 – 漢字»', 'Ténart 😀 – 漢字', 'plain');
    scalar('url: «https://example.org/a#b»', 'https://example.org/a#b', 'plain');
    scalar('title:\n  «QUIC»', 'QUIC', 'plain');
    scalar('title: «one\n  two»\ntype: talk', 'one two', 'plain');
    scalar('title: «one\n\n  two»\ntype: talk', 'one\ntwo', 'plain');
    scalar('title: «one\r\n  two»\r\ntype: talk', 'one two', 'plain');
    scalar('edition: «0x13»', '0x13', 'plain', 19);
    scalar('edition: «2.10»', '2.10', 'plain', 2.1);
    scalar('edition: «001»', '001', 'plain', 1);
    scalar('edition: «0x1A»', '0x1A', 'plain', 26);
    scalar('edition: «0o17»', '0o17', 'plain', 15);
    scalar('edition: «2023»', '2023', 'plain', 2023);
    scalar('edition: «+5»', '+5', 'plain', 5);
    scalar('edition: «1e3»', '1e3', 'plain', 1000);
    scalar('edition: «.inf»', '.inf', 'plain', Infinity);
    scalar('edition: «1_000»', '1_000', 'plain');
    scalar('edition: «12:30:45»', '12:30:45', 'plain');
    scalar('date: «2019-03-20»', '2019-03-20', 'plain');
    scalar('title: «true»', 'true', 'plain', true);
    scalar('title: «False»', 'False', 'plain', false);
    scalar('title: «yes»', 'yes', 'plain');
    scalar('title: «off»', 'off', 'plain');
    scalar('title: «~»', '~', 'plain', null);
    scalar('title: «null»', 'null', 'plain', null);
    scalar('title: «Null»', 'Null', 'plain', null);
  });

  describe('that is quoted is what the quotes hold, its place holds the quotes', () => {
    scalar(`title: «'QUIC'»`, 'QUIC', 'other');
    scalar(`title: «'It''s'»`, "It's", 'other');
    scalar(`title: «'a: b'» # c`, 'a: b', 'other');
    scalar(`title: «''»`, '', 'other');
    scalar('title: «"QUIC"»', 'QUIC', 'other');
    scalar('title: «"a \\"b\\""»', 'a "b"', 'other');
    scalar('title: «"\\u00e9\\n\\x41\\U0001F600"»', 'é\nA😀', 'other');
    scalar('title: «"a # b"» # c', 'a # b', 'other');
    scalar('title: «"one\n  two"»', 'one two', 'other');
    scalar('title: «"one\r\n  two"»\r', 'one two', 'other');
    scalar('title: «"one\\\n  two"»', 'onetwo', 'other');
    scalar('title: «" a "»', ' a ', 'other');
    scalar('edition: «"0x13"»', '0x13', 'other');
    scalar(`edition: «'2.10'»`, '2.10', 'other');
    scalar('title: «"null"»', 'null', 'other');
  });

  describe('that is block text starts at its mark and ends with its last letter', () => {
    scalar('abstract: «|\n  one\n  two»\ntype: talk', 'one\ntwo\n', 'other');
    scalar('abstract: «|-\n  one\n  two»\ntype: talk', 'one\ntwo', 'other');
    scalar('abstract: «|+\n  one»\n\ntype: talk', 'one\n\n', 'other');
    scalar('abstract: «>\n  one\n  two»\ntype: talk', 'one two\n', 'other');
    scalar('abstract: «>-\n  one\n\n  two»\ntype: talk', 'one\ntwo', 'other');
    scalar('abstract: «|2-\n   one»\ntype: talk', ' one', 'other');
    scalar('abstract: «| # a comment\n  # no comment»\ntype: talk', '# no comment\n', 'other');
    scalar('abstract: «|-\r\n  one\r\n  two»\r\ntype: talk', 'one\ntwo', 'other');
    scalar('abstract: «>-\n  a: b\n  - c»', 'a: b - c', 'other');
  });

  it('that is not there has a place without length on its key’s line', () => {
    for (const block of ['title:', 'title: ', 'title:  # none', 'title:\ntype: talk', 'title:\r\ntype: talk']) {
      const value = rootOf(block).root.entries[0]?.value;
      assert.ok(value?.kind === 'scalar' && value.text === '' && value.yaml === null, block);
      const at = value.start - offset - '---\n'.length;
      assert.ok(value.end === value.start && at >= 'title'.length && at <= 'title:  '.length, `${block} at ${at}`);
    }
  });
});

describe('A YAML collection', () => {
  /** The marks are the places of the first key's value and of all that is in it, from the outside to the inside. */
  const collection = (title: string, marked: string): void => {
    it(title, () => {
      const { block, places } = marks(marked);
      const { file, root } = rootOf(block);
      const found: string[] = [];
      const visit = (value: Value): void => {
        found.push(shown(file, value));
        if (value.kind === 'list') value.items.forEach(visit);
        if (value.kind === 'map') value.entries.flatMap((entry) => [entry.key, entry.value]).forEach(visit);
      };
      if (root.entries[0]) visit(root.entries[0].value);
      assert.deepEqual(found, places);
    });
  };
  collection('a list on one line', 'tags: «[«a», «"b"»]»');
  collection('a list on several lines', 'tags: «[\n  «a»,\n  «b», # c\n]»\ntype: talk');
  collection('a list of lines', 'tags:\n  «- «a»\n  - «b»»\ntype: talk');
  collection('a list of lines that are not indented', 'tags:\n«- «a»\n- «b»»\ntype: talk');
  collection('a list of lines with Windows ends', 'tags:\r\n  «- «a»\r\n  - «b»»\r\ntype: talk');
  collection('a list of lines with comments', 'tags: # x\n  # y\n  «- «a» # z\n  - «b»»\n');
  collection('an empty list', 'tags: «[]»');
  collection('a map on one line', 'speakers: «{«name»: «A», «role»: «host»}»');
  collection('a map of lines', 'speakers:\n  ««name»: «A»\n  «role»: «host»»\ntype: talk');
  collection('a list of maps', 'speakers:\n  «- ««name»: «A»\n    «role»: «host»»\n  - «B»»\ntype: talk');
  collection('a list of pairs on one line', 'x: «[««a»: «b»», «c»]»');
  collection('a list in a list', 'x:\n  «- «- «a»\n    - «b»»\n  - «[«c»]»»');

  it('has its keys in order, quoted ones and doubles too', () => {
    const { file, root } = rootOf('"title": a\n? type\n: talk\n\'tags\': []\ntitle: b\n? [x]\n: c');
    assert.deepEqual(
      root.entries.map(({ key }) => `${key.text} ${file.slice(key.start, key.end)}`),
      ['title "title"', 'type type', "tags 'tags'", 'title title'],
    );
  });

  it('that is no map of keys at its root gives none', () => {
    for (const block of ['', '# only a comment', 'text', '- a\n- b', '[a]', '"a"', '|\n  a', '~', '42']) {
      assert.deepEqual([read(block).root, read(block).problems], [undefined, []], block);
    }
  });

  it('may be on one line at its root', () => {
    const { root } = rootOf('{ type: talk, tags: [a, b] }');
    assert.deepEqual(
      scalarsOf(root).map(({ text }) => text),
      ['type', 'talk', 'tags', 'a', 'b'],
    );
  });
});

describe('YAML that has no place in a note', () => {
  /** Where a place is marked, the problem is there. */
  const refused = (title: string, marked: string, reason: string): void => {
    it(`${title} is refused`, () => {
      const { block, places } = marks(marked);
      const { file, problems } = read(block);
      const found = problems.find((problem) => problem.reason === reason);
      assert.ok(found, `no ${reason} in ${JSON.stringify(problems)}`);
      if (places.length > 0) assert.deepEqual(shown(file, found), places[0]);
    });
  };
  refused('an anchor', 'title: &a «QUIC»', 'anchor');
  refused('an anchor of a list', 'tags: &a\n  «- a»', 'anchor');
  refused('an anchor of a map', 'x: &a «{b: c}»', 'anchor');
  refused('an anchor of nothing', 'x: &a', 'anchor');
  refused('an anchor of a key', '&a «title»: QUIC', 'anchor');
  refused('an anchor of all', '&a\ntitle: QUIC', 'anchor');
  refused('an anchor deep within', 'x:\n  - y: [&a «b»]', 'anchor');
  refused('an anchor in a key that is a list', '? [&a b]\n: c', 'anchor');
  refused('an anchor behind a key that is a map', '? {a: b}\n: &a c', 'anchor');
  refused('an alias', 'x: &a b\ntitle: «*a»', 'alias');
  refused('an alias of nothing', 'title: «*bold*»', 'alias');
  refused('an alias in a list', 'tags: [«*a», b]', 'alias');
  refused('an alias as a key', 'x: &a b\n*a : c', 'alias');
  refused('an alias in a key that is a list', '? [*a]\n: c', 'alias');
  refused('a tag', 'edition: !!str «0x13»', 'tag');
  refused('a tag of one’s own', 'title: !important «QUIC»', 'tag');
  refused('a tag of nothing', 'x: !!null', 'tag');
  refused('a tag of a list', 'tags: !!set «[a]»', 'tag');
  refused('a tag of a key', '!!str «title»: QUIC', 'tag');
  refused('a bare tag', 'title: ! «QUIC»', 'tag');
  refused('a full tag', 'title: !<tag:yaml.org,2002:str> «QUIC»', 'tag');
  refused('a program’s tag', 'x: !!js/function «"function () {}"»', 'tag');
  refused('a merge key', '«<<»: {a: b}', 'merge-key');
  refused('a merge key within', 'x:\n  «<<»: {a: b}', 'merge-key');
  refused('a merge key on one line', 'x: {«<<»: {a: b}}', 'merge-key');
  refused('a second document', 'title: a\n--- b', 'MULTIPLE_DOCS');
  refused('a second document after an end', 'title: a\n...\ntype: talk', 'MULTIPLE_DOCS');

  it('a directive is refused', () => {
    for (const block of ['%YAML 1.1\ntitle: a', 'title: a\n...\n%YAML 1.1', '%TAG ! tag:x,2000:\ntitle: a']) {
      assert.ok(read(block).problems.length > 0, block);
    }
  });

  it('a quoted merge key is a key as any other', () => {
    assert.equal(rootOf('"<<": a').root.entries[0]?.key.text, '<<');
  });

  it('aliases of aliases are not expanded', () => {
    const laughs = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const pair of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih']) {
      const [name, of] = [pair.charAt(0), pair.charAt(1)];
      laughs.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${of}`).join(', ')}]`);
    }
    const { root, problems } = read(laughs.join('\n'));
    assert.equal(problems.filter(({ reason }) => reason === 'alias').length, 8 * 9);
    assert.equal(root && scalarsOf(root).length, 9 + 9 * 9);
  });
});

describe('YAML that is broken or hostile', () => {
  quickErrors();

  const broken = (title: string, block: string): void => {
    it(`is a problem and no crash: ${title}`, () => {
      const { file, problems } = read(block);
      assert.ok(problems.length > 0);
      // The library places what is missing at the end one unit beyond it.
      for (const { start, end } of problems) assert.ok(start >= offset && start <= end && end <= file.length + 1);
    });
  };
  broken('a colon in a plain text', 'title: a: b');
  broken('a quote that is not closed', 'title: "a');
  broken('a list that is not closed', 'tags: [a');
  broken('a map that is not closed', 'tags: {a');
  broken('a tab as indent', 'tags:\n\t- a');
  broken('text after a quote', 'title: "a" b');
  broken('a reserved sign', 'title: @a');
  broken('an escape that is none', 'title: "\\q"');
  broken('a line without colon', 'type: talk\ntitle\ntags: []');
  broken('a nest of lists', `x: ${'['.repeat(2_000)}`);
  broken('a nest of closed lists', `x: ${'['.repeat(2_000)}${']'.repeat(2_000)}`);
  broken('a nest of maps', `x: ${'{a: '.repeat(2_000)}`);
  broken('a nest of list lines', `x:\n  ${'- '.repeat(2_000)}a`);
  broken('a nest of questions', '? '.repeat(2_000));

  it('is read where it is nested deeply, but within bounds', () => {
    const { root } = rootOf(Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'));
    assert.equal(scalarsOf(root).length, 301);
  });

  it('is read however long its lines are', () => {
    assert.equal(rootOf(`title: ${'a '.repeat(30_000)}`).root.entries.length, 1);
    assert.equal(rootOf('a: b\n'.repeat(12_000)).root.entries.length, 12_000);
  });
});
