import * as vscode from 'vscode';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { registerDefinitions } from './definitions';
import { registerReferences } from './references';
import { registerRename } from './rename';

/** From a name in front matter to its note, to all its places, and to another name in all of them. */
export function registerJumps(notes: WorkspaceLibrary): vscode.Disposable {
  return vscode.Disposable.from(registerDefinitions(notes), registerReferences(notes), registerRename(notes));
}
