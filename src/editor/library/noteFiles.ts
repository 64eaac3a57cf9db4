import * as vscode from 'vscode';
import { examine, unreadable, type Examined } from '../../notes/examine';
import type { FileChange } from '../../library/library';
import type { Aliases } from '../../notes/keys';
import { readNote } from '../../notes/note';
import type { NoteFolder } from './noteFolders';

/** Larger files are listed, if they are notes, but not shown or checked: nobody writes a note of a megabyte by hand. */
const largestNote = 1024 * 1024;

/** Larger files are not even looked into. */
const largestFile = 16 * 1024 * 1024;

/** Reads and checks one file from disk. `undefined` where there is no such file. */
async function examineFile(uri: vscode.Uri, aliases: Aliases): Promise<Examined | undefined> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0) return undefined;
    if (size > largestFile) return unreadable('too-large');
    return examineBytes(await vscode.workspace.fs.readFile(uri), aliases);
  } catch (error) {
    return isMissing(error) ? undefined : unreadable('not-readable');
  }
}

/** What is now known of a file: from the editor that holds it, else from disk. */
export async function readFileChange({ root, aliases }: NoteFolder, uri: vscode.Uri): Promise<FileChange> {
  const open = openDocument(uri);
  return {
    uri: uri.toString(),
    root,
    examined: open ? examine(open.getText(), aliases) : await examineFile(uri, aliases),
  };
}

/**
 * The text of a note: what an editor holds wins over the disk. `undefined` where it cannot be read or is larger than
 * what is shown; the note's problem says so.
 */
export async function readNoteText(uri: vscode.Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  if (open) return open.getText();
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return bytes.length <= largestNote && !isBinary(bytes) ? decode(bytes) : undefined;
  } catch {
    return undefined;
  }
}

export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key);
}

function examineBytes(bytes: Uint8Array, aliases: Aliases): Examined {
  if (isBinary(bytes)) return unreadable('binary');
  const text = decode(bytes);
  if (bytes.length <= largestNote) return examine(text, aliases);
  const facts = readNote(text, aliases)?.facts;
  return facts ? unreadable('too-large', facts) : { facts: undefined, findings: [], lineStarts: [] };
}

/** As editors tell: a NUL byte near the start, and no mark that says UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  return !utf16(bytes) && bytes.subarray(0, 8000).includes(0);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder(utf16(bytes) ?? 'utf-8').decode(bytes);
}

function utf16([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
