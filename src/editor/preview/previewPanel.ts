import * as vscode from 'vscode';
import { parsePageMessage, type EditorMessage, type PageMessage } from '../../render/messages';
import { parseScope, type PreviewScope } from '../../render/previewScope';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { reportError, type Log } from '../log';
import { remoteImages } from '../settings';
import { FollowCursor } from './followCursor';
import { openNote, openRelative } from './openFromPage';
import { PageContent } from './pageContent';
import { imageResolver, pageHtml, pageOptions } from './pageHtml';
import { tickTask } from './tickFromPage';
import { UntoldCursor } from './untoldCursor';

/** How long changes are gathered before the page is told, in ms. */
const gatherFor = 10;

/** One preview: keeps its page up to date, and does what the page asks for. */
export class PreviewPanel implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[] = [];
  private readonly content: PageContent;
  private readonly cursor: FollowCursor;
  private readonly untoldCursor = new UntoldCursor();
  /** Counts the pages that were loaded: what is meant for an older one is not sent. */
  private page = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private updating: Promise<void> | undefined;
  private disposed = false;

  constructor(
    readonly panel: vscode.WebviewPanel,
    readonly scope: PreviewScope,
    notes: WorkspaceLibrary,
    private readonly extensionUri: vscode.Uri,
    private readonly log: Log,
    private readonly showScope: (scope: PreviewScope) => void,
  ) {
    this.content = new PageContent(
      scope,
      notes,
      (note) => ({ resolveImage: imageResolver(panel.webview, note?.uri), remoteImages: remoteImages() }),
      (message) => this.send(message),
    );
    this.cursor = new FollowCursor((uri, line) => this.tellCursor(uri, line));
    const icon = (theme: string): vscode.Uri => vscode.Uri.joinPath(extensionUri, 'media', `preview-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    this.subscriptions.push(
      this.cursor,
      panel.onDidDispose(() => this.dispose()),
      panel.webview.onDidReceiveMessage((message: unknown) => this.receive(parsePageMessage(message))),
      notes.onDidChange(({ notes: changed, texts }) => {
        if (changed.size > 0) this.content.outdate();
        this.content.cards.invalidate(texts);
        this.schedule();
      }),
      // Sooner than the library, so that the page keeps up with what is typed.
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.content.cards.invalidate([document.uri.toString()])) this.schedule();
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
    const { title } = this.content;
    this.panel.title = title;
    this.panel.webview.options = pageOptions(this.extensionUri);
    this.panel.webview.html = pageHtml(this.panel.webview, this.extensionUri, this.scope, title);
  }

  private receive(message: PageMessage | undefined): void {
    if (message?.type === 'ready') this.start();
    else if (message?.type === 'near') this.content.cards.set(message.cards);
    else if (message?.type === 'filter') this.content.narrow(message.filter);
    else if (message?.type === 'pictures') this.content.showPictures(message.isOpen);
    else if (message?.type === 'show') this.showScope(parseScope(message.subject));
    else if (message?.type === 'open' || message?.type === 'follow' || message?.type === 'tick')
      this.act(message).catch((error: unknown) => reportError(this.log, 'opening a note', error));
    this.schedule();
  }

  /** A page was loaded, and is empty. */
  private start(): void {
    this.page++;
    this.content.forgetTold();
    this.untoldCursor.pageLoaded();
  }

  private async act(message: PageMessage & { type: 'open' | 'follow' | 'tick' }): Promise<void> {
    const { cards } = this.content;
    const card = cards.at(message.card);
    if (!card) return;
    const { viewColumn } = this.panel;
    if (message.type === 'open') return openNote(card.uri, message.line, viewColumn);
    if (message.type === 'follow') return openRelative(card.uri, card.links[message.link], viewColumn);
    try {
      await tickTask(card.uri, cards.textOf(message.card, message.version), message.line, message.checked);
    } catch (error) {
      // The box on the page is another by now than the task.
      cards.forget(message.card);
      this.schedule();
      throw error;
    }
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

  private update(page: number): Promise<void> {
    return this.content.update(() => this.disposed || page !== this.page || !this.panel.visible);
  }

  private async send(message: EditorMessage): Promise<void> {
    await this.panel.webview.postMessage(message);
    if (message.type !== 'update') return;
    this.panel.title = message.title;
    // Only now does the page know the card of the note in which the cursor is.
    if (message.sections && this.untoldCursor.isDue()) this.cursor.now();
  }

  private tellCursor(uri: string, line: number): void {
    const card = this.panel.visible ? this.content.cardOf(uri) : undefined;
    this.untoldCursor.told(card !== undefined);
    if (card === undefined) return;
    this.send({ type: 'cursor', card, line }).catch((error: unknown) =>
      this.log.error('Following the cursor:', error as Error),
    );
  }
}
