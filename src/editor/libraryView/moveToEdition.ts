import * as vscode from 'vscode';
import type { LibraryEdition } from '../../library/editions';
import { folderOf } from '../../library/libraryNote';
import { editionEdits } from '../../library/toEdition';
import { changeNotes } from '../commands/changeNotes';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import type { Astray } from './moveFiles';

/**
 * Writes another edition's names into notes, in one undo step; an edition's own note stays what it is. Answers with the
 * notes that are in another folder than those of the edition; `undefined` where there are none.
 */
export async function moveToEdition(
  notes: WorkspaceLibrary,
  uris: readonly string[],
  edition: LibraryEdition,
): Promise<Astray | undefined> {
  const to = { conference: edition.conference, edition: edition.edition };
  const movable = uris.filter((uri) => (notes.library.note(uri)?.type ?? 'edition') !== 'edition');
  const parsed = movable.map((uri) => vscode.Uri.parse(uri, true));
  const changed = await changeNotes(notes, parsed, 'moving to another edition', (uri, reading, text) =>
    editionEdits(to, reading, text, notes.aliases(uri), (facts) => notes.names(uri, facts)),
  );
  const folder = homeOf(edition, new Set(uris));
  const away = changed.filter((uri) => folderOf(uri.toString()) !== folder);
  return folder === undefined || away.length === 0 ? undefined : { uris: away, folder: vscode.Uri.parse(folder, true) };
}

/** The folder of the edition's note, or of its other notes; `undefined` where it has none. */
function homeOf({ note, notes }: LibraryEdition, dropped: ReadonlySet<string>): string | undefined {
  const home = note ?? notes.find(({ uri }) => !dropped.has(uri));
  return home && folderOf(home.uri);
}
