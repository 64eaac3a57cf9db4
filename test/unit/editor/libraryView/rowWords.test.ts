import { deepStrictEqual } from 'node:assert/strict';
import { Bodies } from '../../../../src/editor/libraryView/bodies';
import { wordsOf } from '../../../../src/editor/libraryView/rowWords';
import type { WorkspaceLibrary } from '../../../../src/editor/library/workspaceLibrary';
import type { Reports } from '../../../../src/editor/reports';
import { LibraryTree, type GroupBy, type TreeNode } from '../../../../src/library/tree';
import { libraryOf, note, type Files } from '../../../support/library';

const talk = (title: string, ...lines: string[]): string =>
  note('talk', 'conference: Netdev', 'edition: "0x13"', `title: ${title}`, ...lines);
const files: Files = {
  'a.md': `${talk('QUIC', 'speakers: Ada', 'tags: [quic]', 'status: attended')}\n## Follow-ups\n\n- [ ] Ask\n`,
  'b.md': `${talk('XDP', 'speakers: Ada', 'tags: [xdp, עברית]', 'status: summarized')}\n## Follow-ups\n\n- [ ] Try\n`,
  'c.md': talk('"\u202eעברית"', 'speakers: [מיכל]', 'status: skipped', 'tags: [xdp]'),
};

/** The rows with what they say, each with three problems. */
function words(by: GroupBy): [shown: string, spoken: string][] {
  const library = libraryOf(files);
  const bodies = new Bodies({ library, isBodyKnown: () => true } as unknown as WorkspaceLibrary, {} as Reports);
  const tree = new LibraryTree(library, 'en');
  tree.groupBy = by;
  const ofRows = (rows: readonly TreeNode[]): [string, string][] =>
    rows.flatMap((row) => {
      const { label, description, spoken } = wordsOf(bodies, row, 3);
      return [[[label, description].filter(Boolean).join(' | '), spoken], ...ofRows(row.children)];
    });
  return ofRows(tree.roots());
}

describe('The words of a row', () => {
  it('say of an edition what is to be done', () =>
    deepStrictEqual(words('edition')[1], [
      '0x13 | 1 of 2 summarized · 2 follow-ups',
      '0x13, edition, 1 of 2 summarized, 2 follow-ups, 3 problems',
    ]));

  it('say nothing of that where only some of its notes are below', () =>
    deepStrictEqual(words('tag').slice(0, 3), [
      ['quic | 1', 'quic, tag, 1 note, 3 problems'],
      ['Netdev 0x13', 'Netdev 0x13, edition'],
      ['QUIC | Ada · 1 follow-up', 'QUIC, Ada, not summarized, 1 follow-up, 3 problems'],
    ]));

  it('keep what is written from right to left on its side', () => {
    const rows = words('tag').map(([shown]) => shown);
    deepStrictEqual(
      rows.filter((row) => /\p{Script=Hebrew}/u.test(row)),
      ['עברית | \u200eמיכל', 'עברית | \u200e1'],
    );
  });
});
