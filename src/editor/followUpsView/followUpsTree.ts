import * as vscode from 'vscode';
import type { FollowUpKind } from '../../library/followUps/kinds';
import { formatDate } from '../../notes/values/calendar';
import { breath } from '../library/slices';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { today } from '../today';
import type { KeptFollowUps } from './keptFollowUps';
import { rowItem, rowTooltip } from './rowItem';
import { FollowUpRows, type FollowUpRow, type GroupRow, type MoreRow } from './rows';

/** What the view shows. It tells what changed only while it is seen. */
export class FollowUpsTree implements vscode.TreeDataProvider<FollowUpRow>, vscode.Disposable {
  readonly onDidChangeTreeData: vscode.Event<FollowUpRow | undefined>;
  private readonly changed = new vscode.EventEmitter<FollowUpRow | undefined>();
  private readonly rows: FollowUpRows;
  private readonly outdated = new Set<FollowUpKind>();
  private readonly subscription: vscode.Disposable;
  /** The kinds that are shown, as they were handed over last. */
  private roots: readonly GroupRow[] = [];
  private isSeen = false;

  constructor(
    private readonly notes: WorkspaceLibrary,
    private readonly kept: KeptFollowUps,
  ) {
    this.onDidChangeTreeData = this.changed.event;
    this.rows = new FollowUpRows(kept);
    this.subscription = kept.onDidChange((kinds) => {
      for (const kind of kinds) this.outdated.add(kind);
      this.tell();
    });
  }

  /** Whether somebody sees the view. */
  set visible(isSeen: boolean) {
    this.isSeen = isSeen;
    this.tell();
  }

  /** Makes the rows of a kind anew, as a box that was ticked in vain. */
  restore(kind: FollowUpKind): void {
    this.outdated.add(kind);
    this.tell();
  }

  /** Shows more of a kind. Answers with the first row that is new. */
  showMore({ parent }: MoreRow): FollowUpRow | undefined {
    const first = this.rows.showMore(parent);
    this.restore(parent.group);
    return first;
  }

  async getChildren(row?: FollowUpRow): Promise<FollowUpRow[]> {
    if (row) return 'group' in row ? await this.childrenOf(row) : [];
    await this.notes.ready;
    await this.kept.catchingUp;
    this.roots = this.rows.roots();
    return [...this.roots];
  }

  /** The editor asks for all items in one go: what takes its time the first time is done before, turn by turn. */
  private async childrenOf(row: GroupRow): Promise<FollowUpRow[]> {
    const children = [...this.rows.childrenOf(row)];
    await breath();
    formatDate(today(), vscode.env.language);
    await breath();
    return children;
  }

  getParent(row: FollowUpRow): FollowUpRow | undefined {
    return 'group' in row ? undefined : row.parent;
  }

  getTreeItem(row: FollowUpRow): vscode.TreeItem {
    return rowItem(row, this.countOf(row));
  }

  /** Lazy: a tooltip is made when the pointer rests on the item. */
  resolveTreeItem(item: vscode.TreeItem, row: FollowUpRow): vscode.TreeItem {
    item.tooltip = rowTooltip(row, this.countOf(row));
    return item;
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  private countOf(row: FollowUpRow): number {
    return 'group' in row ? this.kept.counts[row.group] : 0;
  }

  private tell(): void {
    if (!this.isSeen || this.outdated.size === 0) return;
    const roots = this.rows.roots();
    const isSame = roots.length === this.roots.length && roots.every((root, i) => root === this.roots[i]);
    const changed = isSame ? roots.filter(({ group }) => this.outdated.has(group)) : [undefined];
    this.outdated.clear();
    for (const row of changed) this.changed.fire(row);
  }
}
