import * as vscode from 'vscode';
import { toggleTask } from '../../notes/body/toggleTask';
import { openDocument, readNoteText } from '../library/files/noteFiles';
import { UserError } from '../log';
import { applyToFiles } from '../manyFiles';

/**
 * Ticks or clears the box of a task in a note, as one edit that can be undone; only where the task's line reads as it did
 * on the page.
 *
 * @param seen the text that the page shows
 * @param line of the file, from 0
 */
export async function tickTask(uri: string, seen: string | undefined, line: number, checked: boolean): Promise<void> {
  const file = vscode.Uri.parse(uri, true);
  const text = await readNoteText(file);
  const isAsSeen = seen !== undefined && text !== undefined && lineOf(seen, line) === lineOf(text, line);
  const edit = isAsSeen ? toggleTask(text, line, checked) : undefined;
  const isStill = (): boolean => (openDocument(file)?.getText() ?? text) === text;
  if (!edit || text === undefined || !isStill() || !(await applyToFiles([{ uri: file, text, edits: [edit] }])))
    throw new UserError('The note has changed since: the task is not where it was. Nothing was ticked; try again.');
}

function lineOf(text: string, line: number): string | undefined {
  return text.split(/\r?\n/)[line];
}
