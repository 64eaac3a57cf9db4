import * as vscode from 'vscode';
import type { Scope } from '../../../library/scope';
import type { Aliases } from '../../../notes/keys';
import type { WorkspaceSchema } from '../../../notes/schema/workspaceCheck';
import { aliasesOf, scopeOf } from '../../settings';
import { FolderSchemas } from '../folderSchemas';
import { nodeFolder, type NodeFolder } from './nodeFolder';

/** A workspace folder with the settings that say what its notes are. */
export interface NoteFolder {
  uri: vscode.Uri;
  /** The folder's URI as text, without a slash at the end. */
  root: string;
  aliases: Aliases;
  scope: Scope;
  /** How Node walks through it; `undefined` where only the editor can tell its files. */
  node: NodeFolder | undefined;
  /** What the workspace's schema file adds to ours; `undefined` where there is none, or none that can be used. */
  readonly schema: WorkspaceSchema | undefined;
}

/** The workspace folders; their settings are read once, until `forget`. */
export class NoteFolders {
  /** Kept beyond `forget`: loading takes its time, and until then the old ones count. */
  readonly schemas = new FolderSchemas();
  private readonly known = new Map<string, NoteFolder>();

  all(): NoteFolder[] {
    return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => this.make(uri));
  }

  /** The folder a file is in, the innermost of nested ones; `undefined` outside of the workspace. */
  of(uri: vscode.Uri): NoteFolder | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return folder && this.make(folder.uri);
  }

  forget(): void {
    this.known.clear();
  }

  private make(uri: vscode.Uri): NoteFolder {
    const root = uri.toString().replace(/\/$/, '');
    let folder = this.known.get(root);
    if (!folder) {
      const { schemas } = this;
      const scope = scopeOf(uri);
      folder = {
        uri,
        root,
        aliases: aliasesOf(uri),
        scope,
        node: nodeFolder(uri, root, scope),
        get schema() {
          return schemas.of(root);
        },
      };
      this.known.set(root, folder);
    }
    return folder;
  }
}

/** Whether a file may be a note, by its path and the settings of its folder. */
export function isInScope({ uri: folder, scope }: NoteFolder, uri: vscode.Uri): boolean {
  return scope.holds(pathWithin(folder, uri));
}

/** Whether nothing at or below a path can be a note. */
export function isHidden({ uri: folder, scope }: NoteFolder, uri: vscode.Uri): boolean {
  return scope.hides(pathWithin(folder, uri));
}

/** The path of a file relative to the folder it is in. */
export function pathWithin(folder: vscode.Uri, uri: vscode.Uri): string {
  return uri.path.slice(folder.path.endsWith('/') ? folder.path.length : folder.path.length + 1);
}
