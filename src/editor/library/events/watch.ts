import * as vscode from 'vscode';
import type { Happening } from './gathering';

/** Something happened to a file or folder, on disk or in an editor. */
export interface FileEvent {
  uri: vscode.Uri;
  kind: Happening;
}

/**
 * Tells of every change in the open folders, saved or not. A folder that is deleted or moved in comes as one event
 * without its files, so everything is watched and not Markdown alone; the editor watches these folders anyway.
 */
export function watchNotes(receive: (event: FileEvent) => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**');
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate((uri) => receive({ uri, kind: 'created' })),
    watcher.onDidChange((uri) => receive({ uri, kind: 'changed' })),
    watcher.onDidDelete((uri) => receive({ uri, kind: 'deleted' })),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) receive({ uri: document.uri, kind: 'changed' });
    }),
    // Closing without saving brings back what is on disk.
    vscode.workspace.onDidCloseTextDocument(({ uri }) => receive({ uri, kind: 'changed' })),
  );
}
