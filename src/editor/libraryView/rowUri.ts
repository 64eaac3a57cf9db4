import * as vscode from 'vscode';

/**
 * The addresses that the tree's rows have for the editor's decorations. They are of a scheme of their own: what is said of
 * a note here is not shown in the Explorer.
 */
const scheme = 'conference-notes';

/** What a row's address stands for: a note by its URI, or an edition by its id. */
export interface RowSubject {
  kind: 'note' | 'edition';
  id: string;
}

export function noteRowUri(note: string): vscode.Uri {
  return vscode.Uri.from({ scheme, authority: 'note', path: '/', query: note });
}

export function editionRowUri(id: string): vscode.Uri {
  return vscode.Uri.from({ scheme, authority: 'edition', path: '/', query: id });
}

/** `undefined` for the address of anything else. */
export function subjectOfRow({ scheme: own, authority, query }: vscode.Uri): RowSubject | undefined {
  return own === scheme && (authority === 'note' || authority === 'edition')
    ? { kind: authority, id: query }
    : undefined;
}
