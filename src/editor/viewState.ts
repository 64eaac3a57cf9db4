import * as vscode from 'vscode';
import type { WorkspaceLibrary } from './library/workspaceLibrary';

/** Keeps the context key `conferenceNotes.state` (`scanning`, `empty`, `notes`) for the welcome view. */
export function registerViewState(notes: WorkspaceLibrary): vscode.Disposable {
  let shown: string | undefined;
  const show = (state: string): void => {
    if (state === shown) return;
    shown = state;
    void vscode.commands.executeCommand('setContext', 'conferenceNotes.state', state);
  };
  const update = (): void => show(notes.library.size > 0 ? 'notes' : 'empty');
  show('scanning');
  void notes.ready.then(update);
  return notes.onDidChange(update);
}
