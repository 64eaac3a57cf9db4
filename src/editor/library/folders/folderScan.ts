import type * as vscode from 'vscode';
import type { FileChange } from '../../../library/library';
import type { Place } from '../../../library/inheritance';
import type { Steps } from '../../../library/steps';
import type { Log } from '../../log';
import { listFiles } from './listing';
import { readFront } from '../files/nodeFiles';
import type { NodeFolder } from './nodeFolder';
import { walkFolder } from './nodeListing';
import { readFileChange } from '../files/noteFiles';
import type { NoteFolder } from './noteFolders';
import { forEachLimited, readsAtOnce } from '../pool';
import { inSlices } from '../slices';

/** What a scan takes in. */
export interface Scanned {
  /** What is known of a file now. */
  take(change: FileChange): void;
  /** The file's front matter is as it was when it was read before. */
  keep(uri: string): void;
  /** The mark of a file's front matter, if it was read by the same rules before; else 0. */
  markOf(file: Place): number;
}

/**
 * Reads the files of a workspace folder that may be notes, from disk: of `file:` folders in the Node host their front
 * matter only, which is many times faster; elsewhere all of them.
 *
 * @param isOwn whether a file is none of a workspace folder within this one
 */
export async function readFolder(
  folder: NoteFolder,
  isOwn: (uri: string) => boolean,
  scanned: Scanned,
  token: vscode.CancellationToken,
  log: Log,
): Promise<void> {
  const isCancelled = (): boolean => token.isCancellationRequested;
  const { node } = folder;
  if (node) {
    await inSlices(readFronts(node, folder, isOwn, scanned), isCancelled);
    return;
  }
  const files = await listFiles(folder, token, log);
  const own = files.filter((uri) => isOwn(uri.toString()));
  await forEachLimited(own, readsAtOnce, isCancelled, async (uri) => scanned.take(await readFileChange(folder, uri)));
}

function readFronts(
  { fs, walked }: NodeFolder,
  { root, aliases, schema }: NoteFolder,
  isOwn: (uri: string) => boolean,
  scanned: Scanned,
): Steps<boolean> {
  const rules = { aliases, schema };
  return walkFolder(fs, walked, ({ uri, path }) => {
    if (!isOwn(uri)) return;
    const front = readFront(fs, path, rules, scanned.markOf({ uri, root }));
    if (front?.examined === 'same') scanned.keep(uri);
    else if (front) scanned.take({ uri, root, examined: front.examined, mark: front.mark });
  });
}
