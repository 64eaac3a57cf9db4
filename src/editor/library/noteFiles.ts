import * as vscode from 'vscode';
import { examine, noNote, unreadable, type Examined, type UnreadableReason } from '../../notes/checks/examine';
import type { FileChange } from '../../library/library';
import type { Aliases } from '../../notes/keys';
import { readNote } from '../../notes/note';
import type { WorkspaceSchema } from '../../notes/schema/workspaceCheck';
import type { NoteFolder } from './noteFolders';

/** Larger files are listed, if they are notes, but not shown or checked: nobody writes a note of a megabyte by hand. */
const largestNote = 1024 * 1024; // UTF-16 units

/** Larger files are not even looked into. */
const largestFile = 16 * 1024 * 1024;

/** What was read of a file, and from which version of the document that holds it; `undefined` from disk. */
export interface ReadChange extends FileChange {
  version?: number;
}

/**
 * What is now known of a file: from the editor that holds it, else from disk. Of a file that was deleted an editor may
 * still show the text; it counts only where it is unsaved.
 */
export async function readFileChange(
  { root, aliases, schema }: NoteFolder,
  uri: vscode.Uri,
  isDeleted = false,
): Promise<ReadChange> {
  const open = openDocument(uri);
  const isHeld = open !== undefined && (open.isDirty || !isDeleted);
  if (isHeld)
    return { uri: uri.toString(), root, examined: examineText(open.getText(), aliases, schema), version: open.version };
  return { uri: uri.toString(), root, examined: await examineFile(uri, aliases, schema) };
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

/** Reads and checks one file from disk. `undefined` where there is no such file. */
async function examineFile(
  uri: vscode.Uri,
  aliases: Aliases,
  schema: WorkspaceSchema | undefined,
): Promise<Examined | undefined> {
  const bytes = await read(uri);
  if (!(bytes instanceof Uint8Array)) return bytes && unreadable(bytes);
  return isBinary(bytes) ? unreadable('binary') : examineText(decode(bytes), aliases, schema);
}

function examineText(text: string, aliases: Aliases, schema: WorkspaceSchema | undefined): Examined {
  if (text.length <= largestNote) return examine(text, aliases, schema);
  const facts = readNote(text.slice(0, largestNote), aliases)?.facts;
  return facts ? unreadable('too-large', facts) : noNote;
}

/** The bytes of a file; the reason where it cannot be read, `undefined` where there is none. */
async function read(uri: vscode.Uri): Promise<Uint8Array | UnreadableReason | undefined> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0) return undefined;
    return size > largestFile ? 'too-large' : await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    return isMissing(error) ? undefined : 'not-readable';
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
