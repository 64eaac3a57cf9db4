import * as vscode from 'vscode';
import { findFrontMatterBlock } from '../../notes/yaml/frontMatterBlock';
import { hasStamp, toggledStamp } from '../../notes/timestamps/stamp';
import type { Handler } from '../commands/registry';
import { givenWord } from '../commands/selection';
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
    if (!editor || !notes.library.note(editor.document.uri.toString()))
      throw new UserError('Open a note first: timestamps stand in its text.');
    const { document } = editor;
    const stamp = await clock.stamp(document.uri.toString(), () => document.getText(), form);
    if (document.isClosed) return undefined;
    return (await toggle(editor, stamp)) ? stamp : undefined;
  };
}

function formOf(word: string | undefined): StampForm {
  if (word === undefined || word === 'elapsed' || word === 'clock') return word ?? 'elapsed';
  throw new UserError(`The form has to be 'elapsed' or 'clock'.`);
}

/** Whether stamps were put; `false` where they were taken away. One step to undo. */
async function toggle(editor: vscode.TextEditor, stamp: string): Promise<boolean> {
  const { document, selections } = editor;
  const bodyStart = document.positionAt(findFrontMatterBlock(document.getText())?.bodyStart ?? 0).line;
  // Of several cursors on a line the first one counts.
  const columns = new Map(selections.toReversed().map(({ active }) => [active.line, active.character]));
  const lines = [...columns].filter(([line]) => line >= bodyStart);
  if (lines.length === 0) throw new UserError('Timestamps stand in the text of a note, below its front matter.');
  const remove = lines.every(([line]) => hasStamp(document.lineAt(line).text));
  const edits = new Map(
    lines.flatMap(([line, column]) => {
      const change = toggledStamp(document.lineAt(line).text, column, stamp, remove);
      return change ? [[line, change] as const] : [];
    }),
  );
  const isDone = await editor.edit((builder) => {
    for (const [line, { start, end, text }] of edits) builder.replace(new vscode.Range(line, start, line, end), text);
  });
  if (!isDone) throw new UserError('The note cannot be changed. Nothing was done.');
  const moved = ({ line, character }: vscode.Position): vscode.Position => {
    const edit = edits.get(line);
    if (!edit || character < edit.start) return new vscode.Position(line, character);
    const behind = Math.max(character, edit.end) - edit.end + edit.start + edit.text.length;
    return new vscode.Position(line, behind);
  };
  editor.selections = selections.map(({ anchor, active }) => new vscode.Selection(moved(anchor), moved(active)));
  return !remove;
}
