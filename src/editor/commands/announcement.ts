import * as vscode from 'vscode';
import { relativePath } from '../../notes/edits/linkPath';
import { readNote } from '../../notes/note';
import type { EditionName } from '../../notes/values/editionName';
import { announcementBody, ownTalks } from '../../report/announcement';
import { openDocuments, readNoteText } from '../library/noteFiles';
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
    const abstract = abstractIn((await readNoteText(uri, open)) ?? '');
    return { note, path: relativePath(announcement.path, uri.path) ?? uri.path, abstract };
  });
  return announcementBody(edition, await Promise.all(talks));
}

function abstractIn(text: string): string {
  const value = readNote(text)?.frontMatter.entries.get('abstract')?.value;
  if (value?.kind !== 'scalar') return '';
  // The text of a folded block is the one on its lines; YAML's value is without their breaks.
  return typeof value.yaml === 'string' ? value.yaml : value.text;
}
