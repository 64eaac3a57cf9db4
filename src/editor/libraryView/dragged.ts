import * as vscode from 'vscode';
import type { TreeNode } from '../../library/tree';

/** What the editor puts on rows of our tree by itself: only the tree they come from, and editors, learn of it. */
export const treeType = 'application/vnd.code.tree.conferencenotes.library';

/** Ours: the URIs of the notes, as JSON. */
const notesType = 'application/vnd.conference-notes.notes';

/** Takes the notes of rows along; an edition goes as its note. As files they can be dropped on the editor's other parts. */
export function putNotes(rows: readonly TreeNode[], data: vscode.DataTransfer): void {
  const uris = [...new Set(rows.flatMap(({ note, edition }) => (note ?? edition?.note)?.uri ?? []))];
  if (uris.length === 0) return;
  data.set('text/uri-list', new vscode.DataTransferItem(uris.join('\r\n')));
  data.set(notesType, new vscode.DataTransferItem(JSON.stringify(uris)));
}

/** The URIs of the notes that are dropped; none where something else is. */
export async function takeNotes(data: vscode.DataTransfer): Promise<string[]> {
  const text = await data.get(notesType)?.asString();
  const uris: unknown = text === undefined ? [] : JSON.parse(text);
  return Array.isArray(uris) ? uris.filter((uri) => typeof uri === 'string') : [];
}
