import * as vscode from 'vscode';
import { isSearched, walk } from '../folders/listing';
import { walkFolder } from '../folders/nodeListing';
import { fileType } from '../files/noteFiles';
import { pathWithin, type NoteFolder } from '../folders/noteFolders';
import { inSlices } from '../slices';

/** What came with a file or folder. */
export interface Arrived {
  /** The files at or below it that may be notes. */
  readonly files: readonly vscode.Uri[];
  /** A link leads out of the workspace folder: whether its files count here is only known when all are listed. */
  readonly leadsOut: boolean;
}

const nothing: Arrived = { files: [], leadsOut: false };

/** Lists a folder that came, by the rules by which the workspace folder itself is listed. Nothing where it is none. */
export async function listArrived(folder: NoteFolder, uri: vscode.Uri): Promise<Arrived> {
  const { node } = folder;
  if (!node) return listByEditor(folder, uri);
  const files: vscode.Uri[] = [];
  const walked = walkFolder(
    node.fs,
    node.walked,
    (file) => files.push(vscode.Uri.parse(file.uri, true)),
    pathWithin(folder.uri, uri),
  );
  const leadsOut = await inSlices(walked, () => false);
  return { files, leadsOut: leadsOut === true };
}

async function listByEditor(folder: NoteFolder, uri: vscode.Uri): Promise<Arrived> {
  const type = (await fileType(uri)) ?? vscode.FileType.Unknown;
  if ((type & vscode.FileType.Directory) === 0) return nothing;
  let isLinked = type !== vscode.FileType.Directory;
  const files = isLinked ? [] : await walk(folder, uri, undefined, () => (isLinked = true));
  return { files, leadsOut: isLinked && isSearched(folder) };
}
