import * as vscode from 'vscode';
import type { LibraryTree, TreeNode } from '../../library/tree';
import { breath, longestSlice } from '../library/slices';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import type { Bodies } from './bodies';
import { toTreeItem } from './items';
import type { ProblemCounts } from './problemCounts';
import { tooltipOf } from './tooltip';

/** Hands the tree's rows to the editor. */
export class RowProvider implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  /** The rows that the user opened or closed, by id: the editor forgets it of rows that a filter or a grouping removes. */
  private readonly opened = new Map<string, boolean>();
  /** The ids under which the editor knows rows. */
  private readonly ids = new WeakMap<TreeNode, string>();

  constructor(
    private readonly notes: WorkspaceLibrary,
    private readonly tree: LibraryTree,
    private readonly bodies: Bodies,
    private readonly problems: ProblemCounts,
  ) {}

  /** Tells the editor to ask anew for all rows it shows. */
  refresh(): void {
    this.changed.fire();
  }

  /** Resolves when rows can be made at once; what there is to do before is done in pieces. */
  async settle(): Promise<void> {
    for (let end = performance.now() + longestSlice; !this.tree.work(() => performance.now() > end);) {
      await breath();
      end = performance.now() + longestSlice;
    }
  }

  setOpen(node: TreeNode, isOpen: boolean): void {
    const id = this.ids.get(node);
    if (id !== undefined) this.opened.set(id, isOpen);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node) return [...node.children];
    await this.notes.ready;
    await this.settle();
    return [...this.tree.roots()];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const id = this.idOf(node);
    this.ids.set(node, id);
    return toTreeItem(this.bodies, node, {
      id,
      isOpen: this.opened.get(id) ?? node.isOpen,
      problems: this.problemsOf(node),
    });
  }

  async resolveTreeItem(
    item: vscode.TreeItem,
    node: TreeNode,
    token: vscode.CancellationToken,
  ): Promise<vscode.TreeItem> {
    item.tooltip = await tooltipOf(this.notes, this.bodies, node, this.problemsOf(node), token);
    return item;
  }

  dispose(): void {
    this.changed.dispose();
  }

  /** Under a filter rows are others than without: they come open, and those from before come back as they were. */
  private idOf({ id }: TreeNode): string {
    return this.tree.filter ? `filtered/${id}` : id;
  }

  private problemsOf({ note, edition }: TreeNode): number {
    const uris = note ? [note.uri] : (edition?.notes.map(({ uri }) => uri) ?? []);
    return this.problems.sum(uris).count;
  }
}
