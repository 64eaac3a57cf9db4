import * as vscode from 'vscode';
import { compose } from '../notes/composeEdits';
import type { TextEdit } from '../notes/textEdit';

/** The changes of one file. */
export interface FileEdits {
  uri: vscode.Uri;
  /** What the edits were made for. */
  text: string;
  edits: readonly TextEdit[];
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
    const positionAt = positionsIn(text);
    // As one set: several insertions in the same place are one.
    for (const { start, end, text: replacement } of compose([], edits))
      edit.replace(uri, new vscode.Range(positionAt(start), positionAt(end)), replacement);
  }
  return edit;
}

/** Says where an offset is in lines as the editor counts them: a carriage return alone ends one too. */
function positionsIn(text: string): (offset: number) => vscode.Position {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)];
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return new vscode.Position(line, offset - (starts[line] ?? 0));
  };
}
