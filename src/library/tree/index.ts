import { rowsByConference, type TreeSource } from './byEdition';
import type { TreeNode } from './row';

export { groupings, LibraryTree, type GroupBy, type TreeLibrary } from './libraryTree';
export type { TreeKind, TreeNode } from './row';

/** All notes by conference and edition. */
export function libraryTree(source: TreeSource, locale: string): TreeNode[] {
  return rowsByConference(source, { has: () => true, hasAnyOf: () => true, isFew: false, locale });
}
