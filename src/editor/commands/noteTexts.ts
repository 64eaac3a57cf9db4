import * as vscode from 'vscode';
import { TextIndex } from '../../library/fullText/textIndex';
import { ownWords } from '../../report/parts/ownWords';
import { openDocuments, readNoteText } from '../library/files/noteFiles';
import { forEachLimited, readsAtOnce } from '../library/pool';
import { breath } from '../library/slices';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';

/** So long after its last use the index is forgotten, in ms. */
const keptFor = 5 * 60_000;

/** The index of the texts of all notes: made when it is asked for, and forgotten when it has not been used for a while. */
export class NoteTexts implements vscode.Disposable {
  private index: TextIndex | undefined;
  /** Files whose text may be another than the one in the index. */
  private readonly changed = new Set<string>();
  private running: Promise<unknown> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly subscription: vscode.Disposable;

  constructor(private readonly notes: WorkspaceLibrary) {
    this.subscription = notes.onDidChange(({ texts }) => {
      if (this.index) for (const uri of texts) this.changed.add(uri);
    });
  }

  /**
   * The index of all texts as they stand. What a call that was given up has read is not read again by the next.
   *
   * @param onRead told how many texts there are in the index, again and again
   * @returns `undefined` when it was given up
   */
  upToDate(isCancelled: () => boolean, onRead: (texts: number) => void): Promise<TextIndex | undefined> {
    clearTimeout(this.timer);
    const run = this.running.then(() => this.update(isCancelled, onRead));
    this.running = run.catch(() => undefined);
    return run;
  }

  /** It is not used any more, for now. */
  release(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.forget(), keptFor);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscription.dispose();
    this.forget();
  }

  private forget(): void {
    this.index = undefined;
    this.changed.clear();
  }

  private async update(isCancelled: () => boolean, onRead: (texts: number) => void): Promise<TextIndex | undefined> {
    if (isCancelled()) return undefined;
    if (!this.index) for (const { uri } of this.notes.library.notes()) this.changed.add(uri);
    const index = (this.index ??= new TextIndex());
    const isStale = (): boolean => isCancelled() || this.index !== index;
    // More may change while these are read.
    while (this.changed.size > 0 && !isStale()) {
      const open = openDocuments();
      await forEachLimited([...this.changed], readsAtOnce, isStale, async (uri) => {
        this.changed.delete(uri);
        const text = this.notes.library.note(uri) && (await readNoteText(vscode.Uri.parse(uri, true), open));
        if (text === undefined) index.delete(uri);
        else await inParts(index.set(uri, ownWords(text)));
        onRead(index.size);
      });
    }
    return isStale() ? undefined : index;
  }
}

async function inParts(work: Iterator<void, void>): Promise<void> {
  while (!work.next().done) await breath();
}
