import * as vscode from 'vscode';
import type { MarkdownIt } from 'markdown-it';
import { toPublicEdition, toPublicNote, type Edition, type Note } from '../library/publicNote';
import type { WorkspaceLibrary } from './library/workspaceLibrary';

export type { Edition, Note };

/** What `activate` returns: for other extensions and for tests. Plain, frozen data. */
export interface ConferenceNotesApi {
  readonly version: 1;
  readonly library: {
    /** Resolves when the front matter of all notes is read. */
    readonly ready: Promise<void>;
    /** All notes, in URI order. */
    notes(): readonly Note[];
    /** All editions, newest first. */
    editions(): readonly Edition[];
    /** Fires after notes came, went or changed. */
    readonly onDidChange: vscode.Event<void>;
  };
  /** For VS Code's own Markdown preview, which calls it by this name. */
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

export function createApi(
  notes: WorkspaceLibrary,
  extendMarkdownIt: (md: MarkdownIt) => MarkdownIt,
  subscriptions: vscode.Disposable[],
): ConferenceNotesApi {
  const changed = new vscode.EventEmitter<void>();
  const relay = notes.onDidChange((change) => {
    if (change.notes.size > 0) changed.fire();
  });
  subscriptions.push(changed, relay);
  const { library } = notes;
  return Object.freeze({
    version: 1,
    library: Object.freeze({
      get ready() {
        return notes.ready;
      },
      notes: () => Object.freeze(library.notes().map(toPublicNote)),
      editions: () => Object.freeze(library.editions().map(toPublicEdition)),
      onDidChange: changed.event,
    }),
    extendMarkdownIt,
  });
}
