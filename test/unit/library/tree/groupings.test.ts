import assert from 'node:assert/strict';
import { readFilter } from '../../../../src/library/filter/filter';
import { groupings, LibraryTree, type GroupBy, type TreeNode } from '../../../../src/library/tree';
import { mostRows } from '../../../../src/library/tree/noteRows';
import { mostTalks } from '../../../../src/library/tree/sessionRows';
import { libraryOf, note, root, tell, type Files } from '../../../support/library';
import { sampleNotes } from '../../../support/sample';

function treeOf(files: Files, by: GroupBy, filter = ''): LibraryTree {
  const tree = new LibraryTree(libraryOf(files), 'en');
  tree.groupBy = by;
  tree.filter = readFilter(filter);
  return tree;
}

/** The rows in lines, indented: label, description; `v` before those that come open. */
function lines(nodes: readonly TreeNode[], indent = ''): string[] {
  return nodes.flatMap(({ label, description, children, isOpen }) => [
    `${indent}${isOpen ? 'v ' : ''}${label}${description ? ` | ${description}` : ''}`,
    ...lines(children, `${indent}  `),
  ]);
}

function all(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) => [node, ...all(node.children)]);
}

const files: Files = {
  'n17/edition.md': note('edition', 'conference: Netdev', 'edition: "0x17"', 'start_date: 2023-10-30', 'city: Vancouver'),
  'n17/phy.md': note('talk', 'title: PHY', 'speakers: [Ada (Bootlin), Bob]', 'tags: [phy, XDP]', 'status: draft', 'date: 2023-11-02'),
  'n17/report.md': note('report', 'title: Feedback', 'tags: [xdp]', 'status: published', 'authors: [Ada]', 'date: 2024-01-08'),
  'n13/quic.md': note('talk', 'conference: Netdev', 'edition: "0x13"', 'title: QUIC', 'speakers: ada (Arm)', 'tags: [XDP]', 'date: 2019-03-20', 'status: Summarized'),
  'n13/bpf.md': note('talk', 'conference: Netdev', 'edition: "0x13"', 'title: BPF', 'speakers: Bob'),
  'loose.md': note('talk', 'title: Loose', 'speakers: Çelik', 'date: 2019-05-05'),
  'lost.md': note('talk', 'title: Lost'),
  'gone.md': note('talk', 'conference: GopherCon', 'edition: "2018"', 'title: Go', 'speakers: Ada', 'tags: [phy]'),
}; // prettier-ignore

describe('The tree', () => {
  const is = (by: GroupBy, what: string, given: Files, ...expected: string[]): void => {
    it(`by ${by} ${what}`, () => assert.deepEqual(lines(treeOf(given, by).roots()), expected));
  };

  is(
    'year',
    'has editions in the year they start, even if their notes are later, and what has no year last',
    files,
    ...['2023 | 1 edition', '  Netdev 0x17 | Vancouver · Oct 30, 2023', '    Feedback | Report', '    PHY | Ada, Bob'],
    ...['2019 | 1 edition', '  Netdev 0x13', '    QUIC | ada', '    BPF | Bob', '  Loose | Çelik'],
    ...['2018 | 1 edition', '  GopherCon 2018', '    Go | Ada'],
    ...['No year | 1 note', '  Lost'],
  );
  is(
    'tag',
    'has tags with their counts and the editions below them, spelled as most notes do',
    files,
    ...[
      'phy | 2',
      '  v Netdev 0x17 | Vancouver · Oct 30, 2023',
      '    PHY | Ada, Bob',
      '  v GopherCon 2018',
      '    Go | Ada',
    ],
    ...['XDP | 3', '  v Netdev 0x17 | Vancouver · Oct 30, 2023', '    Feedback | Report', '    PHY | Ada, Bob'],
    ...['  v Netdev 0x13', '    QUIC | ada'],
    ...['No tag | 3', '  v Netdev 0x13', '    BPF | Bob', '  v No edition', '    Loose | Çelik', '    Lost'],
  );
  is(
    'speaker',
    'has people with their affiliations, the latest first, and where they were seen; beside a talk who else spoke',
    files,
    ...['Ada | Bootlin, Arm · seen at 3 editions', '  v Netdev 0x17 | Vancouver · Oct 30, 2023', '    PHY | with Bob'],
    ...['  v GopherCon 2018', '    Go', '  v Netdev 0x13', '    QUIC'],
    ...[
      'Bob | seen at 2 editions',
      '  v Netdev 0x17 | Vancouver · Oct 30, 2023',
      '    PHY | with Ada',
      '  v Netdev 0x13',
      '    BPF',
    ],
    ...['Çelik', '  v No edition', '    Loose', 'No speaker | 1', '  v No edition', '    Lost'],
  );
  is(
    'status',
    'has statuses as a note comes on, and short lists that say the edition',
    files,
    ...['Draft | 1', '  PHY | Ada, Bob · Netdev 0x17', 'Summarized | 1', '  QUIC | ada · Netdev 0x13'],
    ...['Published | 1', '  Feedback | Report · Netdev 0x17'],
    ...['No status | 4', '  Loose | Çelik', '  BPF | Bob', '  Go | Ada', '  Lost'],
  );
  is(
    'tag',
    'has numbers in their order, in the names of tags and in titles',
    Object.fromEntries(
      [10, 2, 1].map((i) => [
        `${i}.md`,
        note('talk', 'conference: C', 'edition: "1"', `title: Part ${i}`, `tags: [t${i}, all]`),
      ]),
    ),
    ...['all | 3', '  v C 1', '    Part 1', '    Part 2', '    Part 10'],
    ...['t1 | 1', '  v C 1', '    Part 1', 't2 | 1', '  v C 1', '    Part 2', 't10 | 1', '  v C 1', '    Part 10'],
  );

  it('by status has editions where a list is long', () => {
    const many = Array.from({ length: 11 }, (_, i) => [`${i}.md`, note('talk', 'conference: C', `edition: "${i % 2}"`, `title: T${i}`, 'status: draft')]); // prettier-ignore
    const [draft] = treeOf(Object.fromEntries(many) as Files, 'status').roots();
    assert.deepEqual(draft && [draft.description, ...draft.children.map(({ label }) => label)], ['11', 'C 1', 'C 0']); // prettier-ignore
  });

  it('counts an edition for who was in the audience or wrote of it, but not for who announced it', () => {
    const seen = (...more: string[]): string => {
      const own = { 'a.md': note('talk', 'conference: C', 'edition: "1"', 'title: A', 'speakers: Ada') };
      return treeOf({ ...own, 'b.md': more.join('\n') }, 'speaker').roots()[0]?.description ?? '';
    };
    const other = ['conference: C', 'edition: "2"', 'title: B'];
    assert.equal(seen(note('edition', ...other, 'attendees: [Ada (Arm)]')), 'seen at 2 editions');
    assert.equal(seen(note('report', ...other, 'authors: ADA')), 'seen at 2 editions');
    assert.equal(seen(note('announcement', ...other, 'authors: Ada')), '');
    assert.equal(seen(note('report', ...other, 'authors: Bob')), '');
  });

  it('by edition puts a long programme by the kind of session', () => {
    const kinds = ['talk', 'keynote', 'bof', 'unheard-of'];
    const edition = (count: number): Files => ({
      'r.md': note('report', 'conference: C', 'edition: "1"', 'title: R'),
      ...Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.md`, note('talk', 'conference: C', 'edition: "1"', `title: T${i}`, `session_type: ${kinds[i % 4]}`)])),
    }); // prettier-ignore
    const rows = (count: number): string[] =>
      (treeOf(edition(count), 'edition').roots()[0]?.children[0]?.children ?? []).map(({ label }) => label);
    assert.equal(rows(mostTalks).length, mostTalks + 1);
    assert.deepEqual(rows(mostTalks + 1), ['R', 'Keynotes', 'Talks', 'Birds of a feather', 'Unheard-of']);
  });

  it('puts very long lists by their first letters', () => {
    const people = ['Ada', 'Élodie', 'eric', '10gen', '山田', '!'];
    const many = Array.from({ length: mostRows + 1 }, (_, i) => [`${i}.md`, note('talk', `title: ${i}`, `speakers: "${people[i % 6]} ${i}"`)]); // prettier-ignore
    const roots = treeOf(Object.fromEntries(many) as Files, 'speaker').roots();
    assert.deepEqual(roots.map(({ label, description }) => `${label} ${description}`), ['# 83', '0–9 83', 'A 84', 'E 168', '山 83']); // prettier-ignore
    const tree = treeOf(Object.fromEntries(many) as Files, 'speaker');
    assert.equal(tree.find(`${root}/7.md`)?.parent?.parent?.parent?.label, 'E');
  });

  describe('of the sample, in all groupings', () => {
    const sample = Object.fromEntries(sampleNotes().map(({ path, text }) => [path, text] as const));
    for (const by of groupings) {
      it(`by ${by}: ids are unique, parents known, rows found, and those with children say so`, () => {
        const tree = treeOf({ ...sample, ...files }, by);
        const rows = all(tree.roots());
        assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
        for (const row of rows) {
          assert.equal(row.hasChildren, row.children.length > 0, row.id);
          for (const child of row.children) assert.equal(child.parent, row);
          const own = row.note ?? row.edition?.note;
          const found = own && tree.find(own.uri);
          if (own && (own.type !== 'edition' || by === 'edition' || by === 'year'))
            assert.equal((found?.note ?? found?.edition?.note)?.uri, own.uri, row.id);
        }
      });
      it(`by ${by}: every note of a kind that is grouped has a row`, () => {
        const tree = treeOf({ ...sample, ...files }, by);
        const shown = new Set(all(tree.roots()).flatMap((row) => (row.note ?? row.edition?.note)?.uri ?? []));
        const missing = libraryOf({ ...sample, ...files }).notes().filter(({ uri }) => !shown.has(uri)); // prettier-ignore
        const left = by === 'speaker' ? ['edition', 'report', 'announcement'] : ['edition'];
        assert.deepEqual(missing.filter(({ type }) => !left.includes(type)), []); // prettier-ignore
      });
    }
  });

  describe('after changes is as if made anew', () => {
    const steps: [what: string, change: Files][] = [
      ['a note came', { 'new.md': note('talk', 'conference: Netdev', 'edition: "0x17"', 'title: New', 'speakers: [Dora, Ada (Arm)]', 'tags: [new]', 'status: draft') }],
      ['another spelling is the more used', { 'n17/report.md': note('report', 'title: Feedback', 'tags: [xdp]'), 'x.md': note('talk', 'title: X', 'tags: [xdp, xdp, XDP]') }],
      ['someone was in the audience elsewhere', { 'seen.md': note('edition', 'conference: C', 'edition: "9"', 'attendees: [Bob, Ada]') }],
      ['someone was not, after all', { 'seen.md': note('edition', 'conference: C', 'edition: "9"', 'attendees: [Bob]') }],
      ['a note went', { 'n13/quic.md': undefined }],
      ['an edition note went', { 'n17/edition.md': undefined }],
      ['an edition moved to another year', { 'n17/edition.md': note('edition', 'conference: Netdev', 'edition: "0x17"', 'start_date: 2022-10-30') }],
      ['the last of a group went', { 'gone.md': undefined, 'loose.md': undefined }],
      ['all went', Object.fromEntries(Object.keys(files).map((path) => [path, undefined]))],
    ]; // prettier-ignore
    for (const by of groupings) {
      for (const filter of ['', 'ada', 'tag:xdp']) {
        it(`by ${by}${filter && `, filtered by ${filter}`}`, () => {
          const library = libraryOf(files);
          const tree = new LibraryTree(library, 'en');
          tree.groupBy = by;
          tree.filter = readFilter(filter);
          tree.roots();
          const now = { ...files };
          for (const [what, change] of steps) {
            Object.assign(now, change);
            tell(library, change);
            tree.apply(new Set([...Object.keys(now).map((path) => `${root}/${path}`)]));
            const anew = treeOf(now, by, filter);
            assert.deepEqual(lines(tree.roots()), lines(anew.roots()), what);
            assert.equal(tree.hitCount, anew.hitCount, what);
            assert.equal(tree.unplacedCount, anew.unplacedCount, what);
          }
        });
      }
    }
  });

  describe('that is made in pieces', () => {
    for (const by of ['edition', 'tag', 'speaker'] as const) {
      it(`by ${by} takes in what happens meanwhile`, () => {
        const many: Files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.md`, note('talk', 'conference: C', `edition: "${i % 9}"`, `title: T${i}`, `speakers: S${i % 20}`, `tags: [t${i % 7}]`)])); // prettier-ignore
        const library = libraryOf(many);
        const tree = new LibraryTree(library, 'en');
        tree.groupBy = by;
        tree.filter = readFilter('t1');
        assert.equal(tree.work(() => true), false); // prettier-ignore
        const change = { '1.md': undefined, '250.md': undefined, '13.md': note('talk', 'title: Other'), 'n.md': note('talk', 'title: T1 too', 'tags: [t1]') }; // prettier-ignore
        tell(library, change);
        tree.apply(new Set(Object.keys(change).map((path) => `${root}/${path}`)));
        let pieces = 1;
        while (!tree.work(() => true)) pieces++;
        assert.ok(pieces > 2, `${pieces} pieces`);
        assert.deepEqual(lines(tree.roots()), lines(treeOf({ ...many, ...change }, by, 't1').roots()));
      });
    }

    for (const by of ['tag', 'speaker'] as const)
      it(`by ${by} counts notes once that change while they are counted`, () => {
        const many: Files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.md`, note('talk', `title: T${i}`, `speakers: S${i % 3}`, `tags: [t${i % 3}]`)])); // prettier-ignore
        const library = libraryOf(many);
        const counts = (tree: LibraryTree): unknown => [
          tree.unplacedCount,
          tree.roots().map(({ description }) => description),
        ];
        const change = { '0.md': note('talk', 'title: T', 'speakers: S0', 'tags: [t0]'), '1.md': undefined, '299.md': undefined }; // prettier-ignore
        const uris = new Set(Object.keys(change).map((path) => `${root}/${path}`));
        for (const pieces of [1, 8, 12, 15, 16, 17]) {
          tell(library, many);
          const tree = new LibraryTree(library, 'en');
          tree.groupBy = by;
          tree.filter = readFilter('t');
          for (let i = 0; i < pieces; i++) tree.work(() => true);
          tell(library, change);
          tree.apply(uris);
          assert.deepEqual(counts(tree), counts(treeOf({ ...many, ...change }, by, 't')), `after ${pieces} pieces`);
        }
      });

    it('is made ready for a filter that is to come, and takes in what happens meanwhile', () => {
      const library = libraryOf(files);
      const tree = new LibraryTree(library, 'en');
      tree.expectFilter();
      assert.equal(tree.hitCount, 8);
      const change = { 'lost.md': undefined, 'n13/bpf.md': note('talk', 'title: Found', 'speakers: Ada') };
      tell(library, change);
      tree.apply(new Set(Object.keys(change).map((path) => `${root}/${path}`)));
      assert.equal(tree.hitCount, 7);
      tree.filter = readFilter('ada');
      assert.deepEqual(lines(tree.roots()), lines(treeOf({ ...files, ...change }, 'edition', 'ada').roots()));
      assert.equal(tree.hitCount, 4);
    });

    it('holds a burst of changes up no longer than a piece: all is looked at anew', () => {
      const library = libraryOf(files);
      const tree = new LibraryTree(library, 'en');
      tree.groupBy = 'tag';
      tree.roots();
      const many: Files = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`m${i}.md`, note('talk', `title: ${i}`, 'tags: [many]')])); // prettier-ignore
      tell(library, many);
      tree.apply(new Set(Object.keys(many).map((path) => `${root}/${path}`)));
      assert.equal(
        tree.work(() => true),
        false,
      );
      assert.equal(tree.roots().find(({ label }) => label === 'many')?.description, '3000');
    });
  });

  describe('with a filter', () => {
    it('has only what the filter leaves, and comes open where that is little', () => {
      const tree = treeOf(files, 'edition', 'speaker:bob');
      assert.deepEqual(lines(tree.roots()), ['v Netdev | 2 editions', '  v 0x17 | Vancouver · Oct 30, 2023', '    PHY | Ada, Bob', '  v 0x13', '    BPF | Bob']); // prettier-ignore
      assert.equal(tree.hitCount, 2);
      assert.equal(tree.find(`${root}/n13/quic.md`), undefined);
      tree.filter = undefined;
      assert.equal(tree.find(`${root}/n13/quic.md`)?.label, 'QUIC');
      assert.equal(tree.hitCount, 8);
    });
    it('says where a person was seen, whatever the filter leaves', () =>
      assert.deepEqual(lines(treeOf(files, 'speaker', 'quic').roots()), ['v Ada | Bootlin, Arm · seen at 3 editions', '  v Netdev 0x13', '    QUIC'])); // prettier-ignore
    it('knows of a row what the filter left when it was made, whatever the filter is by now', () => {
      const many = Array.from({ length: 60 }, (_, i) => [`${i}.md`, note('talk', `title: Talk ${i}`, 'tags: [a]')]);
      const tree = treeOf(Object.fromEntries(many) as Files, 'tag');
      const extents = ['', 'talk', 'talk 7'].map((text) => {
        tree.filter = readFilter(text);
        return tree.roots()[0] as TreeNode;
      });
      tree.filter = undefined;
      const asked = extents.flatMap((root) => [root, root.children[0] as TreeNode]);
      assert.deepEqual(asked.map((row) => tree.extentOf(row)), ['all', 'all', 'one', 'one', 'few', 'few']); // prettier-ignore
      assert.deepEqual(extents.map((row) => tree.isCurrent(row)), [false, false, false]); // prettier-ignore
      assert.ok(tree.isCurrent(tree.find(`${root}/7.md`) as TreeNode));
    });
    it('has its uppermost row open where there is but one, however much is below', () => {
      const many = Array.from({ length: 120 }, (_, i) => [`${i}.md`, note('talk', `conference: C${i % 2}`, 'edition: "1"', `title: Talk ${i} of ${i % 2}`)]); // prettier-ignore
      const tree = treeOf(Object.fromEntries(many) as Files, 'edition', 'talk');
      const roots = (): unknown[] => tree.roots().map((row) => [row.label, row.isOpen, tree.extentOf(row)]);
      assert.deepEqual(roots(), [['C0', false, 'some'], ['C1', false, 'some']]); // prettier-ignore
      tree.filter = readFilter('"of 1"');
      assert.deepEqual(roots(), [['C1', true, 'one']]);
      assert.equal(tree.roots()[0]?.children[0]?.children.length, 60);
    });
    const unplaced: [by: GroupBy, filter: string, left: number, unplaced: number][] = [
      ['edition', 'netdev', 5, 0],
      ['year', 'netdev', 5, 0],
      ['tag', 'netdev', 5, 1],
      ['status', 'type:edition', 1, 1],
      ['speaker', 'netdev', 5, 2],
      ['speaker', 'type:report', 1, 1],
      ['speaker', 'lost', 1, 0],
      ['speaker', 'nothing', 0, 0],
      ['speaker', '', 8, 0],
    ];
    for (const [by, filter, left, without] of unplaced)
      it(`by ${by} knows that ${without} of ${left} notes have no row: ${filter}`, () => {
        const tree = treeOf(files, by, filter);
        assert.deepEqual([tree.hitCount, tree.unplacedCount], [left, without]);
      });
    it('follows the filter as it is typed, back and forth', () => {
      const tree = treeOf(files, 'tag');
      for (const text of ['q', 'qu', 'qux', 'qu', '', 'tag:x', 'tag:xy', 'has:', 'has:t'])
        assert.deepEqual(lines(((tree.filter = readFilter(text)), tree.roots())), lines(treeOf(files, 'tag', text).roots()), text); // prettier-ignore
    });
  });
});
