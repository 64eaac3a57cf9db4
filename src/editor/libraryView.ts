import * as vscode from 'vscode';
import { formatDate } from '../notes/values/calendar';
import { speakerText } from '../notes/speaker';
import type { NoteType } from '../notes/keys';
import { libraryTree, type TreeNode } from '../library/tree';
import type { LibraryNote } from '../library/libraryNote';
import type { WorkspaceLibrary } from './library/workspaceLibrary';
import { libraryDrag } from './libraryView/drag';
import type { Log } from './log';

/** The view `conferenceNotes.library`: conferences, editions, notes. */
export function registerLibraryView(notes: WorkspaceLibrary, log: Log): vscode.Disposable {
  const provider = new LibraryTree(notes);
  const view = vscode.window.createTreeView('conferenceNotes.library', {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: libraryDrag(notes, log),
  });
  return vscode.Disposable.from(provider, view);
}

class LibraryTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly subscription: vscode.Disposable;

  constructor(private readonly notes: WorkspaceLibrary) {
    this.subscription = notes.onDidChange((change) => {
      if (change.notes.size > 0) this.changed.fire();
    });
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node) return [...node.children];
    await this.notes.ready;
    const { library } = this.notes;
    return libraryTree({ conferences: library.conferences(), notes: library.notes() }, vscode.env.language);
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const item = new vscode.TreeItem(node.label, collapsibleState(node.children, this.isOnlyRoot(node)));
    item.id = node.id;
    item.description = node.description;
    item.iconPath = new vscode.ThemeIcon(iconOf(node));
    item.contextValue = contextOf(node);
    const note = node.note ?? node.edition?.note;
    if (note) {
      const uri = vscode.Uri.parse(note.uri, true);
      if (node.note) item.resourceUri = uri;
      item.command = { command: 'vscode.open', title: 'Open', arguments: [uri] };
    }
    return item;
  }

  /** With one conference there is nothing to choose from: its editions are seen at once. */
  private isOnlyRoot({ kind, parent }: TreeNode): boolean {
    return kind === 'conference' && parent === undefined && this.notes.library.conferences().length === 1;
  }

  /** Lazy: a tooltip is made when the pointer rests on the item. */
  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    item.tooltip = node.note ? tooltipOf(node.note) : [node.label, node.description].filter(Boolean).join(' · ');
    return item;
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }
}

function collapsibleState(children: readonly TreeNode[], isOnly: boolean): vscode.TreeItemCollapsibleState {
  if (children.length === 0) return vscode.TreeItemCollapsibleState.None;
  return isOnly ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

const noteIcons: Record<NoteType, string> = {
  edition: 'calendar',
  talk: 'comment',
  report: 'book',
  announcement: 'megaphone',
};

const sessionIcons = new Map([
  ['keynote', 'star-full'],
  ['tutorial', 'mortar-board'],
  ['workshop', 'tools'],
  ['panel', 'comment-discussion'],
]);

function iconOf({ kind, note }: TreeNode): string {
  if (note) return sessionIcons.get(note.sessionType ?? '') ?? noteIcons[note.type];
  return { conference: 'organization', edition: 'calendar', rest: 'question', note: 'note' }[kind];
}

/** Words for the `when` clauses of the menus. */
function contextOf({ kind, note, edition }: TreeNode): string {
  const [slides, video] = [note?.slides ?? [], note?.video ?? []];
  const words = [edition?.note && 'hasNote', slides.length > 0 && 'hasSlides', video.length > 0 && 'hasVideo'];
  return [kind, note?.type, ...words].filter(Boolean).join(' ');
}

/** Plain text in Markdown: what stands in a note is never taken for a link or a command. */
function tooltipOf(note: LibraryNote): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  const lines = [
    note.title,
    note.speakers.map(speakerText).join(', '),
    [note.conference, note.edition].filter(Boolean).join(' '),
    [note.date && formatDate(note.date, vscode.env.language), note.time, note.room].filter(Boolean).join(' · '),
    [note.sessionType, note.status].filter(Boolean).join(' · '),
    note.tags.join(', '),
  ].filter(Boolean);
  lines.forEach((line, i) => {
    if (i > 0) tooltip.appendMarkdown('\n\n');
    tooltip.appendText(line);
  });
  return tooltip;
}
