import * as vscode from 'vscode';
import type { Names } from '../../library/libraryNote';
import { isAbout, mentionsOf, type Mention, type Subject } from '../../library/subjects/subject';
import { readNote, type Reading } from '../../notes/note';
import type { Span } from '../../notes/yaml/value';
import { openDocuments, readNoteText, type OpenDocuments } from '../library/files/noteFiles';
import { forEachLimited, readsAtOnce } from '../library/pool';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { rangesIn } from '../positions';

/** A note's text and what its front matter says, as they stand at this moment. */
export interface NoteText {
  uri: vscode.Uri;
  text: string;
  reading: Reading;
  /** The editor that holds it, if one does. */
  document: vscode.TextDocument | undefined;
  /** See `mentionsIn`. */
  names: Names;
  rangeOf(span: Span): vscode.Range;
}

/** The note in an editor; `undefined` where the document is none. */
export function noteOf(notes: WorkspaceLibrary, document: vscode.TextDocument): NoteText | undefined {
  // The first line tells most Markdown files, without a look at the rest.
  if (!document.lineAt(0).text.startsWith('---')) return undefined;
  return noteText(notes, document.uri, document.getText(), notes.reading(document), document);
}

/** The note in an editor, where a position is in its front matter; `undefined` in the body and in other files. */
export function noteAt(
  notes: WorkspaceLibrary,
  document: vscode.TextDocument,
  position: vscode.Position,
): (NoteText & { offset: number }) | undefined {
  const note = noteOf(notes, document);
  const offset = document.offsetAt(position);
  return note && offset < note.reading.frontMatter.block.yamlEnd ? { ...note, offset } : undefined;
}

/**
 * The notes that name a subject, with the places, in URI order. Unsaved text wins.
 *
 * @param from a document that is looked into though the library may not know it
 */
export async function notesThatName(
  notes: WorkspaceLibrary,
  subject: Subject,
  from: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<(NoteText & { mentions: Mention[] })[]> {
  await notes.ready;
  const known = notes.library.notes().filter((note) => isAbout(note, subject));
  // The library learns of what is typed a moment later.
  const open = vscode.workspace.textDocuments.filter(
    (document) =>
      (document === from || vscode.workspace.getWorkspaceFolder(document.uri)) && notes.reading(document)?.facts,
  );
  const uris = new Set([...known.map(({ uri }) => uri), ...open.map(({ uri }) => uri.toString())]);
  const held = openDocuments();
  const found: (NoteText & { mentions: Mention[] })[] = [];
  await forEachLimited(
    [...uris].sort(),
    readsAtOnce,
    () => token.isCancellationRequested,
    async (uri) => {
      const note = await readNoteAt(notes, vscode.Uri.parse(uri, true), held);
      const mentions = note ? mentionsOf(subject, note.reading, note.text, note.names) : [];
      if (note && mentions.length > 0) found.push({ ...note, mentions });
    },
  );
  return found.sort((a, b) => (a.uri.toString() < b.uri.toString() ? -1 : 1));
}

/**
 * The note at a place, from the editor that holds it or from disk.
 *
 * @param open made once where many notes are read
 */
export async function readNoteAt(
  notes: WorkspaceLibrary,
  uri: vscode.Uri,
  open: OpenDocuments = openDocuments(),
): Promise<NoteText | undefined> {
  const document = open.get(uri.toString());
  const text = await readNoteText(uri, open);
  return text === undefined ? undefined : noteText(notes, uri, text, readNote(text, notes.aliases(uri)), document);
}

function noteText(
  notes: WorkspaceLibrary,
  uri: vscode.Uri,
  text: string,
  reading: Reading | undefined,
  document: vscode.TextDocument | undefined,
): NoteText | undefined {
  if (!reading?.facts) return undefined;
  const rangeOf = rangesIn(text, reading.frontMatter.block.yamlEnd);
  return { uri, text, reading, document, names: notes.names(uri, reading.facts), rangeOf };
}
