import assert from 'node:assert/strict';
import { readFilter } from '../../../../src/library/filter/filter';
import { groupings, LibraryTree, type TreeNode } from '../../../../src/library/tree';
import type { Library } from '../../../../src/library/library';
import { libraryOf, note, root, tell, type Files } from '../../../support/library';

const files: Files = {
  'n17/edition.md': note('edition', 'conference: Netdev', 'edition: "0x17"', 'start_date: 2023-10-30'),
  'n17/phy.md': note('talk', 'title: PHY', 'speakers: [Ada, Bob]', 'tags: [phy, xdp]', 'status: draft'),
  'n17/xdp.md': note('talk', 'title: XDP', 'speakers: Ada', 'tags: [xdp]', 'status: draft'),
  'n13/quic.md': note('talk', 'conference: Netdev', 'edition: "0x13"', 'title: QUIC', 'speakers: Ada', 'tags: [xdp]'),
  'go/go.md': note('talk', 'conference: GopherCon', 'edition: "2018"', 'title: Go', 'speakers: Çelik', 'tags: [go]'),
  'lost.md': note('talk', 'title: Lost'),
};

/** All that is said of rows; what is below them too. */
function told(rows: readonly TreeNode[]): unknown[] {
  return rows.map(({ id, kind, label, description, hasChildren, isOpen, note: own, edition, parent, children }) => ({
    ...{ id, kind, label, description, hasChildren, isOpen, note: own, edition: edition?.notes, parent: parent?.id },
    children: told(children),
  }));
}

function all(rows: readonly TreeNode[]): TreeNode[] {
  return rows.flatMap((row) => [row, ...all(row.children)]);
}

const talk = (title: string, ...more: string[]): string =>
  note('talk', `title: ${title}`, 'speakers: [Ada, Bob]', 'tags: [phy, xdp]', ...more);

const changes: [name: string, change: Files][] = [
  ['another title', { 'n17/phy.md': talk('A title', 'status: draft') }],
  ['a summary', { 'n17/phy.md': `${talk('PHY', 'status: draft')}\n## Summary\n\nDone.\n` }],
  ['a task', { 'n17/phy.md': `${talk('PHY', 'status: draft')}\n## Follow-ups\n\n- [ ] Ask\n` }],
  ['another status', { 'n17/phy.md': talk('PHY', 'status: summarized') }],
  ['other speakers and tags', { 'n17/phy.md': note('talk', 'title: PHY', 'speakers: Carol', 'tags: [new]') }],
  ['another edition', { 'n17/phy.md': talk('PHY', 'conference: GopherCon', 'edition: "2018"') }],
  ['an edition note with another name', { 'n17/edition.md': note('edition', 'conference: Netdev', 'edition: "0x18"') }],
  ['another start', { 'n17/edition.md': note('edition', 'conference: Netdev', 'edition: "0x17"', 'start_date: 2011-01-01') }],
  ['a note that is gone', { 'n13/quic.md': undefined }],
  ['a note that is new', { 'n13/tcp.md': talk('TCP', 'conference: Netdev', 'edition: "0x13"') }],
]; // prettier-ignore

describe('The rows of the tree after a change', () => {
  for (const by of groupings)
    for (const filter of ['', 'ada', 'missing:slides'])
      for (const [name, change] of changes)
        it(`are those of a new tree: by ${by}${filter && `, filtered by ${filter}`}, ${name}`, () => {
          const library = libraryOf(files);
          const tree = treeOf(library, by, filter);
          told(tree.roots());
          tree.takeRestructured();
          tell(library, change);
          tree.apply(new Set([...Object.keys(files), ...Object.keys(change)].map((path) => `${root}/${path}`)));
          tree.takeRestructured();
          assert.deepEqual(told(tree.roots()), told(treeOf(library, by, filter).roots()));
        });

  const restructuredBy = (by: (typeof groupings)[number], change: Files, filter = ''): string[] | undefined => {
    const library = libraryOf(files);
    const tree = treeOf(library, by, filter);
    all(tree.roots());
    tree.takeRestructured();
    tell(library, change);
    tree.apply(new Set(Object.keys(change).map((path) => `${root}/${path}`)));
    const rows = tree.takeRestructured();
    return rows && [...rows].map(({ id }) => id);
  };
  for (const by of groupings)
    for (const [name, change] of changes.slice(1, 3))
      it(`are the same objects by ${by} with ${name}`, () => assert.deepEqual(restructuredBy(by, change), []));
  it('are others only where a note came', () => {
    const change = { 'n13/tcp.md': talk('TCP', 'conference: Netdev', 'edition: "0x13"') };
    assert.deepEqual(restructuredBy('edition', change), ['edition:netdev\n0x13']);
  });
  it('are others in two places where a note moved', () => {
    const change = { 'n17/xdp.md': note('talk', 'conference: Netdev', 'edition: "0x13"', 'title: XDP') };
    assert.deepEqual(restructuredBy('edition', change), ['edition:netdev\n0x17', 'edition:netdev\n0x13']);
  });
  it('are all others where a group came', () => {
    assert.equal(restructuredBy('tag', { 'lost.md': note('talk', 'title: Lost', 'tags: [found]') }), undefined);
  });
  it('are all others under another filter', () => {
    const tree = treeOf(libraryOf(files), 'tag', '');
    tree.roots();
    tree.takeRestructured();
    tree.filter = readFilter('ada');
    assert.equal(tree.takeRestructured(), undefined);
  });
});

function treeOf(library: Library, by: (typeof groupings)[number], filter: string): LibraryTree {
  const tree = new LibraryTree(library, 'en');
  tree.groupBy = by;
  tree.filter = readFilter(filter);
  return tree;
}
