import * as vscode from 'vscode';
import sampleFiles from 'virtual:sample-files';
import { fileType } from '../library/files/noteFiles';
import { forEachLimited, readsAtOnce } from '../library/pool';
import { UserError } from '../log';
import type { Handler } from './registry';

/**
 * Puts a copy of the sample notes into a folder of the user's choice and opens it. With a folder's URI the copy is made
 * there, nothing is asked or opened, and the URI of the copy is the answer.
 */
export function openSample(extensionUri: vscode.Uri): Handler {
  return async (argument) => {
    if (argument instanceof vscode.Uri) return copySample(extensionUri, argument);
    const [parent] = (await askFolder()) ?? [];
    if (!parent) return undefined;
    const copy = await copySample(extensionUri, parent);
    await vscode.commands.executeCommand('vscode.openFolder', copy, {
      forceNewWindow: vscode.workspace.workspaceFolders !== undefined,
    });
    return copy;
  };
}

function askFolder(): Thenable<vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    title: 'Where should the copy of the sample notes go?',
    openLabel: 'Copy Here',
    canSelectFolders: true,
    canSelectFiles: false,
    defaultUri: vscode.workspace.workspaceFolders?.[0]?.uri,
  });
}

async function copySample(extensionUri: vscode.Uri, parent: vscode.Uri): Promise<vscode.Uri> {
  const copy = vscode.Uri.joinPath(parent, 'conference-notes-sample');
  if ((await fileType(copy)) !== undefined) {
    throw new UserError(
      'That place already has a folder "conference-notes-sample". Choose another place, or open that folder.',
    );
  }
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: 'Copying the sample notes',
    cancellable: true,
  };
  try {
    await vscode.window.withProgress(options, async (_progress, token) => {
      await forEachLimited(
        sampleFiles,
        readsAtOnce,
        () => token.isCancellationRequested,
        async (path) => {
          const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'sample', path));
          await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(copy, path), bytes);
        },
      );
      if (token.isCancellationRequested) throw new vscode.CancellationError();
    });
  } catch (error) {
    // Half a copy is of no use, and would stand in the way of the next try.
    if ((await fileType(copy)) !== undefined) await vscode.workspace.fs.delete(copy, { recursive: true });
    throw error;
  }
  return copy;
}
