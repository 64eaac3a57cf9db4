import * as vscode from 'vscode';
import { fileType } from './library/files/noteFiles';
import { UserError } from './log';

export interface NewFile {
  uri: vscode.Uri;
  bytes: Uint8Array;
}

/**
 * Writes files, all of them or none: first under other names, then they get their own at once, so that none is ever half
 * written. A file that is there already is an error. Says whether it did: once it is cancelled, none is there.
 *
 * @param mayReplace the one that may be there, since the user said so
 */
export async function writeNewFiles(
  files: readonly NewFile[],
  mayReplace?: vscode.Uri,
  token?: vscode.CancellationToken,
): Promise<boolean> {
  for (const { uri } of files) {
    const isTaken = uri !== mayReplace && (await fileType(uri)) !== undefined;
    if (isTaken) throw new UserError('There is a file of this name already. Nothing was written.');
  }
  const written: vscode.Uri[] = [];
  try {
    const drafts: { from: vscode.Uri; to: vscode.Uri }[] = [];
    for (const { uri, bytes } of files) {
      const from = draftOf(uri);
      written.push(from);
      await vscode.workspace.fs.writeFile(from, bytes);
      drafts.push({ from, to: uri });
    }
    if (token?.isCancellationRequested) {
      await Promise.all(written.map(removed));
      return false;
    }
    for (const { from, to } of drafts) {
      await vscode.workspace.fs.rename(from, to, { overwrite: to === mayReplace });
      written.splice(written.indexOf(from), 1);
      if (to !== mayReplace) written.push(to);
    }
    return true;
  } catch (error) {
    await Promise.all(written.map(removed));
    throw new UserError(
      'The files could not be written: the folder may be read-only, or the disk full. Nothing was written.',
      { cause: error },
    );
  }
}

/** A name beside it that nobody has, and that no one takes for a note. */
function draftOf(uri: vscode.Uri): vscode.Uri {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return vscode.Uri.joinPath(uri, '..', `.${name}.${crypto.randomUUID().slice(0, 8)}.tmp`);
}

async function removed(uri: vscode.Uri): Promise<void> {
  if ((await fileType(uri)) !== undefined) await vscode.workspace.fs.delete(uri);
}
