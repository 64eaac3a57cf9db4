import * as vscode from 'vscode';
import { relativePath } from '../../notes/edits/linkPath';
import type { EditionName } from '../../notes/values/editionName';
import { readWritten } from '../../render/written';
import { announcementBody, ownTalks } from '../../report/announcement';
import { openDocuments, readNoteText } from '../library/files/noteFiles';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';

/** The body of a new announcement of an edition; `undefined` where nothing is known of it. */
export async function announcementOf(
  notes: WorkspaceLibrary,
  name: EditionName,
  announcement: vscode.Uri,
): Promise<string | undefined> {
  await notes.ready;
  const edition = notes.library.edition(name);
  if (!edition) return undefined;
  const open = openDocuments();
  const talks = ownTalks(edition).map(async (note) => {
    const uri = vscode.Uri.parse(note.uri, true);
    const { abstract } = readWritten(await readNoteText(uri, open), notes.aliases(uri));
    return { note, path: relativePath(announcement.path, uri.path) ?? uri.path, abstract: abstract?.text ?? '' };
  });
  return announcementBody(edition, await Promise.all(talks));
}
