import * as vscode from 'vscode';
import { compose } from '../../notes/composeEdits';
import type { TextEdit } from '../../notes/textEdit';
import { rangesIn } from '../positions';

/** The changes of one file. */
export interface FileEdits {
  uri: vscode.Uri;
  /** What the edits were made for. */
  text: string;
  edits: readonly TextEdit[];
}

/** Changes of files as one edit of the editor, of ranges only. */
export function workspaceEdit(files: readonly FileEdits[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, text, edits } of files) {
    const rangeOf = rangesIn(text, text.length);
    // As one set: several insertions in the same place are one.
    for (const change of compose([], edits)) edit.replace(uri, rangeOf(change), change.text);
  }
  return edit;
}
