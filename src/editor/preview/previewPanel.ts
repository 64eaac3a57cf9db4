import * as vscode from 'vscode';
import { filterNotes } from '../../render/filterNotes';
import { parsePageMessage, type EditorMessage, type PageMessage } from '../../render/messages';
import { noFilter, type PageFilter } from '../../render/pageFilter';
import { PageModel } from '../../render/pageModel';
import { parseScope, scopeTitle, type PreviewScope } from '../../render/previewScope';
import { inSlices } from '../library/slices';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { reportError, type Log } from '../log';
import { remoteImages } from '../settings';
import { FollowCursor } from './followCursor';
import { NearCards } from './nearCards';
import { openNote, openRelative } from './openFromPage';
import { imageResolver, pageHtml, pageOptions } from './pageHtml';
import { tickTask } from './tickFromPage';

/** How long changes are gathered before the page is told, in ms. */
const gatherFor = 10;

/** One preview. Tells the page what stands on it, and renders what is near; the page holds nothing that could not be told again. */
export class PreviewPanel implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[] = [];
  private readonly model: PageModel;
  private readonly cards: NearCards;
  private readonly cursor: FollowCursor;
  private filter: PageFilter = noFilter;
  /** What was said last of the filter. */
  private filtered = '';
  /** The library holds other notes than the model. */
  private isBehind = true;
  /** The page may not know what the model holds, or what the filter leaves of it. */
  private isUntold = true;
  /** Counts the pages that were loaded: what is meant for an older one is not sent. */
  private page = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private updating: Promise<void> | undefined;
  private disposed = false;

  constructor(
    readonly panel: vscode.WebviewPanel,
    readonly scope: PreviewScope,
    private readonly notes: WorkspaceLibrary,
    private readonly extensionUri: vscode.Uri,
    private readonly log: Log,
    private readonly showScope: (scope: PreviewScope) => void,
  ) {
    this.model = new PageModel(scope, vscode.env.language);
    this.cards = new NearCards(notes, this.model, (note) => ({
      resolveImage: imageResolver(panel.webview, note?.uri),
      remoteImages: remoteImages(),
      locale: vscode.env.language,
      numberOf: this.model.numberOf,
      isLive: true,
      isUnfolded: scope.kind === 'note',
    }));
    this.cursor = new FollowCursor((uri, line) => this.tellCursor(uri, line));
    const icon = (theme: string): vscode.Uri => vscode.Uri.joinPath(extensionUri, 'media', `preview-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    this.subscriptions.push(
      this.cursor,
      panel.onDidDispose(() => this.dispose()),
      panel.webview.onDidReceiveMessage((message: unknown) => this.receive(parsePageMessage(message))),
      notes.onDidChange(({ notes: changed, texts }) => {
        this.isBehind ||= changed.size > 0;
        this.cards.invalidate(texts);
        this.schedule();
      }),
      // Sooner than the library, so that the page keeps up with what is typed.
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.cards.invalidate([document.uri.toString()])) this.schedule();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.load()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('conferenceNotes.preview')) this.load();
      }),
    );
    this.load();
  }

  dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
    this.panel.dispose();
  }

  /** Loads the page anew; it then asks for its content. */
  private load(): void {
    this.panel.title = this.title();
    this.panel.webview.options = pageOptions(this.extensionUri);
    this.panel.webview.html = pageHtml(this.panel.webview, this.extensionUri, this.scope, this.title());
  }

  private title(): string {
    return scopeTitle(this.scope, (uri) => this.notes.library.note(uri)?.title);
  }

  private receive(message: PageMessage | undefined): void {
    if (message?.type === 'ready') this.start();
    else if (message?.type === 'near') this.cards.set(message.cards);
    else if (message?.type === 'filter') this.setFilter(message.filter);
    else if (message?.type === 'show') this.showScope(parseScope(message.subject));
    else if (message?.type === 'open' || message?.type === 'follow' || message?.type === 'tick')
      this.act(message).catch((error: unknown) => reportError(this.log, 'opening a note', error));
    this.schedule();
  }

  private setFilter(filter: PageFilter): void {
    this.filter = filter;
    this.isUntold = true;
  }

  private async act(message: PageMessage & { type: 'open' | 'follow' | 'tick' }): Promise<void> {
    const card = this.cards.at(message.card);
    if (!card) return;
    const { viewColumn } = this.panel;
    if (message.type === 'open') return openNote(card.uri, message.line, viewColumn);
    if (message.type === 'follow') return openRelative(card.uri, card.links[message.link], viewColumn);
    try {
      await tickTask(card.uri, this.cards.textOf(message.card, message.version), message.line, message.checked);
    } catch (error) {
      // The box on the page is another by now than the task.
      this.cards.forget(message.card);
      this.schedule();
      throw error;
    }
  }

  /** A page was loaded, and is empty. */
  private start(): void {
    this.page++;
    this.model.forgetTold();
    this.cards.clear();
    this.filtered = '';
    this.isUntold = true;
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      // One after the other: what was told is known to the next.
      this.updating = (this.updating ?? Promise.resolve())
        .then(() => this.update(this.page))
        .catch((error: unknown) => this.log.error('Showing the preview:', error as Error));
    }, gatherFor);
  }

  private async update(page: number): Promise<void> {
    const isStale = (): boolean => this.disposed || page !== this.page || !this.panel.visible;
    await this.notes.ready;
    if (isStale()) return;
    if (this.isBehind) {
      this.isBehind = false;
      this.isUntold = true;
      const { library } = this.notes;
      await inSlices(this.model.read(library.editions(), library.notes()), () => this.disposed);
    }
    if (this.isUntold) {
      this.isUntold = false;
      await this.tellNews(isStale);
      await this.tellFiltered(isStale);
    }
    await this.cards.render(isStale, (cards) => this.send({ type: 'cards', cards }));
  }

  private async tellNews(isStale: () => boolean): Promise<void> {
    const news = await inSlices(this.model.news(), isStale);
    if (!news || isStale()) return;
    const title = this.title();
    const isSame = news.outlines.length === 0 && news.sections === undefined && news.index === undefined;
    if (isSame && title === this.panel.title) return;
    this.panel.title = title;
    await this.send({ type: 'update', title, empty: 'There are no notes to show here yet.', ...news });
    if (news.sections) this.cursor.now();
  }

  private async tellFiltered(isStale: () => boolean): Promise<void> {
    const { sections, numberOf } = this.model;
    const filtered = await inSlices(filterNotes(sections, this.filter, numberOf), isStale);
    if (!filtered || isStale()) return;
    const told = JSON.stringify(filtered);
    if (told === this.filtered) return;
    this.filtered = told;
    await this.send(filtered);
  }

  private tellCursor(uri: string, line: number): void {
    const card = this.panel.visible ? this.model.cardOf(uri) : undefined;
    if (!card) return;
    this.send({ type: 'cursor', card: card.id, line }).catch((error: unknown) =>
      this.log.error('Following the cursor:', error as Error),
    );
  }

  private async send(message: EditorMessage): Promise<void> {
    await this.panel.webview.postMessage(message);
  }
}
