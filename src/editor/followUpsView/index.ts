import * as vscode from 'vscode';
import { countsText, totalOf } from '../../library/followUps/words';
import type { Handler } from '../commands/registry';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { reportError, type Log } from '../log';
import { addSummary } from './addSummary';
import { chosenAwaited } from './chosen';
import { completeTasks, tickChosen } from './completeTask';
import { Dismissals, type Awaited } from './dismissals';
import { FollowUpsTree } from './followUpsTree';
import { KeptFollowUps } from './keptFollowUps';
import { noneToCome } from './noneToCome';
import { restoreFollowUps } from './restoreFollowUps';
import type { FollowUpRow, MoreRow } from './rows';

/** The view `conferenceNotes.followUps`: what is left to do in the library, with its number on the icon. */
export class FollowUpsView implements vscode.Disposable {
  private readonly dismissals: Dismissals;
  private readonly kept: KeptFollowUps;
  private readonly tree: FollowUpsTree;
  private readonly view: vscode.TreeView<FollowUpRow>;
  private readonly subscriptions: vscode.Disposable[];

  /**
   * @param state keeps what the user dismissed
   */
  constructor(
    private readonly notes: WorkspaceLibrary,
    state: vscode.Memento,
    private readonly log: Log,
  ) {
    this.dismissals = new Dismissals(state);
    this.kept = new KeptFollowUps(notes, this.dismissals, log);
    this.tree = new FollowUpsTree(notes, this.kept);
    this.view = vscode.window.createTreeView('conferenceNotes.followUps', {
      treeDataProvider: this.tree,
      canSelectMany: true,
      showCollapseAll: true,
      manageCheckboxStateManually: true,
    });
    this.tree.visible = this.view.visible;
    this.subscriptions = [
      this.view.onDidChangeVisibility(({ visible }) => (this.tree.visible = visible)),
      this.view.onDidChangeCheckboxState(({ items }) => this.tick(items)),
      this.kept.onDidChange(() => this.showCounts()),
      ...[this.view, this.tree, this.kept, this.dismissals],
    ];
  }

  commands(): Record<string, Handler> {
    return {
      addSummary: addSummary(this.notes),
      completeTask: tickChosen,
      noneToCome: noneToCome(this.notes),
      dismissFollowUp: (argument, selection) => this.dismissals.add(chosenAwaited(argument, selection)),
      restoreFollowUps: restoreFollowUps(this.notes, this.dismissals, () => this.dismissed()),
      showMoreFollowUps: (row) => this.tree.showMore(row as MoreRow),
    };
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Those that would be in the view, were they not dismissed. */
  private dismissed(): Awaited[] {
    return this.dismissals.all().filter(({ kind, uri }) => this.kept.isAwaited(kind, uri));
  }

  private showCounts(): void {
    const { counts } = this.kept;
    const [total, dismissed] = [totalOf(counts), this.dismissed().length];
    this.view.badge = total > 0 ? { value: total, tooltip: `Follow-ups: ${countsText(counts)}` } : undefined;
    this.view.message = total > 0 && dismissed > 0 ? `${dismissed} dismissed` : undefined;
    void vscode.commands.executeCommand('setContext', 'conferenceNotes.hasDismissed', dismissed > 0);
  }

  /** What was ticked goes when the library has taken that in; a box that was ticked in vain is empty again. */
  private tick(items: readonly (readonly [FollowUpRow, vscode.TreeItemCheckboxState])[]): void {
    const tasks = items.flatMap(([row, state]) =>
      state === vscode.TreeItemCheckboxState.Checked && 'followUp' in row && row.followUp.task
        ? { ...row.followUp.task, uri: vscode.Uri.parse(row.followUp.note.uri, true) }
        : [],
    );
    if (tasks.length === 0) return;
    completeTasks(tasks).catch((error: unknown) => {
      this.tree.restore('task');
      return reportError(this.log, 'complete task', error);
    });
  }
}
