import { hidesBeside } from '../settings';
import { isMac, nodeFs, type NodeFs } from './nodeFs';
import { slashed, type WalkedFolder } from './nodeListing';
import { isHiddenPath, type NoteFolder } from './noteFolders';

/** A workspace folder as Node walks through it. */
export interface NodeFolder {
  readonly fs: NodeFs;
  readonly walked: WalkedFolder;
}

/** Of `file:` folders in the Node host, where their files can be told without the editor; `undefined` for others. */
export function nodeFolder(folder: NoteFolder): NodeFolder | undefined {
  const { uri, root, scope } = folder;
  if (!nodeFs || uri.scheme !== 'file' || hidesBeside(uri)) return undefined;
  const walked = {
    uri: root,
    isComposed: isMac,
    path: slashed(uri.fsPath).replace(/\/$/, ''),
    holds: (path: string) => scope.holds(path),
    hides: (path: string) => isHiddenPath(folder, path),
  };
  return { fs: nodeFs, walked };
}
