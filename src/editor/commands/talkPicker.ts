import * as vscode from 'vscode';
import { readSearchQuery } from '../../library/searchQuery';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import type { NoteTexts } from './noteTexts';
import {
  emptyRow,
  helpRow,
  noTalkRow,
  nothingRow,
  noTextRow,
  readingRow,
  talkRow,
  type TalkRow,
  type Target,
} from './talkRows';
import { TalkSearch } from './talkSearch';

/** What the user chose. */
export type Choice = { target: Target; toSide: boolean } | { command: string };

/** How long changes of the library are gathered before they are shown, in ms. */
const gatherFor = 300;

/** The picker of talks, once: over what they are found by, and behind a `?` over the text of all notes. */
export class TalkPicker {
  private readonly picker = vscode.window.createQuickPick<TalkRow>();
  private readonly subscriptions: vscode.Disposable[] = [];
  private search: TalkSearch | undefined;
  private rows: readonly TalkRow[] = [];
  /** Counts what was asked for: an older answer is dropped. */
  private generation = 0;
  private isPending = true;
  /** Enter was pressed before there were rows for what was typed. */
  private acceptsNext = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private settle: (choice: Choice | undefined) => void = () => undefined;
  private fail: (error: unknown) => void = () => undefined;

  /** @param texts without them a talk is asked for, not gone to, and only what talks are found by is searched */
  constructor(
    private readonly notes: WorkspaceLibrary,
    private readonly title: string,
    private readonly texts?: NoteTexts,
  ) {
    const { picker } = this;
    picker.title = title;
    const place = 'Title, speaker, edition or tag';
    picker.placeholder = texts ? `${place}; ? and words to look into the text of the notes` : place;
    picker.matchOnDescription = picker.matchOnDetail = true;
    // Where the editor knows it, it leaves the order to us.
    Object.assign(picker, { sortByLabel: false });
  }

  /** Shows the picker; resolves to what was chosen, `undefined` when the user gave up. */
  async ask(value: string): Promise<Choice | undefined> {
    const { picker } = this;
    const answer = new Promise<Choice | undefined>((resolve, reject) => {
      this.settle = resolve;
      this.fail = reject;
    });
    this.subscriptions.push(
      picker,
      picker.onDidChangeValue(() => this.lookAgain()),
      picker.onDidAccept(() => this.accept()),
      picker.onDidTriggerItemButton(({ item }) => item.target && this.settle({ target: item.target, toSide: true })),
      picker.onDidHide(() => this.settle(undefined)),
      this.notes.onDidChange(({ texts }) => texts.size > 0 && this.gather()),
    );
    if (value !== '') picker.value = value;
    picker.show();
    this.show();
    try {
      return await answer;
    } finally {
      this.generation++;
      clearTimeout(this.timer);
      for (const subscription of this.subscriptions) subscription.dispose();
      this.texts?.release();
    }
  }

  private show(marked?: string): void {
    const generation = ++this.generation;
    this.wait(true);
    this.fill(() => generation !== this.generation, marked).catch((error: unknown) => this.fail(error));
  }

  /** Something else was typed: an Enter before it was for what stood there then. */
  private lookAgain(): void {
    this.acceptsNext = false;
    this.show();
  }

  /** The library is another, and may soon be again. What is marked stays marked, if it is still there. */
  private gather(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.search = undefined;
      this.show(this.marked()?.target?.uri);
    }, gatherFor);
  }

  private async fill(isStale: () => boolean, marked: string | undefined): Promise<void> {
    await this.notes.ready;
    if (isStale()) return;
    this.search ??= new TalkSearch(this.notes.library);
    const query = this.picker.value.trim();
    const rows =
      this.texts && query.startsWith('?')
        ? await this.textRows(this.texts, query.slice(1).trim(), isStale)
        : await this.talkRows(this.search, query, isStale);
    if (!rows || isStale()) return;
    this.put(rows);
    const still = rows.find(({ target }) => marked !== undefined && target?.uri === marked);
    if (still) this.picker.activeItems = [still];
    this.wait(false);
    if (this.acceptsNext) this.accept();
    // Until a letter is typed there is time for it.
    else await this.search.fold(isStale);
  }

  private async talkRows(search: TalkSearch, query: string, isStale: () => boolean): Promise<TalkRow[] | undefined> {
    if (query !== '') await search.fold(isStale);
    if (isStale()) return undefined;
    const talks = search.findTalks(query);
    if (talks.length > 0) return talks.map((talk) => (this.texts ? talkRow(talk) : { ...talkRow(talk), buttons: [] }));
    const isInTexts = this.texts && !readSearchQuery(query).hasFields;
    return [!isInTexts ? nothingRow : query === '' ? emptyRow : noTalkRow(query)];
  }

  private async textRows(texts: NoteTexts, query: string, isStale: () => boolean): Promise<TalkRow[] | undefined> {
    if (query === '') this.put([helpRow]);
    const notes = this.notes.library.notes().length;
    let told = Date.now();
    const index = await texts.upToDate(isStale, (read) => {
      if (Date.now() < told + 200 || isStale()) return;
      told = Date.now();
      if (!this.rows.some(({ target }) => target?.wanted.length)) this.put([readingRow]);
      this.picker.title = `${this.title}: ${read} of ${notes} notes read`;
    });
    if (!index || isStale()) return undefined;
    if (query === '') return [helpRow];
    const rows = await this.search?.findTexts(index, query, isStale);
    return rows?.length === 0 ? [noTextRow(query)] : rows;
  }

  private wait(isPending: boolean): void {
    this.isPending = this.picker.busy = isPending;
    if (!isPending) this.picker.title = this.title;
  }

  private put(rows: readonly TalkRow[]): void {
    this.rows = this.picker.items = rows;
  }

  /** The row that Enter takes: what the editor last called active may be a row of what was typed before. */
  private marked(): TalkRow | undefined {
    const active = this.picker.activeItems[0];
    return active && this.rows.includes(active) ? active : this.rows[0];
  }

  private accept(): void {
    if (this.isPending) {
      this.acceptsNext = true;
      return;
    }
    const { target, command, instead } = this.marked() ?? {};
    if (target) this.settle({ target, toSide: false });
    else if (command !== undefined) this.settle({ command });
    else if (instead !== undefined) this.lookFor(instead);
  }

  private lookFor(value: string): void {
    this.picker.value = value;
    this.lookAgain();
  }
}
