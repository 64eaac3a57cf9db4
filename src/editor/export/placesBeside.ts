import * as vscode from 'vscode';
import { fileType } from '../library/files/noteFiles';
import { freeName, type ExportedPicture } from './pictures';
import type { NewFile } from '../writeNewFiles';

/** Where a picture is found; `file` is absent where this very picture is there already. */
interface Place {
  name: string;
  file?: NewFile;
}

/** A place for each picture in the folder of a file. No other file is replaced. */
export async function placesBeside(
  to: vscode.Uri,
  pictures: readonly ExportedPicture[],
): Promise<Map<ExportedPicture, Place>> {
  const taken = new Set([to.path.slice(to.path.lastIndexOf('/') + 1).toLowerCase()]);
  const places = new Map<ExportedPicture, Place>();
  for (const picture of pictures) places.set(picture, await placeOf(to, picture, taken));
  return places;
}

async function placeOf(to: vscode.Uri, { name: wanted, bytes }: ExportedPicture, taken: Set<string>): Promise<Place> {
  for (;;) {
    const name = freeName(wanted, taken);
    const uri = vscode.Uri.joinPath(to, '..', name);
    const there = await fileType(uri);
    if (there === undefined) return { name, file: { uri, bytes } };
    if (there === vscode.FileType.File && isSame(await vscode.workspace.fs.readFile(uri), bytes)) return { name };
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  // A function called for each of millions of bytes would be felt.
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
