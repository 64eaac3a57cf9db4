import type * as vscode from 'vscode';

/** A file or folder that has got another name, or another place. */
export type Move = Readonly<{ oldUri: vscode.Uri; newUri: vscode.Uri }>;

/** Where a file is after the moves, of folders too. */
export function movedUri(uri: vscode.Uri, moves: readonly Move[]): vscode.Uri {
  for (const { oldUri, newUri } of moves) {
    if (uri.scheme !== oldUri.scheme || uri.authority !== oldUri.authority) continue;
    if (uri.path === oldUri.path) return newUri;
    if (uri.path.startsWith(`${oldUri.path}/`))
      return uri.with({ path: newUri.path + uri.path.slice(oldUri.path.length) });
  }
  return uri;
}
