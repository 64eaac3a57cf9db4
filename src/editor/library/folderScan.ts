import type * as vscode from 'vscode';
import type { FileChange } from '../../library/library';
import type { Steps } from '../../library/steps';
import type { Log } from '../log';
import { hidesBeside } from '../settings';
import { listFiles } from './listing';
import { readFront } from './nodeFiles';
import { isMac, nodeFs, type NodeFs } from './nodeFs';
import { slashed, walkFolder } from './nodeListing';
import { readFileChange } from './noteFiles';
import { isHiddenPath, type NoteFolder } from './noteFolders';
import { forEachLimited, readsAtOnce } from './pool';
import { inSlices } from './slices';

/**
 * Reads the files of a workspace folder that may be notes, from disk: of `file:` folders in the Node host their front
 * matter only, which is many times faster; elsewhere all of them.
 *
 * @param isOwn whether a file is none of a workspace folder within this one
 * @param take takes what is known of a file
 */
export async function readFolder(
  folder: NoteFolder,
  isOwn: (uri: string) => boolean,
  take: (change: FileChange) => void,
  token: vscode.CancellationToken,
  log: Log,
): Promise<void> {
  const isCancelled = (): boolean => token.isCancellationRequested;
  if (nodeFs && folder.uri.scheme === 'file' && !hidesBeside(folder.uri)) {
    await inSlices(readFronts(nodeFs, folder, isOwn, take), isCancelled);
    return;
  }
  const files = await listFiles(folder, token, log);
  const own = files.filter((uri) => isOwn(uri.toString()));
  await forEachLimited(own, readsAtOnce, isCancelled, async (uri) => take(await readFileChange(folder, uri)));
}

function readFronts(
  fs: NodeFs,
  folder: NoteFolder,
  isOwn: (uri: string) => boolean,
  take: (change: FileChange) => void,
): Steps<void> {
  const { root, scope } = folder;
  const walked = {
    uri: root,
    isComposed: isMac,
    path: slashed(folder.uri.fsPath).replace(/\/$/, ''),
    holds: (path: string) => scope.holds(path),
    hides: (path: string) => isHiddenPath(folder, path),
  };
  return walkFolder(fs, walked, ({ uri, path }) => {
    if (isOwn(uri)) take({ uri, root, examined: readFront(fs, path, folder) });
  });
}
