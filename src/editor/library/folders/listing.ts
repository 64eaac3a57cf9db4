import * as vscode from 'vscode';
import type { Log } from '../../log';
import { excludeGlobs, includeGlobs } from '../../settings';
import { isHidden, isInScope, type NoteFolder } from './noteFolders';

/** Where the editor has a search of its own. Elsewhere `findFiles` finds nothing and folders are walked. */
const searchable = new Set(['file', 'vscode-remote']);

/** The files of a workspace folder that may be notes. */
export async function listFiles(folder: NoteFolder, token: vscode.CancellationToken, log: Log): Promise<vscode.Uri[]> {
  if (!isSearched(folder)) return walk(folder, folder.uri, token);
  // One odd glob among others would spoil them all: the scope sees to what cannot be said in a plain one.
  const plain = excludeGlobs(folder.uri).filter((glob) => glob !== '' && !/[[\](){}!,]/.test(glob));
  const exclude = plain.length > 0 ? new vscode.RelativePattern(folder.uri, `{${plain.join(',')}}`) : undefined;
  const found = new Map<string, vscode.Uri>();
  for (const glob of includeGlobs(folder.uri)) {
    for (const uri of await find(new vscode.RelativePattern(folder.uri, glob), exclude, token, log)) {
      if (isInScope(folder, uri)) found.set(uri.toString(), uri);
    }
  }
  return [...found.values()];
}

/** Whether the editor's search lists the files of a folder; it follows links to folders. */
export function isSearched({ uri }: NoteFolder): boolean {
  return searchable.has(uri.scheme);
}

/** The editor refuses some globs that are none, with an error in some versions. */
async function find(
  include: vscode.RelativePattern,
  exclude: vscode.RelativePattern | undefined,
  token: vscode.CancellationToken,
  log: Log,
): Promise<vscode.Uri[]> {
  try {
    return await vscode.workspace.findFiles(include, exclude, undefined, token);
  } catch (error) {
    log.warn(`The glob "${include.pattern}" of conferenceNotes.include finds nothing:`, error);
    return [];
  }
}

/**
 * The files below `start` that may be notes, found by reading folder after folder. Links to folders are not followed.
 *
 * @param linked called for each such link
 */
export async function walk(
  folder: NoteFolder,
  start: vscode.Uri,
  token?: vscode.CancellationToken,
  linked: () => void = () => undefined,
): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const folders = [start];
  for (let next = folders.pop(); next && !token?.isCancellationRequested; next = folders.pop()) {
    for (const [name, type] of await readDirectory(next)) {
      const uri = vscode.Uri.joinPath(next, name);
      if ((type & vscode.FileType.Directory) !== 0) {
        if (isHidden(folder, uri)) continue;
        if (type === vscode.FileType.Directory) folders.push(uri);
        else linked();
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
