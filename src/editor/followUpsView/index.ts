import * as vscode from 'vscode';
import type { FollowUp } from '../../library/followUps/followUp';
import { isAwaited } from '../../library/followUps/kinds';
import { countsText, totalOf } from '../../library/followUps/words';
import type { Handler } from '../commands/registry';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { reportError, type Log } from '../log';
import type { Reports } from '../reports';
import { addSummary } from './addSummary';
import { chosenAwaited, chosenThings, rowsOf } from './chosen';
import { completeTasks, seenTasks, tickChosen } from './completeTask';
import { Dismissals, type Awaited } from './dismissals';
import { FollowUpsTree } from './followUpsTree';
import { KeptFollowUps } from './keptFollowUps';
import { noneToCome } from './noneToCome';
import { pickFollowUps, type FollowUpQuestion } from './pickFollowUps';
import { restoreFollowUps } from './restoreFollowUps';
import { nextOf, type FollowUpRow, type MoreRow } from './rows';

const questions = {
  addSummary: {
    kinds: ['summary'],
    title: 'Add Summary',
    placeHolder: 'Which talk do you write up?',
    many: false,
  },
  completeTask: {
    kinds: ['task'],
    title: 'Complete Task',
    placeHolder: 'What is done?',
    many: true,
  },
  noneToCome: {
    kinds: ['slides', 'video'],
    title: 'None to Come',
    placeHolder: 'What will never be published? The notes will say so',
    many: true,
  },
  dismissFollowUp: {
    kinds: ['slides', 'video'],
    title: 'Dismiss Follow Up',
    placeHolder: 'What is awaited no more? The notes stay as they are',
    many: true,
  },
} as const satisfies Record<string, FollowUpQuestion>;

/** What is done to rows. Answers with a list of what was changed; with something else where all was. */
type Act = (argument: unknown, selection: unknown) => Promise<unknown>;

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
    reports: Reports,
  ) {
    this.dismissals = new Dismissals(state, log);
    this.kept = new KeptFollowUps(notes, this.dismissals, reports, log);
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
      addSummary: addSummary(this.notes, async () => (await this.ask(questions.addSummary))?.[0]),
      completeTask: this.orAsked(questions.completeTask, tickChosen),
      noneToCome: this.orAsked(questions.noneToCome, noneToCome(this.notes)),
      dismissFollowUp: this.orAsked(questions.dismissFollowUp, (...args) =>
        this.dismissals.add(chosenAwaited(...args)),
      ),
      restoreFollowUps: restoreFollowUps(this.notes, this.dismissals, () => this.dismissed()),
      showMoreFollowUps: (row) => this.showMore(row as MoreRow | undefined),
    };
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** @param row `undefined` where the command was called for none: there is nothing to show then */
  private async showMore(row: MoreRow | undefined): Promise<void> {
    if (row) await this.focus(this.tree.showMore(row));
  }

  /** The row that is acted on goes, and the focus with it: it is put on the next one, so that one can go on. */
  private async goOn(argument: unknown, selection: unknown, act: Act): Promise<unknown> {
    const next = nextOf(argument, chosenThings(argument, selection) ?? []);
    const waiting = this.kept.onDidChange(() => {
      waiting.dispose();
      void this.focus(next);
    });
    let isChanged = false;
    try {
      const answer = await act(argument, selection);
      isChanged = !Array.isArray(answer) || answer.length > 0;
      return answer;
    } finally {
      if (!isChanged) waiting.dispose();
    }
  }

  private async focus(row: FollowUpRow | undefined): Promise<void> {
    if (!row || !this.view.visible) return;
    try {
      await this.view.reveal(row, { focus: true, select: false });
    } catch (error) {
      this.log.debug('A row of the follow-ups is not there any more:', error);
    }
  }

  /** Called with nothing, a command acts on the selected rows while they are seen; where there are none it asks. */
  private orAsked(question: FollowUpQuestion, act: Act): Handler {
    return async (argument, selection) => {
      if (argument !== undefined) return this.goOn(argument, selection, act);
      const selected = this.view.visible ? rowsOf(this.view.selection, question.kinds) : [];
      const rows = selected.length > 0 ? selected : (await this.ask(question))?.map((followUp) => ({ followUp }));
      return rows && act(rows[0], rows);
    };
  }

  private async ask(question: FollowUpQuestion): Promise<FollowUp[] | undefined> {
    await this.notes.ready;
    // Tasks and summaries stand in the bodies of notes, which are read a while after the notes are there.
    if (!question.kinds.every(isAwaited)) await this.notes.bodiesRead;
    await this.kept.catchingUp;
    return pickFollowUps(this.kept, question);
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
    const isTicked = (state: vscode.TreeItemCheckboxState): boolean => state === vscode.TreeItemCheckboxState.Checked;
    const tasks = items.flatMap(([row, state]) =>
      isTicked(state) && 'followUp' in row ? seenTasks(row.followUp) : [],
    );
    if (tasks.length === 0) return;
    completeTasks(tasks).catch((error: unknown) => {
      this.tree.restore('task');
      return reportError(this.log, 'complete task', error);
    });
  }
}
