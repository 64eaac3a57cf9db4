import * as vscode from 'vscode';
import { LibraryTree, type TreeNode } from '../../library/tree';
import type { Handler } from '../commands/registry';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import type { Log } from '../log';
import type { Reports } from '../reports';
import { groupBySetting } from '../settings';
import { Bodies } from './bodies';
import { registerRowDecorations } from './decorations';
import { ChosenRows } from './chosenRows';
import { FilterInput } from './filterInput';
import { groupLibraryBy } from './grouping';
import { openEdition, openEditionCommand } from './openEdition';
import { ProblemCounts } from './problemCounts';
import { RowProvider } from './provider';
import { Revealer } from './reveal';
import { ViewFilter } from './viewFilter';

/** The view `conferenceNotes.library`: the notes of all conferences, grouped and filtered. */
export class LibraryView implements vscode.Disposable {
  private readonly tree: LibraryTree;
  private readonly provider: RowProvider;
  private readonly view: vscode.TreeView<TreeNode>;
  private readonly filter: ViewFilter;
  private readonly filterInput: FilterInput;
  private readonly revealer: Revealer;
  /** What commands act on that are called with nothing. */
  readonly chosen: ChosenRows;
  private readonly subscriptions: vscode.Disposable[];

  /** @param memory what is kept of the workspace between sessions */
  constructor(
    private readonly notes: WorkspaceLibrary,
    memory: vscode.Memento,
    log: Log,
    reports: Reports,
    dragAndDropController?: vscode.TreeDragAndDropController<TreeNode>,
  ) {
    const [bodies, problems] = [new Bodies(notes, reports), new ProblemCounts()];
    this.tree = new LibraryTree(notes.library, vscode.env.language);
    this.provider = new RowProvider(notes, this.tree, bodies, problems);
    const view = (this.view = vscode.window.createTreeView('conferenceNotes.library', {
      treeDataProvider: this.provider,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController,
    }));
    this.revealer = new Revealer(notes, this.tree, this.provider, view, log);
    this.filter = new ViewFilter(notes, this.tree, this.provider, view, this.revealer, memory);
    this.filterInput = new FilterInput(this.filter);
    this.chosen = new ChosenRows(view);
    this.subscriptions = [
      problems,
      this.provider,
      view,
      this.revealer,
      this.chosen,
      vscode.commands.registerCommand(openEditionCommand, (row: TreeNode) =>
        openEdition(view, row).catch((error: unknown) => log.debug('The row of an edition is not unfolded:', error)),
      ),
      registerRowDecorations(notes, bodies, problems, reports),
      problems.onDidChange(() => void this.update()),
      reports.onDidChange((uris) => void this.update(uris)),
      view.onDidExpandElement(({ element }) => this.provider.setOpen(element, true)),
      view.onDidCollapseElement(({ element }) => this.provider.setOpen(element, false)),
      notes.onDidChange((change) => void this.take(change.notes)),
      notes.onDidReadBodies(() => void this.update()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('conferenceNotes.groupBy')) void this.group();
      }),
    ];
    this.filter.restore();
    void this.group();
  }

  /** The commands `groupBy`, `filter`, `clearFilter` and `revealInLibrary`. */
  commands(): Record<string, Handler> {
    return {
      groupBy: (argument) => {
        // One quick input makes way for another as if it were given up.
        this.filterInput.keep();
        return groupLibraryBy(argument);
      },
      filter: (argument) => this.filterBy(argument),
      clearFilter: () => this.setFilter(''),
      revealInLibrary: (argument) => this.revealer.reveal(argument, () => this.setFilter('')),
    };
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** With a text nothing is asked. Answers with how many notes are left; `undefined` where the user gave up. */
  private async filterBy(argument: unknown): Promise<number | undefined> {
    if (typeof argument === 'string') return this.setFilter(argument);
    await vscode.commands.executeCommand('conferenceNotes.library.focus');
    await this.notes.ready;
    const text = await this.filterInput.ask();
    return text === undefined ? undefined : this.filter.set(text);
  }

  private setFilter(text: string): Promise<number> {
    this.filterInput.leave();
    return this.filter.set(text);
  }

  private async group(): Promise<void> {
    const by = (this.tree.groupBy = groupBySetting());
    this.view.description = by === 'edition' ? '' : `by ${by}`;
    this.provider.refresh();
    await this.provider.settle();
    // Which notes have no row depends on it.
    if (this.tree.filter) this.filter.tell();
    this.revealer.follow();
  }

  /** Rows that nobody sees are not looked at: the editor asks anew when they are shown. */
  private async update(uris?: ReadonlySet<string>): Promise<void> {
    if (this.view.visible) await this.provider.settle();
    if (this.view.visible) this.provider.update(uris);
    else this.provider.refresh();
  }

  private async take(uris: ReadonlySet<string>): Promise<void> {
    if (uris.size === 0) return;
    this.tree.apply(uris);
    await this.update(uris);
    if (this.tree.filter) this.filter.tell();
  }
}
