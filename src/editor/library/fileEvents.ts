import * as vscode from 'vscode';
import type { FileChange, Library } from '../../library/library';
import type { Log } from '../log';
import { hasAncestor } from '../../library/libraryNote';
import { listArrived } from './arrivals';
import { readFileChange } from './noteFiles';
import { isHidden, isInScope, type NoteFolders } from './noteFolders';
import { forEachLimited, readsAtOnce } from './pool';
import { watchNotes, type FileEvent } from './watch';

/** How long events are gathered before they become one update, in ms. */
const gatherFor = 80;

interface Touched {
  uri: vscode.Uri;
  isDeleted: boolean;
}

/** Gathers what happens to files into few updates of the library: a burst of thousands is one. */
export class FileEvents implements vscode.Disposable {
  /** Events that wait to be taken in, the latest of each file. */
  private readonly waiting = new Map<string, FileEvent>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Updates follow one another: an older one never overwrites a newer. */
  private queue: Promise<unknown> = Promise.resolve();
  private readonly watching: vscode.Disposable;

  constructor(
    private readonly folders: NoteFolders,
    private readonly library: Library,
    private readonly take: (changes: readonly FileChange[]) => Promise<void>,
    private readonly listAgain: () => void,
    private readonly log: Log,
  ) {
    this.watching = watchNotes((event) => this.receive(event));
  }

  /** Does something while events wait; they are taken in afterwards, and read anew. */
  whileWaiting<T>(task: () => Promise<T>): Promise<T> {
    const done = this.queue.then(task);
    this.queue = done.catch(() => undefined); // it is the caller's to handle
    return done;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.waiting.clear();
    this.watching.dispose();
  }

  private receive(event: FileEvent): void {
    if (!this.concerns(event)) return;
    const key = event.uri.toString();
    // The latest stands last: a folder that is moved in after its files were named comes after them.
    this.waiting.delete(key);
    this.waiting.set(key, event);
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.whileWaiting(() => this.takeWaiting()).catch((error: unknown) =>
        this.log.error('Following changes:', error as Error),
      );
    }, gatherFor);
  }

  /** A change concerns a schema file, or a file that may be a note; what came or went may also be a folder of them. */
  private concerns({ uri, kind }: FileEvent): boolean {
    if (this.folders.schemas.isFile(uri)) return true;
    const folder = this.folders.of(uri);
    if (!folder) return false;
    return kind === 'changed' ? isInScope(folder, uri) : !isHidden(folder, uri);
  }

  private async takeWaiting(): Promise<void> {
    const events = [...this.waiting.values()];
    this.waiting.clear();
    const files = new Map<string, Touched>();
    const touch = (uri: vscode.Uri, isDeleted: boolean): unknown => files.set(uri.toString(), { uri, isDeleted });
    const goneFolders = this.deletedFolders(events);
    // A file may be made and its folder deleted in one go, while an editor still shows it.
    for (const { uri, kind } of events) {
      if (this.isNote(uri)) touch(uri, kind === 'deleted' || hasAncestor(uri.toString(), goneFolders));
    }
    for (const uri of this.below(goneFolders)) touch(uri, true);
    for (const uri of await this.checkedOtherwise(events)) if (!files.has(uri.toString())) touch(uri, false);
    await forEachLimited(
      events,
      readsAtOnce,
      () => false,
      async ({ uri, kind }) => {
        if (kind === 'created' && !this.isNote(uri)) for (const file of await this.filesOf(uri)) touch(file, false);
      },
    );
    const changes: FileChange[] = [];
    await forEachLimited(
      [...files.values()],
      readsAtOnce,
      () => false,
      async ({ uri, isDeleted }) => {
        const folder = this.folders.of(uri);
        if (folder) changes.push(await readFileChange(folder, uri, isDeleted));
      },
    );
    await this.take(changes);
  }

  /** The files we know of whose schema is another than before. */
  private async checkedOtherwise(events: readonly FileEvent[]): Promise<vscode.Uri[]> {
    const roots = new Set<string>();
    for (const folder of this.folders.all()) {
      const isConcerned = events.some(({ uri }) => this.folders.schemas.isFile(uri, folder));
      if (isConcerned && (await this.folders.schemas.load(folder))) roots.add(folder.root);
    }
    const known = roots.size === 0 ? [] : this.library.uris().map((uri) => vscode.Uri.parse(uri, true));
    return known.filter((uri) => roots.has(this.folders.of(uri)?.root ?? ''));
  }

  private isNote(uri: vscode.Uri): boolean {
    const folder = this.folders.of(uri);
    return folder !== undefined && isInScope(folder, uri);
  }

  private deletedFolders(events: readonly FileEvent[]): ReadonlySet<string> {
    return new Set(events.flatMap(({ uri, kind }) => (kind === 'deleted' && !this.isNote(uri) ? uri.toString() : [])));
  }

  /** The files we know of that stood in folders that are gone. */
  private below(folders: ReadonlySet<string>): vscode.Uri[] {
    if (folders.size === 0) return [];
    return this.library.uris().flatMap((uri) => (hasAncestor(uri, folders) ? vscode.Uri.parse(uri, true) : []));
  }

  /** The files that may be notes in a folder that came; none where it is no folder. */
  private async filesOf(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
    const folder = this.folders.of(uri);
    if (!folder) return [];
    const { files, leadsOut } = await listArrived(folder, uri);
    if (leadsOut) this.listAgain();
    return files;
  }
}
