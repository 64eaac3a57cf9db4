import * as vscode from 'vscode';
import type { LibraryTree, TreeNode } from '../../library/tree';
import { breath, longestSlice } from '../library/slices';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import type { Bodies } from './bodies';
import { iconOf } from './icons';
import { toTreeItem } from './items';
import type { ProblemCounts } from './problemCounts';
import { rowTooltip, tooltipOf } from './tooltip';

/** Hands the tree's rows to the editor. */
export class RowProvider implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<TreeNode[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  /** The rows that the user opened or closed, by id: the editor forgets it of rows that a filter or a grouping removes. */
  private readonly opened = new Map<string, boolean>();
  /** The ids under which the editor knows rows. */
  private readonly ids = new WeakMap<TreeNode, string>();
  /** How rows look in the editor, see `lookOf`. */
  private readonly looks = new WeakMap<TreeNode, string>();

  constructor(
    private readonly notes: WorkspaceLibrary,
    private readonly tree: LibraryTree,
    private readonly bodies: Bodies,
    private readonly problems: ProblemCounts,
  ) {}

  /** Tells the editor to ask anew for all rows it shows. */
  refresh(): void {
    this.changed.fire(undefined);
  }

  /**
   * Tells the editor to ask anew for the rows it shows that are others by now, and for those below them.
   *
   * @param uris the notes that changed: of those more is told than is seen
   */
  update(uris?: ReadonlySet<string>): void {
    const restructured = this.tree.takeRestructured();
    if (!restructured) {
      this.refresh();
      return;
    }
    const isOther = (row: TreeNode): boolean =>
      restructured.has(row) ||
      (row.note !== undefined && uris?.has(row.note.uri) === true) ||
      this.looks.get(row) !== this.lookOf(row, this.itemOf(row));
    const rows = this.shown(this.tree.roots(), isOther);
    if (rows.length > 0) this.changed.fire(rows);
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
    const roots = this.tree.roots();
    // Who asks for these asks for all below them.
    this.tree.takeRestructured();
    return [...roots];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const item = this.itemOf(node);
    this.ids.set(node, this.idOf(node));
    this.looks.set(node, this.lookOf(node, item));
    return item;
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

  /**
   * Under a filter rows are others than without, and others again where it leaves few notes: these come open, and those
   * from before come back as they were. The editor keeps what is closed closed as long as the id is the same.
   */
  private idOf(node: TreeNode): string {
    const extent = this.tree.extentOf(node);
    return extent === 'all' ? node.id : `${extent}/${node.id}`;
  }

  private itemOf(node: TreeNode): vscode.TreeItem {
    const id = this.idOf(node);
    const isOpen = this.opened.get(id) ?? node.isOpen;
    return toTreeItem(this.bodies, node, { id, isOpen, problems: this.problemsOf(node) });
  }

  /** All that is seen of a row, but for what the user does with it. */
  private lookOf(
    node: TreeNode,
    { label, description, contextValue, accessibilityInformation }: vscode.TreeItem,
  ): string {
    const words = [label, description, contextValue, accessibilityInformation?.label, iconOf(node)];
    const uri = (node.note ?? node.edition?.note)?.uri;
    const told = node.note ? '' : rowTooltip(this.bodies, node, this.problemsOf(node)).value;
    return JSON.stringify([...words, node.hasChildren, node.isOpen, uri, told]);
  }

  /** The uppermost of those rows that the editor knows and a test asks for. */
  private shown(rows: readonly TreeNode[], isWanted: (row: TreeNode) => boolean): TreeNode[] {
    return rows
      .filter((row) => this.looks.has(row))
      .flatMap((row) => (isWanted(row) ? [row] : this.shown(row.madeChildren, isWanted)));
  }

  private problemsOf({ note, edition }: TreeNode): number {
    const uris = note ? [note.uri] : (edition?.notes.map(({ uri }) => uri) ?? []);
    return this.problems.sum(uris).count;
  }
}
