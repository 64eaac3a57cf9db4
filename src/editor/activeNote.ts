import * as vscode from 'vscode';
import { noteOf } from './jumps/noteText';
import type { WorkspaceLibrary } from './library/workspaceLibrary';

/**
 * Keeps the context key `conferenceNotes.activeNote`: the type of the note in the active editor, for keybindings. It is told
 * by the text itself: the library learns of a new note only after a moment, in which one writes already.
 */
export function registerActiveNote(notes: WorkspaceLibrary): vscode.Disposable {
  let told: string | undefined;
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const type = document?.languageId === 'markdown' ? noteOf(notes, document)?.reading.facts?.type : undefined;
    if (type === told) return;
    told = type;
    void vscode.commands.executeCommand('setContext', 'conferenceNotes.activeNote', type);
  };
  update();
  return vscode.Disposable.from(notes.onDidChange(update), vscode.window.onDidChangeActiveTextEditor(update));
}
