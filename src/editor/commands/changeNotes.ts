import * as vscode from 'vscode';
import type { TextEdit } from '../../notes/edits/textEdit';
import { readNote, type Reading } from '../../notes/note';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { UserError } from '../log';
import { applyToFiles, asTheyStand, readFiles, type FileEdits } from '../manyFiles';

/** Makes the changes of one note; `undefined` where its front matter cannot be changed. */
export type NoteEdits = (uri: vscode.Uri, reading: Reading, text: string) => readonly TextEdit[] | undefined;

/** Up to so many notes are read in a moment. */
const fewNotes = 100;

/**
 * Changes notes that the user has chosen, in one undo step and as they stand at that moment. Those that cannot be
 * changed are left out, and the user is told. Answers with the URIs of those that were changed.
 */
export async function changeNotes(...asked: Parameters<typeof editNotes>): Promise<vscode.Uri[]> {
  return (await editNotes(...asked)).map(({ uri }) => uri);
}

/** The same; answers with what was changed in which files. */
export async function editNotes(
  notes: WorkspaceLibrary,
  uris: readonly vscode.Uri[],
  title: string,
  editsOf: NoteEdits,
): Promise<FileEdits[]> {
  const refused = new Set<string>();
  const readEdits = (uri: vscode.Uri, text: string): readonly TextEdit[] => {
    const reading = readNote(text, notes.aliases(uri));
    const edits = reading && editsOf(uri, reading, text);
    if (edits) refused.delete(uri.toString());
    else refused.add(uri.toString());
    return edits ?? [];
  };
  const read = await withProgress(uris, title, (token) => readFiles(uris, readEdits, token));
  if (!read) return [];
  const files = asTheyStand(read, readEdits);
  for (const uri of unread(uris, read)) refused.add(uri.toString());
  if (refused.size === uris.length && refused.size > 0) throw new UserError(refusal(refused.size, uris.length));
  if (files.length > 0 && !(await applyToFiles(files)))
    throw new UserError('A note was changed in the meantime. Nothing was changed; try again.');
  if (refused.size > 0) void showRefused(refusal(refused.size, uris.length));
  return files;
}

function withProgress<T>(
  uris: readonly vscode.Uri[],
  title: string,
  work: (token: vscode.CancellationToken) => Promise<T>,
): Thenable<T> {
  const location =
    uris.length > fewNotes ? vscode.ProgressLocation.Notification : { viewId: 'conferenceNotes.library' };
  const options = { location, title: `Conference Notes: ${title}`, cancellable: true };
  return vscode.window.withProgress(options, (_, token) => work(token));
}

function unread(uris: readonly vscode.Uri[], read: readonly FileEdits[]): vscode.Uri[] {
  const known = new Set(read.map(({ uri }) => uri.toString()));
  return uris.filter((uri) => !known.has(uri.toString()));
}

function refusal(refused: number, all: number): string {
  const mend = 'Mend what the Problems panel lists there, then try again.';
  if (all === 1) return `The front matter of this note cannot be changed as it is. ${mend} Nothing was changed.`;
  const which = refused === all ? 'None of these notes was changed' : `${refused} of ${all} notes were left out`;
  return `${which}: their front matter cannot be changed as it is. ${mend}`;
}

async function showRefused(text: string): Promise<void> {
  const show = 'Show Problems';
  if ((await vscode.window.showWarningMessage(`Conference Notes: ${text}`, show)) === show)
    await vscode.commands.executeCommand('workbench.actions.view.problems');
}
