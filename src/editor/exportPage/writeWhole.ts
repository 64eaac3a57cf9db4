import * as vscode from 'vscode';
import { fileType } from '../library/noteFiles';
import { UserError } from '../log';

/**
 * Writes a file as a whole or not at all: nobody ever sees a half of it. Says whether it did: once it is cancelled, no
 * more is done.
 *
 * @param mayOverwrite whether a file that stands there gives way
 */
export async function writeWhole(
  to: vscode.Uri,
  bytes: Uint8Array,
  mayOverwrite: boolean,
  token: vscode.CancellationToken,
): Promise<boolean> {
  const { fs } = vscode.workspace;
  const name = to.path.slice(to.path.lastIndexOf('/') + 1);
  const draft = vscode.Uri.joinPath(to, '..', `.${name}.${crypto.getRandomValues(new Uint32Array(1)).join('')}.tmp`);
  let isMoved = false;
  try {
    await fs.writeFile(draft, bytes);
    if (token.isCancellationRequested) return false;
    await fs.rename(draft, to, { overwrite: mayOverwrite });
    isMoved = true;
    return true;
  } catch (error) {
    const isTaken = error instanceof vscode.FileSystemError && error.code === 'FileExists';
    throw isTaken ? new UserError('A file stands there already. Nothing was exported.') : error;
  } finally {
    if (!isMoved && (await fileType(draft)) !== undefined) await fs.delete(draft);
  }
}
