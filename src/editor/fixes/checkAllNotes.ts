import * as vscode from 'vscode';
import type { Handler } from '../commands/registry';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';

/** Reads all notes again and shows what is wrong with them; answers with the number of problems. */
export function checkAllNotes(notes: WorkspaceLibrary): Handler {
  return async (argument) => {
    await notes.refresh();
    if (argument === undefined) await vscode.commands.executeCommand('workbench.actions.view.problems');
    const isOurs = ({ source }: vscode.Diagnostic): boolean => source === 'Conference Notes';
    return vscode.languages
      .getDiagnostics()
      .reduce((sum, [, diagnostics]) => sum + diagnostics.filter(isOurs).length, 0);
  };
}
