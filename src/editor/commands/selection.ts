import * as vscode from 'vscode';
import type { LibraryNote } from '../../library/libraryNote';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { UserError } from '../log';
import { pickTalk } from './goToTalk';
import { treeNode } from './target';

/**
 * The notes a command acts on, each once: those of the URI or URIs given; those of the tree's rows that are selected,
 * or of the row the command was called from, where it is none of them; else that of the open note, or one that the
 * user picks. `undefined` when the user gave up.
 *
 * @param argument what the command was called with
 * @param selection the selected rows, which the tree hands over beside the one that was clicked
 * @param title of the picker
 */
export async function selectedNotes(
  notes: WorkspaceLibrary,
  argument: unknown,
  selection: unknown,
  title: string,
): Promise<readonly LibraryNote[] | undefined> {
  await notes.ready;
  const rows = rowsOf(argument, selection);
  if (rows) return [...new Set(rows.flatMap((row) => notesOfRow(notes, row)))];
  const open = notes.library.note(vscode.window.activeTextEditor?.document.uri.toString() ?? '');
  if (open) return [open];
  const picked = await pickTalk(notes, title);
  return picked && [picked];
}

/** Whether a person called the command, who may be asked. What programs hand over is consent. */
export function isAsked(argument: unknown): boolean {
  return argument === undefined || treeNode(argument) !== undefined;
}

/**
 * A word that was handed over with a command: by itself, or as `{ name: word }`, which is all that a keybinding can
 * give. `undefined` where none was.
 */
export function givenWord(name: string, args: readonly unknown[]): string | undefined {
  for (const argument of args) {
    const word: unknown = isOptions(argument) ? argument[name] : argument;
    if (typeof word === 'string') return word;
  }
  return undefined;
}

/** Whether an argument is none of the notes, but says how to act on them. */
export function isOptions(argument: unknown): argument is Readonly<Record<string, unknown>> {
  const isObject = typeof argument === 'object' && argument !== null;
  return isObject && !isList(argument) && !(argument instanceof vscode.Uri) && !treeNode(argument);
}

/** URIs or rows of the tree; `undefined` where neither was handed over. */
function rowsOf(argument: unknown, selection: unknown): readonly unknown[] | undefined {
  if (isList(argument)) return argument;
  if (argument instanceof vscode.Uri) return [argument];
  if (!treeNode(argument)) return undefined;
  return isList(selection) && selection.includes(argument) ? selection : [argument];
}

function notesOfRow({ library }: WorkspaceLibrary, row: unknown): LibraryNote[] {
  if (row instanceof vscode.Uri) {
    const note = library.note(row.toString());
    if (!note) throw new UserError('This file is no conference note of the open folders. Nothing was done.');
    return [note];
  }
  const node = treeNode(row);
  // A row may be older than what the library has of its note by now.
  const uri = (node?.note ?? node?.edition?.note)?.uri;
  const note = uri === undefined ? undefined : library.note(uri);
  return note ? [note] : [];
}

function isList(argument: unknown): argument is readonly unknown[] {
  return Array.isArray(argument);
}
