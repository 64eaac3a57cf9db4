import * as vscode from 'vscode';
import { readFilter } from '../../library/filter/filter';
import { counted } from '../../library/subjects/hover';
import type { LibraryTree, TreeNode } from '../../library/tree';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import type { FilterTarget } from './filterInput';
import type { RowProvider } from './provider';
import type { Revealer } from './reveal';

const stored = 'conferenceNotes.filter';

/** A longer one is cut where the view shows it. */
const longestShown = 60;

/** The filter of the view: shown above its rows, and kept between sessions. */
export class ViewFilter implements FilterTarget {
  constructor(
    private readonly notes: WorkspaceLibrary,
    private readonly tree: LibraryTree,
    private readonly provider: RowProvider,
    private readonly view: vscode.TreeView<TreeNode>,
    private readonly revealer: Revealer,
    private readonly memory: vscode.Memento,
  ) {}

  get text(): string {
    return this.tree.filter?.text ?? '';
  }

  /** Takes up the filter of the last session. */
  restore(): void {
    const text = this.memory.get<unknown>(stored);
    if (typeof text === 'string') this.tree.filter = readFilter(text);
    this.setContext();
  }

  /** Filters by a text, and keeps it; an empty one shows all. Answers with how many notes are left. */
  async set(text: string): Promise<number> {
    await this.notes.ready;
    await this.preview(text);
    await this.memory.update(stored, this.text === '' ? undefined : this.text);
    return this.tree.hitCount;
  }

  /** A filter will be typed. */
  expect(): void {
    this.tree.expectFilter();
    void this.provider.settle();
  }

  async preview(text: string): Promise<string | undefined> {
    this.tree.filter = readFilter(text);
    await this.provider.settle();
    // Another one was typed in the meantime, and will be shown.
    if (this.tree.filter?.text !== readFilter(text)?.text) return undefined;
    this.setContext();
    // Before the rows: an empty tree that has a message says nothing else.
    const words = this.tell();
    this.provider.refresh();
    this.revealer.follow();
    return words;
  }

  /**
   * Says above the rows what they are filtered by, and how many notes are left; of a library without notes nothing: then
   * the view says how to begin.
   */
  tell(): string {
    const { text, tree } = this;
    const { size } = this.notes.library;
    const unplaced = tree.unplacedCount;
    const isShort = unplaced > 0 ? `, ${unplaced} not shown by ${tree.groupBy}` : '';
    const count = `${tree.hitCount} of ${counted(size, 'note')}${isShort}`;
    const shown = text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
    this.view.message = text === '' || size === 0 ? undefined : `${count}: ${shown}`;
    return count;
  }

  /** For the menus. */
  private setContext(): void {
    void vscode.commands.executeCommand('setContext', 'conferenceNotes.filtered', this.text !== '');
  }
}
