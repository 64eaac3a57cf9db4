import * as vscode from 'vscode';
import { findFrontMatterBlock } from '../../notes/yaml/frontMatterBlock';
import { hasStamp, toggledStamp } from '../../notes/timestamps/stamp';
import type { Handler } from '../commands/registry';
import { givenWord } from '../commands/selection';
import { noteOf } from '../jumps/noteText';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { UserError } from '../log';
import type { StampForm, TalkClock } from './talkClock';

/**
 * Puts the time since the talk began at the start of each line that holds a cursor, as an item of a list; where all of them
 * have one, it is taken away. With `{ form: 'clock' }` it is the time of day. Answers with what was put there.
 */
export function insertTimestamp(notes: WorkspaceLibrary, clock: TalkClock): Handler {
  return async (...args) => {
    const form = formOf(givenWord('form', args));
    const editor = vscode.window.activeTextEditor;
    if (!editor || !noteOf(notes, editor.document)?.reading.facts)
      throw new UserError('Open a note first: timestamps stand in its text.');
    // Where the cursors were when the key was pressed: who types on is soon elsewhere.
    const columns = columnsByLine(editor);
    const { document } = editor;
    const stamp = await clock.stamp(document.uri.toString(), () => document.getText(), form);
    for (let tries = 1; tries <= mostTries && !document.isClosed; tries++) {
      const remove = await toggle(editor, columns, stamp);
      if (remove !== undefined) return remove ? undefined : stamp;
    }
    throw new UserError('The note cannot be changed. Nothing was done.');
  };
}

/** An edit is refused where something was typed in the meantime. */
const mostTries = 5;

/** The column of the cursor on each line that has one; of several the first. */
function columnsByLine({ selections }: vscode.TextEditor): ReadonlyMap<number, number> {
  return new Map(selections.toReversed().map(({ active }) => [active.line, active.character]));
}

function formOf(word: string | undefined): StampForm {
  if (word === undefined || word === 'elapsed' || word === 'clock') return word ?? 'elapsed';
  throw new UserError(`The form has to be 'elapsed' or 'clock'.`);
}

/** Whether stamps were taken away, not put; `undefined` where the edit was refused. One step to undo. */
async function toggle(
  editor: vscode.TextEditor,
  columns: ReadonlyMap<number, number>,
  stamp: string,
): Promise<boolean | undefined> {
  const { document } = editor;
  const bodyStart = document.positionAt(findFrontMatterBlock(document.getText())?.bodyStart ?? 0).line;
  const lines = [...columns].filter(([line]) => line >= bodyStart && line < document.lineCount);
  if (lines.length === 0) throw new UserError('Timestamps stand in the text of a note, below its front matter.');
  const remove = lines.every(([line]) => hasStamp(document.lineAt(line).text));
  const isDone = await editor.edit((builder) => {
    for (const [line, column] of lines) {
      const { text } = document.lineAt(line);
      const change = toggledStamp(text, Math.min(column, text.length), stamp, remove);
      if (!change) continue;
      if (change.text === '') builder.delete(new vscode.Range(line, change.start, line, change.end));
      // An insertion takes a cursor that stands there along.
      else builder.insert(new vscode.Position(line, change.start), change.text);
    }
  });
  return isDone ? remove : undefined;
}
