import * as vscode from 'vscode';
import { mend } from '../../notes/fixes/mend';
import { joinedByLine } from '../../notes/textEdit';
import type { Handler } from '../commands/registry';
import { openDocument, readNoteText } from '../library/noteFiles';
import { forEachLimited, readsAtOnce } from '../library/pool';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { UserError } from '../log';
import { fixContext } from './quickFixes';
import { reportedCodes } from './reported';
import { workspaceEdit, type FileEdits } from './textEdits';

/** The mends of one note, and the version of the document they were made for; `undefined` of a file on disk. */
interface Mended extends FileEdits {
  version: number | undefined;
}

/**
 * Mends what is obvious in all notes, shown as a list first. With an argument nothing is asked. Answers with the URIs of
 * the notes that were changed; `undefined` when the user gave up.
 */
export function fixAllNotes(notes: WorkspaceLibrary): Handler {
  return async (argument) => {
    await notes.ready;
    const isAsked = argument === undefined;
    const mended = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: 'Conference Notes: looking for what to fix',
        cancellable: true,
      },
      (progress, token) => mendAll(notes, progress, token),
    );
    if (!mended) return undefined;
    if (mended.length === 0) {
      if (isAsked) void vscode.window.showInformationMessage(nothingToDo(notes));
      return [];
    }
    return apply(notes, mended, isAsked);
  };
}

/** `undefined` when cancelled. */
async function mendAll(
  notes: WorkspaceLibrary,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<Mended[] | undefined> {
  const uris = faultyNotes(notes);
  const mended: Mended[] = [];
  let done = 0;
  await forEachLimited(
    uris,
    readsAtOnce,
    () => token.isCancellationRequested,
    async (uri) => {
      const version = openDocument(uri)?.version;
      const text = await readNoteText(uri);
      const file = text === undefined ? undefined : mendedNote(notes, uri, text, version);
      if (file && file.edits.length > 0) mended.push(file);
      progress.report({ message: `${++done} of ${uris.length}`, increment: 100 / uris.length });
    },
  );
  if (token.isCancellationRequested) return undefined;
  return mended.sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
}

/** The notes of which something is reported. */
function faultyNotes({ library }: WorkspaceLibrary): vscode.Uri[] {
  return library.uris().flatMap((text) => {
    const { findings } = library.problems(text);
    const uri = findings.length > 0 ? vscode.Uri.parse(text, true) : undefined;
    const isReported = uri && reportedCodes(uri);
    return isReported && findings.some(({ code }) => isReported(code)) ? uri : [];
  });
}

function mendedNote(notes: WorkspaceLibrary, uri: vscode.Uri, text: string, version: number | undefined): Mended {
  const edits = joinedByLine(text, mend(text, fixContext(notes, uri), reportedCodes(uri)));
  return { uri, text, edits, version };
}

async function apply(notes: WorkspaceLibrary, mended: readonly Mended[], isAsked: boolean): Promise<vscode.Uri[]> {
  const closed = mended.filter(({ uri }) => !openDocument(uri));
  const current = mended.map((file) => asItStands(notes, file)).filter(({ edits }) => edits.length > 0);
  const edit = workspaceEdit(current);
  const [first] = current;
  // One edit that asks, and that changes nothing: the list opens with all others ticked.
  if (isAsked && first)
    edit.insert(first.uri, new vscode.Position(0, 0), '', { label: 'Fix All Notes', needsConfirmation: true });
  const isApplied = await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  if (!isApplied && !isAsked) throw new UserError('A note was changed in the meantime. Nothing was fixed; try again.');
  if (!isApplied) return [];
  // The editor saves them itself only where there are several.
  for (const { uri } of closed) await openDocument(uri)?.save();
  return changedOf(current);
}

/** Made anew where a document was opened or changed since. */
function asItStands(notes: WorkspaceLibrary, file: Mended): Mended {
  const document = openDocument(file.uri);
  if (!document || document.version === file.version) return file;
  return mendedNote(notes, file.uri, document.getText(), document.version);
}

/** In the list the user may have left out some. */
async function changedOf(files: readonly Mended[]): Promise<vscode.Uri[]> {
  const changed: vscode.Uri[] = [];
  for (const { uri, text } of files) if ((await readNoteText(uri)) !== text) changed.push(uri);
  return changed;
}

function nothingToDo(notes: WorkspaceLibrary): string {
  const count = faultyNotes(notes).length;
  if (count === 0) return 'Conference Notes: there is nothing to fix.';
  return `Conference Notes: nothing can be fixed without you. ${count} ${count === 1 ? 'note has' : 'notes have'} problems; see the Problems panel.`;
}
