import type { Library } from '../../../library/library';
import { hasAncestor } from '../../../library/libraryNote';
import type { Happened } from './gathering';

/**
 * The files that may be others than they were, and whether each is deleted: then only unsaved text counts of what an
 * editor still shows.
 *
 * @param isNote whether a path may be that of a note; a folder may have such a one too
 */
export function touchedBy(
  happened: readonly Happened[],
  isNote: (uri: string) => boolean,
  library: Pick<Library, 'knows' | 'below'>,
): Map<string, boolean> {
  const files = new Map<string, boolean>();
  const gone = new Set(happened.flatMap(({ uri, kind }) => (kind === 'deleted' ? uri : [])));
  // A file may be made and its folder deleted in one go, while an editor still shows it.
  for (const { uri, kind } of happened) if (isNote(uri)) files.set(uri, kind === 'deleted' || hasAncestor(uri, gone));
  // A folder that is deleted comes without its files, and may be made anew by now. What was a file had nothing below it.
  const lost = happened.flatMap(({ uri, wasDeleted }) => (wasDeleted && !library.knows(uri) ? uri : []));
  for (const uri of library.below(new Set(lost))) if (!files.has(uri)) files.set(uri, true);
  return files;
}
