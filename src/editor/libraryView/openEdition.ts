import * as vscode from 'vscode';
import type { TreeNode } from '../../library/tree';

/** What a click on an edition with a note does; only rows call it. */
export const openEditionCommand = 'conferenceNotes.openEdition';

/** Opens the note of an edition and shows what is below: a row that opens something is not unfolded by the editor. */
export async function openEdition(view: vscode.TreeView<TreeNode>, row: TreeNode): Promise<void> {
  const note = row.edition?.note;
  if (!note) return;
  const opening = vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(note.uri, true));
  await view.reveal(row, { expand: true, select: false, focus: false });
  await opening;
}
