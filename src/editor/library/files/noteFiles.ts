import * as vscode from 'vscode';
import type { FileChange } from '../../../library/library';
import { unreadable, type UnreadableReason } from '../../../notes/checks/examine';
import { nodeFs, type NodeFs } from './nodeFs';
import { readWhole } from './nodeFiles';
import { decode, isBinary } from './bytes';
import { examineBytes, examineText, largestFile, largestNote } from './noteBytes';
import type { NoteFolder } from '../folders/noteFolders';

/** What was read of a file, and from which version of the document that holds it; `undefined` from disk. */
export interface ReadChange extends FileChange {
  version?: number;
}

/**
 * What is now known of a file: from the editor that holds it, else from disk. Of a file that was deleted an editor may
 * still show the text; it counts only where it is unsaved.
 */
export async function readFileChange(folder: NoteFolder, uri: vscode.Uri, isDeleted = false): Promise<ReadChange> {
  const held = readHeld(folder, uri, isDeleted);
  if (held) return held;
  const bytes = await read(uri);
  const examined = bytes instanceof Uint8Array ? examineBytes(bytes, folder) : bytes && unreadable(bytes);
  return { uri: uri.toString(), root: folder.root, examined };
}

/** What an editor that holds the file says of it; `undefined` where none does. */
export function readHeld(folder: NoteFolder, uri: vscode.Uri, isDeleted = false): ReadChange | undefined {
  const open = openDocument(uri);
  if (!open || !(open.isDirty || !isDeleted)) return undefined;
  const examined = examineText(open.getText(), folder);
  return { uri: uri.toString(), root: folder.root, examined, version: open.version };
}

/**
 * The text of a note: what an editor holds wins over the disk. `undefined` where it cannot be read or is larger than
 * what is shown; the note's problem says so.
 *
 * @param open made once where many files are read
 */
export async function readNoteText(
  uri: vscode.Uri,
  open: OpenDocuments = openDocuments(),
): Promise<string | undefined> {
  const document = open.get(uri.toString());
  const bytes = document ? undefined : await read(uri);
  const text = document?.getText() ?? (bytes instanceof Uint8Array && !isBinary(bytes) ? decode(bytes) : undefined);
  return text !== undefined && text.length <= largestNote ? text : undefined;
}

/** What stands at a place; `undefined` where nothing does, or nothing that can be reached. */
export async function fileType(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}

/** The bytes of a file; the reason where it cannot be read, `undefined` where there is none. */
async function read(uri: vscode.Uri): Promise<Uint8Array | UnreadableReason | undefined> {
  if (nodeFs && uri.scheme === 'file') return readWithNode(nodeFs, uri.fsPath);
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0) return undefined;
    return size > largestFile ? 'too-large' : await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    return isMissing(error) ? undefined : 'not-readable';
  }
}

/** What is no file is not opened: a pipe would keep the host waiting. */
function readWithNode(fs: NodeFs, path: string): Uint8Array | UnreadableReason | undefined {
  try {
    return fs.statSync(path, { throwIfNoEntry: false })?.isFile() ? readWhole(fs, path) : undefined;
  } catch {
    return 'not-readable';
  }
}

/** What editors hold, by URI. */
export type OpenDocuments = ReadonlyMap<string, vscode.TextDocument>;

export function openDocuments(): OpenDocuments {
  const open = vscode.workspace.textDocuments.filter(({ isClosed }) => !isClosed);
  return new Map(open.map((document) => [document.uri.toString(), document]));
}

export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key);
}

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
