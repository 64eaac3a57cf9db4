import type * as vscode from 'vscode';
import type { Scope } from '../../../library/scope';
import { hidesBeside } from '../../settings';
import { isMac, nodeFs, type NodeFs } from '../files/nodeFs';
import { slashed, type WalkedFolder } from './nodeListing';

/** A workspace folder as Node walks through it. */
export interface NodeFolder {
  readonly fs: NodeFs;
  readonly walked: WalkedFolder;
}

/** Of `file:` folders in the Node host, where their files can be told without the editor; `undefined` for others. */
export function nodeFolder(uri: vscode.Uri, root: string, scope: Scope): NodeFolder | undefined {
  if (!nodeFs || uri.scheme !== 'file' || hidesBeside(uri)) return undefined;
  const path = slashed(uri.fsPath).replace(/\/$/, '');
  return { fs: nodeFs, walked: { uri: root, path, isComposed: isMac, scope } };
}
