import * as vscode from 'vscode';
import { mend } from '../../notes/fixes/mend';
import { joinedByLine } from '../../notes/edits/textEdit';
import type { Handler } from '../commands/registry';
import { openDocuments, readNoteText } from '../library/files/noteFiles';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { UserError } from '../log';
import { Severities } from '../problems/severity';
import { fixContext } from './quickFixes';
import { reportedCodes } from './reported';
import { applyToFiles, asTheyStand, readFiles, type EditsOf, type FileEdits } from '../manyFiles';

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
    return mended && apply(notes, mended, isAsked);
  };
}

/** `undefined` when cancelled. */
function mendAll(
  notes: WorkspaceLibrary,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<FileEdits[] | undefined> {
  const uris = faultyNotes(notes);
  let done = 0;
  return readFiles(uris, mends(notes), token, () =>
    progress.report({ message: `${++done} of ${uris.length}`, increment: 100 / uris.length }),
  );
}

/** The notes of which something is reported. */
function faultyNotes({ library }: WorkspaceLibrary): vscode.Uri[] {
  const severities = new Severities();
  return library.uris().flatMap((text) => {
    const { findings } = library.problems(text);
    if (findings.length === 0) return [];
    const uri = vscode.Uri.parse(text, true);
    const isReported = reportedCodes(uri, severities);
    return findings.some(({ code }) => isReported(code)) ? uri : [];
  });
}

function mends(notes: WorkspaceLibrary): EditsOf {
  const severities = new Severities();
  return (uri, text) => joinedByLine(text, mend(text, fixContext(notes, uri), reportedCodes(uri, severities)));
}

async function apply(notes: WorkspaceLibrary, read: readonly FileEdits[], isAsked: boolean): Promise<vscode.Uri[]> {
  const files = asTheyStand(read, mends(notes));
  if (files.length === 0 && isAsked) void vscode.window.showInformationMessage(nothingToDo(notes));
  if (files.length === 0) return [];
  const isApplied = await applyToFiles(files, isAsked ? 'Fix All Notes' : undefined);
  if (!isApplied && !isAsked) throw new UserError('A note was changed in the meantime. Nothing was fixed; try again.');
  return isApplied ? changedOf(files) : [];
}

/** In the list the user may have left out some. */
async function changedOf(files: readonly FileEdits[]): Promise<vscode.Uri[]> {
  const open = openDocuments();
  const changed: vscode.Uri[] = [];
  for (const { uri, text } of files) if ((await readNoteText(uri, open)) !== text) changed.push(uri);
  return changed;
}

function nothingToDo(notes: WorkspaceLibrary): string {
  const count = faultyNotes(notes).length;
  if (count === 0) return 'Conference Notes: there is nothing to fix.';
  return `Conference Notes: nothing can be fixed without you. ${count} ${count === 1 ? 'note has' : 'notes have'} problems; see the Problems panel.`;
}
