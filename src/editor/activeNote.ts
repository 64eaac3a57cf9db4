import * as vscode from 'vscode';
import type { WorkspaceLibrary } from './library/workspaceLibrary';

/** Keeps the context key `conferenceNotes.activeNote`: the type of the note in the active editor, for keybindings. */
export function registerActiveNote(notes: WorkspaceLibrary): vscode.Disposable {
  let told: string | undefined;
  const update = (): void => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const type = uri === undefined ? undefined : notes.library.note(uri)?.type;
    if (type === told) return;
    told = type;
    void vscode.commands.executeCommand('setContext', 'conferenceNotes.activeNote', type);
  };
  update();
  return vscode.Disposable.from(notes.onDidChange(update), vscode.window.onDidChangeActiveTextEditor(update));
}
