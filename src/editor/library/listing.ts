import * as vscode from 'vscode';
import { excludeGlobs, includeGlobs } from '../settings';
import { isHidden, isInScope, type NoteFolder } from './noteFolders';

/** Where the editor has a search of its own. Elsewhere `findFiles` finds nothing and folders are walked. */
const searchable = new Set(['file', 'vscode-remote']);

/** The files of a workspace folder that may be notes. */
export async function listFiles(folder: NoteFolder, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  if (!searchable.has(folder.uri.scheme)) return walk(folder, folder.uri, token);
  // Braces do not nest; the scope sees to what cannot be said in one glob.
  const simple = excludeGlobs(folder.uri).filter((glob) => !/[{},]/.test(glob));
  const exclude = simple.length > 0 ? new vscode.RelativePattern(folder.uri, `{${simple.join(',')}}`) : undefined;
  const found = new Map<string, vscode.Uri>();
  for (const glob of includeGlobs(folder.uri)) {
    const uris = await vscode.workspace.findFiles(
      new vscode.RelativePattern(folder.uri, glob),
      exclude,
      undefined,
      token,
    );
    for (const uri of uris) if (isInScope(folder, uri)) found.set(uri.toString(), uri);
  }
  return [...found.values()];
}

/** The files below `start` that may be notes, found by reading folder after folder. Links to folders are not followed. */
export async function walk(
  folder: NoteFolder,
  start: vscode.Uri,
  token?: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const folders = [start];
  for (let next = folders.pop(); next && !token?.isCancellationRequested; next = folders.pop()) {
    for (const [name, type] of await readDirectory(next)) {
      const uri = vscode.Uri.joinPath(next, name);
      if (type === vscode.FileType.Directory) {
        if (!isHidden(folder, uri)) folders.push(uri);
      } else if ((type & vscode.FileType.File) !== 0 && isInScope(folder, uri)) found.push(uri);
    }
  }
  return found;
}

/** A folder that vanished or may not be read holds nothing for us. */
async function readDirectory(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
