import assert from 'node:assert/strict';
import type { Library } from '../../../src/library/library';
import { libraryTree, type TreeNode } from '../../../src/library/tree';
import type { TreeSource } from '../../../src/library/tree/byEdition';
import { libraryOf, note, type Files } from '../../support/library';
import { sampleNotes } from '../../support/sample';

const treeOf = (files: Files, locale = 'en'): TreeNode[] => {
  const library = libraryOf(files);
  return libraryTree(sourceOf(library), locale);
};

function sourceOf(library: Library): TreeSource {
  return { conferences: library.conferences(), size: library.size, notes: () => library.notes() };
}

/** The tree in lines, indented: kind, label, description. */
function lines(nodes: readonly TreeNode[], indent = ''): string[] {
  return nodes.flatMap(({ kind, label, description, children }) => [
    `${indent}${kind}: ${label}${description ? ` | ${description.replace(/\s/gu, ' ')}` : ''}`,
    ...lines(children, `${indent}  `),
  ]);
}

function all(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) => [node, ...all(node.children)]);
}

const names = ['conference: Netdev', 'edition: "0x13"'];
const talk = (title: string, ...more: string[]): string => note('talk', ...names, `title: ${title}`, ...more);

describe('The tree of a library', () => {
  const is = (title: string, files: Files, ...expected: string[]): void => {
    it(title, () => assert.deepEqual(lines(treeOf(files)), expected));
  };
  is('is empty where there are no notes', {});
  is(
    'has conferences, editions and notes',
    {
      'e.md': note(
        'edition',
        ...names,
        'start_date: 2019-03-20',
        'end_date: 2019-03-22',
        'city: Prague',
        'country: Czech Republic',
      ),
      't.md': talk('QUIC', 'speakers: [A (X), B]'),
      'r.md': note('report', ...names, 'title: Feedback'),
      'n.md': note('announcement', ...names, 'title: Meet us'),
    },
    'conference: Netdev | 1 edition',
    '  edition: 0x13 | Prague, Czech Republic · Mar 20 – 22, 2019',
    '    note: Meet us | Announcement',
    '    note: Feedback | Report',
    '    note: QUIC | A, B',
  );
  is(
    'has editions newest first and notes without one last',
    {
      'a.md': note('talk', 'conference: N', 'edition: "1"', 'title: a'),
      'b.md': note('talk', 'conference: N', 'edition: "2"', 'title: b'),
      'c.md': note('talk', 'conference: N', 'title: c'),
    },
    ...[
      'conference: N | 2 editions',
      '  edition: 2',
      '    note: b',
      '  edition: 1',
      '    note: a',
      '  rest: No edition',
      '    note: c',
    ],
  );
  is(
    'has notes without a conference last',
    {
      'a.md': note('talk', 'title: a'),
      'b.md': note('talk', 'conference: N', 'title: b'),
      'x/c.md': note('edition', 'edition: "1"'),
    },
    ...[
      'conference: N',
      '  rest: No edition',
      '    note: b',
      'rest: No conference',
      '  note: 1 | Edition',
      '  note: a',
    ],
  );
  is(
    'has talks by day, time and title, those without a day last',
    {
      'a.md': talk('No day B'),
      'b.md': talk('no day A'),
      'c.md': talk('A late one', 'date: 2019-03-20', 'time: 14:30'),
      'd.md': talk('Early', 'date: 2019-03-20', 'time: 09:00'),
      'e.md': talk('Next day', 'date: 2019-03-21', 'time: 08:00'),
      'f.md': talk('No time', 'date: 2019-03-20'),
    },
    ...[
      'conference: Netdev | 1 edition',
      '  edition: 0x13',
      '    note: Early',
      '    note: A late one',
      '    note: No time',
      '    note: Next day',
    ],
    ...['    note: no day A', '    note: No day B'],
  );
  is(
    'shows a second edition note, since it should not be there',
    { 'a.md': note('edition', ...names), 'b.md': note('edition', ...names, 'title: Again') },
    ...['conference: Netdev | 1 edition', '  edition: 0x13', '    note: Again | Edition'],
  );
  is(
    'shows an edition that has nothing but its note',
    { 'a.md': note('edition', ...names) },
    'conference: Netdev | 1 edition',
    '  edition: 0x13',
  );
  is(
    'shows broken notes',
    { 'x/some-talk.md': note('talk', ...names, 'title: a: b') },
    'conference: Netdev | 1 edition',
    '  edition: 0x13',
    '    note: some-talk',
  );

  it('speaks the language of the editor', () => {
    const files = { 'e.md': note('edition', ...names, 'start_date: 2019-03-20', 'end_date: 2019-03-22') };
    assert.equal(treeOf(files, 'de')[0]?.children[0]?.description, '20.–22. März 2019');
  });

  it('knows of each node what is above it', () => {
    for (const node of all(
      treeOf({ 'a.md': talk('a'), 'b.md': note('talk'), 'c.md': note('talk', 'conference: N') }),
    )) {
      for (const child of node.children) assert.equal(child.parent, node);
      if (!node.parent) assert.ok(node.kind === 'conference' || node.kind === 'rest');
    }
  });

  it('has ids that are unique, and stay over changes', () => {
    const files = Object.fromEntries(sampleNotes().map(({ path, text }) => [path, text] as const));
    for (const name of ['M', 'N']) files[`${name}.md`] = note('talk', `conference: ${name}`);
    files['z.md'] = note('talk');
    const before = all(treeOf(files)).map(({ id }) => id);
    assert.equal(new Set(before).size, before.length);
    const after = all(treeOf({ ...files, 'x.md': note('talk'), 'netdev/0x13/y.md': talk('y') })).map(({ id }) => id);
    assert.deepEqual(
      before.filter((id) => !after.includes(id)),
      [],
    );
  });

  it('holds each note once: in a row of its own, or as its edition', () => {
    const files = Object.fromEntries(sampleNotes().map(({ path, text }) => [path, text] as const));
    const library = libraryOf({
      ...files,
      'x.md': note('talk'),
      'y.md': note('talk', 'conference: N'),
      'z.md': note('edition', 'edition: "1"'),
    });
    const nodes = all(libraryTree(sourceOf(library), 'en'));
    const held = nodes.flatMap(({ note: own, edition }) => own ?? edition?.note ?? []);
    assert.deepEqual(
      held.map(({ uri }) => uri).sort(),
      library.notes().map(({ uri }) => uri),
    );
  });
});
