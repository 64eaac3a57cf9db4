import * as vscode from 'vscode';
import { parsePageMessage, type PageMessage, type PageUpdate } from '../../render/messages';
import { pageSections } from '../../render/page';
import { scopeTitle, type PreviewScope } from '../../render/previewScope';
import { reportError, type Log } from '../log';
import { remoteImages } from '../settings';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { Cards } from './cards';
import { openNote, openRelative } from './openFromPage';
import { imageResolver, pageHtml, pageOptions } from './pageHtml';

/** How long changes are gathered before the page is told, in ms. */
const gatherFor = 20;

/** One preview. Renders what changed and tells the page; the page holds nothing that could not be rendered again. */
export class PreviewPanel implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[] = [];
  private readonly cards: Cards;
  /** Counts updates: an older one that is still being made is dropped. */
  private generation = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private disposed = false;

  constructor(
    readonly panel: vscode.WebviewPanel,
    readonly scope: PreviewScope,
    private readonly notes: WorkspaceLibrary,
    private readonly extensionUri: vscode.Uri,
    private readonly log: Log,
  ) {
    this.cards = new Cards((note) => ({
      resolveImage: imageResolver(panel.webview, note?.uri),
      remoteImages: remoteImages(),
      locale: vscode.env.language,
    }));
    const icon = (theme: string): vscode.Uri => vscode.Uri.joinPath(extensionUri, 'media', `preview-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    this.subscriptions.push(
      panel.onDidDispose(() => this.dispose()),
      panel.webview.onDidReceiveMessage((message: unknown) => this.receive(parsePageMessage(message))),
      notes.onDidChange(({ texts }) => {
        this.cards.invalidate(texts);
        this.schedule();
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
    this.cards.clear();
    this.panel.title = this.title();
    this.panel.webview.options = pageOptions(this.extensionUri);
    this.panel.webview.html = pageHtml(this.panel.webview, this.extensionUri, this.scope, this.title());
  }

  private title(): string {
    return scopeTitle(this.scope, (uri) => this.notes.library.note(uri)?.title);
  }

  private receive(message: PageMessage | undefined): void {
    if (message?.type === 'ready') {
      this.cards.forgetSent();
      this.schedule();
      return;
    }
    const card = message && this.cards.at(message.card);
    if (!card) return;
    const opening =
      message.type === 'open'
        ? openNote(card.uri, message.line, this.panel.viewColumn)
        : openRelative(card.uri, card.links[message.link], this.panel.viewColumn);
    opening.catch((error: unknown) => reportError(this.log, 'opening a note', error));
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.update().catch((error: unknown) => this.log.error('Showing the preview:', error as Error));
    }, gatherFor);
  }

  private async update(): Promise<void> {
    const generation = ++this.generation;
    const isStale = (): boolean => this.disposed || generation !== this.generation;
    await this.notes.ready;
    if (isStale() || !this.panel.visible) return;
    const { library } = this.notes;
    const sections = await this.cards.updates(pageSections(library.editions(), library.notes(), this.scope), isStale);
    if (!sections) return;
    this.panel.title = this.title();
    const update: PageUpdate = {
      type: 'update',
      title: this.title(),
      empty: 'There are no notes to show here yet.',
      sections,
    };
    await this.panel.webview.postMessage(update);
  }
}
