import * as vscode from 'vscode';
import { compose } from '../notes/edits/composeEdits';
import { applyEdits, inverseOf, type TextEdit } from '../notes/edits/textEdit';
import { rangesIn } from './positions';
import { openDocuments, readNoteText } from './library/files/noteFiles';
import { forEachLimited, readsAtOnce } from './library/pool';

/** The changes of one file. */
export interface FileEdits {
  uri: vscode.Uri;
  /** What the edits were made for. */
  text: string;
  edits: readonly TextEdit[];
}

/** Makes the changes of a file with a text. */
export type EditsOf = (uri: vscode.Uri, text: string) => readonly TextEdit[];

/**
 * Reads files and makes their changes. Unsaved text wins. A file that cannot be read is left out; `undefined` when
 * cancelled.
 *
 * @param onRead called after each file
 */
export async function readFiles(
  uris: readonly vscode.Uri[],
  editsOf: EditsOf,
  token: vscode.CancellationToken,
  onRead?: () => void,
): Promise<FileEdits[] | undefined> {
  const open = openDocuments();
  const files: FileEdits[] = [];
  await forEachLimited(
    uris,
    readsAtOnce,
    () => token.isCancellationRequested,
    async (uri) => {
      const text = await readNoteText(uri, open);
      if (text !== undefined) files.push({ uri, text, edits: editsOf(uri, text) });
      onRead?.();
    },
  );
  return token.isCancellationRequested ? undefined : files;
}

/** The files in which something changes, in URI order: made anew where an editor holds another text by now. */
export function asTheyStand(files: readonly FileEdits[], editsOf: EditsOf): FileEdits[] {
  const open = openDocuments();
  return files
    .map((file) => {
      const text = open.get(file.uri.toString())?.getText() ?? file.text;
      return text === file.text ? file : { ...file, text, edits: editsOf(file.uri, text) };
    })
    .filter(({ edits }) => edits.length > 0)
    .sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
}

/**
 * Changes of files as one edit of the editor, of ranges only.
 *
 * @param askFirst what the changes are called in the list that is shown before they are made; without it none is shown
 */
export function workspaceEdit(files: readonly FileEdits[], askFirst?: string): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  // One edit that asks, and that changes nothing: the list opens with all others ticked.
  if (askFirst !== undefined && files[0])
    edit.insert(files[0].uri, new vscode.Position(0, 0), '', { label: askFirst, needsConfirmation: true });
  for (const { uri, text, edits } of files) {
    const rangeOf = rangesIn(text, text.length);
    // As one set: several insertions in the same place are one.
    for (const change of compose([], edits)) edit.replace(uri, rangeOf(change), change.text);
  }
  return edit;
}

/**
 * Takes back changes of files that were made: an undo for those who see the files in no editor. `false` where nothing was
 * changed, since a file says something else by now.
 */
export async function takeBack(files: readonly FileEdits[]): Promise<boolean> {
  const back = new Map(
    files.map(({ uri, text, edits }) => {
      const made = compose([], edits);
      return [uri.toString(), { uri, text: applyEdits(text, made), edits: inverseOf(text, made) }] as const;
    }),
  );
  const open = openDocuments();
  for (const { uri, text } of back.values()) if ((await readNoteText(uri, open)) !== text) return false;
  return applyToFiles([...back.values()]);
}

/**
 * Makes the changes of files in one undo step. What was saved is saved again, but for a single note that is open; what
 * was not stays so. `false` where nothing was changed: a text is another by now, or the user gave up.
 *
 * @param askFirst see `workspaceEdit`
 */
export async function applyToFiles(files: readonly FileEdits[], askFirst?: string): Promise<boolean> {
  const before = openDocuments();
  const isOpen = ({ uri }: FileEdits): boolean => before.has(uri.toString());
  const unsaved = new Set(files.filter(({ uri }) => before.get(uri.toString())?.isDirty));
  // A refactoring of several files is saved by the editor itself, what was unsaved before with all else.
  const isRefactoring = unsaved.size === 0;
  if (!(await vscode.workspace.applyEdit(workspaceEdit(files, askFirst), { isRefactoring }))) return false;
  const isSingle = files.length === 1;
  if (isRefactoring && !isSingle) return true;
  const after = openDocuments();
  for (const file of files)
    if (!unsaved.has(file) && !(isSingle && isOpen(file))) await after.get(file.uri.toString())?.save();
  return true;
}
