import * as vscode from 'vscode';
import { inOrder, type TextEdit } from '../../notes/edits/textEdit';
import { openDocument } from '../library/files/noteFiles';
import { UserError } from '../log';
import { applyToFiles } from '../manyFiles';

/**
 * Changes a report in one undo step, if it is still the text that the edits were made for: a question may have stood
 * open for long, and the file been changed by others. A report that was closed is saved.
 */
export async function changeReport(uri: vscode.Uri, text: string, edits: readonly TextEdit[]): Promise<void> {
  if (edits.length === 0) return;
  const changed = 'The report was changed in the meantime, or cannot be written to. Nothing was changed; try again.';
  const wasOpen = openDocument(uri) !== undefined;
  const document = await vscode.workspace.openTextDocument(uri);
  if (sameLines(document.getText()) !== sameLines(text)) throw new UserError(changed);
  if (!(await applyToFiles([{ uri, text, edits: inOrder(edits) }]))) throw new UserError(changed);
  if (!wasOpen) await document.save();
}

/** An editor's text has one kind of line ends, whatever the file has, and no byte order mark. */
function sameLines(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}
