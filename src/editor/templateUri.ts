import * as vscode from 'vscode';
import { pathInFolder } from '../library/workspacePath';
import type { NoteType } from '../notes/keys';
import { templatesPathOf } from './settings';

/**
 * Where the workspace has its template for notes of a type, for a note at a place; it may not be there. `undefined` where no
 * folder of templates is set, or one that is not in the workspace folder.
 */
export function templateUri(type: NoteType, note: vscode.Uri): vscode.Uri | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(note)?.uri;
  const path = folder && pathInFolder(templatesPathOf(folder));
  return path === undefined ? undefined : vscode.Uri.joinPath(folder as vscode.Uri, path, `${type}.md`);
}
