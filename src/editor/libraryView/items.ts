import * as vscode from 'vscode';
import type { TreeNode } from '../../library/tree';
import type { Bodies } from './bodies';
import { iconOf } from './icons';
import { openEditionCommand } from './openEdition';
import { editionRowUri, noteRowUri } from './rowUri';
import { wordsOf } from './rowWords';

/** What the view adds to a row. */
export interface ItemState {
  id: string;
  isOpen: boolean;
  problems: number;
}

/** A row as the editor shows it. Its tooltip is made when it is asked for. */
export function toTreeItem(bodies: Bodies, node: TreeNode, { id, isOpen, problems }: ItemState): vscode.TreeItem {
  const { label, description, spoken } = wordsOf(bodies, node, problems);
  const item = new vscode.TreeItem(label, collapsibleState(node, isOpen));
  item.id = id;
  item.description = description;
  item.iconPath = new vscode.ThemeIcon(iconOf(node));
  item.contextValue = contextOf(bodies, node);
  item.accessibilityInformation = { label: spoken };
  if (node.note) item.resourceUri = noteRowUri(node.note.uri);
  else if (node.edition && !node.isPart) item.resourceUri = editionRowUri(node.edition.id);
  item.command = commandOf(node);
  return item;
}

function commandOf(node: TreeNode): vscode.Command | undefined {
  const { note, edition } = node;
  if (note) return { command: 'vscode.open', title: 'Open', arguments: [vscode.Uri.parse(note.uri, true)] };
  return edition?.note && { command: openEditionCommand, title: 'Open', arguments: [node] };
}

function collapsibleState({ hasChildren }: TreeNode, isOpen: boolean): vscode.TreeItemCollapsibleState {
  if (!hasChildren) return vscode.TreeItemCollapsibleState.None;
  return isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

/** Words for the `when` clauses of the menus, each to be matched as `\bword\b`. */
function contextOf(bodies: Bodies, { kind, note, edition, subject }: TreeNode): string {
  const words = [
    kind,
    note?.type,
    note && note.slides.length > 0 && 'hasSlides',
    note && note.video.length > 0 && 'hasVideo',
    note && note.paper.length > 0 && 'hasPaper',
    note && bodies.isUnsummarized(note) && 'isUnsummarized',
    note && bodies.isOutdated(note) && 'isOutdated',
    edition?.note && 'hasNote',
    subject && 'hasPreview',
  ];
  return words.filter(Boolean).join(' ');
}
