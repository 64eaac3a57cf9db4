import * as vscode from 'vscode';
import type { LibraryEdition } from '../../library/editions';
import { folderOf } from '../../library/libraryNote';
import { editionEdits } from '../../library/toEdition';
import type { EditionName } from '../../notes/values/editionName';
import { editNotes } from '../commands/changeNotes';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import type { FileEdits } from '../manyFiles';
import type { Astray } from './moveFiles';

/** What became of notes that were moved to another edition. */
export interface Moved {
  changed: readonly FileEdits[];
  /** Those that are in another folder than the notes of the edition; `undefined` where there are none. */
  astray: Astray | undefined;
}

/** Writes another edition's names into notes, in one undo step; an edition's own note stays what it is. */
export async function moveToEdition(
  notes: WorkspaceLibrary,
  uris: readonly string[],
  { conference, edition }: EditionName,
): Promise<Moved> {
  const to = { conference, edition };
  const movable = uris.filter((uri) => (notes.library.note(uri)?.type ?? 'edition') !== 'edition');
  const parsed = movable.map((uri) => vscode.Uri.parse(uri, true));
  const changed = await editNotes(notes, parsed, 'moving to another edition', (uri, reading, text) =>
    editionEdits(to, reading, text, notes.aliases(uri), (facts) => notes.names(uri, facts)),
  );
  const folder = homeOf(notes.library.edition(to), new Set(uris));
  const away = changed.map(({ uri }) => uri).filter((uri) => folderOf(uri.toString()) !== folder);
  const isAstray = folder !== undefined && away.length > 0;
  return { changed, astray: isAstray ? { uris: away, folder: vscode.Uri.parse(folder, true) } : undefined };
}

/** The folder of the edition's note, or of its other notes; `undefined` where it has none. */
function homeOf(edition: LibraryEdition | undefined, moved: ReadonlySet<string>): string | undefined {
  const home = edition?.note ?? edition?.notes.find(({ uri }) => !moved.has(uri));
  return home && folderOf(home.uri);
}
