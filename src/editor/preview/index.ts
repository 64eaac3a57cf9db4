import * as vscode from 'vscode';
import { parseScope, type PreviewScope } from '../../render/previewScope';
import type { Handler } from '../commands/registry';
import { treeNode } from '../commands/target';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import type { Log } from '../log';

const viewType = 'conferenceNotes.preview';

/** The open previews: at most one of each scope. */
export class Previews implements vscode.WebviewPanelSerializer, vscode.Disposable {
  private readonly open = new Map<string, Opened>();
  private readonly registration = vscode.window.registerWebviewPanelSerializer(viewType, this);

  constructor(
    private readonly notes: WorkspaceLibrary,
    private readonly extensionUri: vscode.Uri,
    private readonly log: Log,
  ) {}

  /** What the preview shows that the user is in. */
  get active(): PreviewScope | undefined {
    return [...this.open.values()].find(({ panel }) => panel.active)?.scope;
  }

  /** The commands `openPreview` and `openPreviewToSide`. */
  commands(): Record<string, Handler> {
    return {
      openPreview: (argument) => this.show(scopeOf(argument), vscode.ViewColumn.Active),
      openPreviewToSide: (argument) => this.show(scopeOf(argument), vscode.ViewColumn.Beside),
    };
  }

  /** Called by the editor after a reload of the window; `state` is what the page kept. */
  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    return this.adopt(panel, parseScope((state as { scope?: unknown } | undefined)?.scope));
  }

  dispose(): void {
    this.registration.dispose();
    for (const { panel, preview } of [...this.open.values()]) (preview ?? panel).dispose();
  }

  private show(scope: PreviewScope, column: vscode.ViewColumn): Promise<void> {
    const known = this.open.get(keyOf(scope));
    if (!known)
      return this.adopt(
        vscode.window.createWebviewPanel(viewType, 'Conference Notes', column, { enableFindWidget: true }),
        scope,
      );
    known.panel.reveal(column === vscode.ViewColumn.Active ? undefined : column);
    return Promise.resolve();
  }

  private async adopt(panel: vscode.WebviewPanel, scope: PreviewScope): Promise<void> {
    const key = keyOf(scope);
    const opened: Opened = { panel, scope };
    this.open.set(key, opened);
    panel.onDidDispose(() => {
      if (this.open.get(key) === opened) this.open.delete(key);
    });
    // A renderer of Markdown comes with it, for which starting need not wait.
    const { PreviewPanel } = await import('./previewPanel');
    if (this.open.get(key) !== opened) return;
    const show = (other: PreviewScope): void => void this.show(other, panel.viewColumn ?? vscode.ViewColumn.Active);
    opened.preview = new PreviewPanel(panel, scope, this.notes, this.extensionUri, this.log, show);
  }
}

/** A panel of ours, and what fills it: that comes in the next moment. */
interface Opened {
  readonly panel: vscode.WebviewPanel;
  readonly scope: PreviewScope;
  preview?: vscode.Disposable;
}

/** What a command's argument asks for: a tree's row, a note's URI, or `{conference, edition}`, `{speaker}`, `{tag}`. */
export function scopeOf(argument: unknown): PreviewScope {
  if (argument instanceof vscode.Uri) return { kind: 'note', uri: argument.toString() };
  const node = treeNode(argument);
  if (node?.note) return { kind: 'note', uri: node.note.uri };
  return parseScope(node ? node.subject : argument);
}

/** The same for names that differ in case only; URIs that do are different notes. */
function keyOf(scope: PreviewScope): string {
  return scope.kind === 'note' ? `note ${scope.uri}` : JSON.stringify(scope).toLowerCase();
}
