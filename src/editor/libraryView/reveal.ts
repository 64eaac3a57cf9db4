import * as vscode from 'vscode';
import type { LibraryTree, TreeNode } from '../../library/tree';
import { selectedNotes } from '../commands/selection';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { UserError, type Log } from '../log';
import type { RowProvider } from './provider';

/** Shows in the tree where a note is: when asked, and of the open note by itself while the view is seen. */
export class Revealer implements vscode.Disposable {
  /** The open note could not be shown yet: the library does not know it. */
  private isDue = false;
  /** Ends when the open note is shown, as far as it can be. */
  private following = Promise.resolve();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly notes: WorkspaceLibrary,
    private readonly tree: LibraryTree,
    private readonly provider: RowProvider,
    private readonly view: vscode.TreeView<TreeNode>,
    private readonly log: Log,
  ) {
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.follow()),
      view.onDidChangeVisibility(() => this.follow()),
      notes.onDidChange(() => {
        if (this.isDue) this.follow();
      }),
    ];
  }

  /**
   * Selects the open note's row, and leaves the focus where it is. To be asked for where the tree has other rows than
   * before: the editor selects none of these.
   */
  follow(): void {
    this.following = this.selectOpenNote().catch((error: unknown) =>
      this.log.debug('The open note is not shown in the tree:', error),
    );
  }

  /**
   * Shows the row of a note and moves to it; what a filter hides is shown again, by `showAll`. Answers with the note;
   * `undefined` when the user gave up.
   */
  async reveal(argument: unknown, showAll: () => Promise<unknown>): Promise<vscode.Uri | undefined> {
    const [note] = (await selectedNotes(this.notes, argument, undefined, 'Reveal in Library')) ?? [];
    if (!note) return undefined;
    await this.provider.settle();
    if (!this.tree.find(note.uri) && this.tree.filter) await showAll();
    // What is asked for is selected last.
    await this.following;
    const row = this.tree.find(note.uri);
    if (!row)
      throw new UserError(
        `The library is grouped by ${this.tree.groupBy}, and the note is in no group. Group it by edition.`,
      );
    await this.view.reveal(row, { select: true, focus: true });
    return vscode.Uri.parse(note.uri, true);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async selectOpenNote(): Promise<void> {
    const uri = openUri();
    this.isDue = false;
    if (uri === undefined || !this.isToFollow()) return;
    this.isDue = this.notes.library.note(uri) === undefined;
    await this.provider.settle();
    if (uri !== openUri() || !this.isToFollow()) return;
    // Until it has asked for the rows of now, the editor calls selected what was so before.
    const selection = this.view.selection.filter((row) => this.tree.isCurrent(row));
    const isShown = selection.some(({ note, edition }) => (note ?? edition?.note)?.uri === uri);
    // Several selected rows are the user's own choice.
    const row = isShown || selection.length > 1 ? undefined : this.tree.find(uri);
    if (row) await this.view.reveal(row, { select: true, focus: false });
  }

  /** Who does not want the Explorer to follow does not want it here. */
  private isToFollow(): boolean {
    return this.view.visible && vscode.workspace.getConfiguration('explorer').get('autoReveal') !== false;
  }
}

function openUri(): string | undefined {
  return vscode.window.activeTextEditor?.document.uri.toString();
}
