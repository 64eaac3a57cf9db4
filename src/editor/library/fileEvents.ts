import * as vscode from 'vscode';
import type { FileChange, Library } from '../../library/library';
import { isCrowded, walk } from './listing';
import { openDocument, readFileChange } from './noteFiles';
import { isInScope, type NoteFolders } from './noteFolders';
import { forEachLimited, readsAtOnce } from './pool';
import { watchNotes, type FileEvent } from './watch';

/** How long events are gathered before they become one update, in ms. */
const gatherFor = 80;

/** Gathers what happens to files into few updates of the library: a burst of thousands is one. */
export class FileEvents implements vscode.Disposable {
  /** Events that wait to be taken in, the latest of each file. */
  private readonly waiting = new Map<string, FileEvent>();
  /** When each file was last named by an event, on a clock that counts events. */
  private readonly stamps = new Map<string, number>();
  private clock = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly watching: vscode.Disposable;

  constructor(
    private readonly folders: NoteFolders,
    private readonly library: Library,
    private readonly take: (changes: Iterable<FileChange>) => void,
  ) {
    this.watching = watchNotes((event) => this.receive(event));
  }

  /** A point in time to hand to `isNewer`. */
  get now(): number {
    return this.clock;
  }

  /** Whether an event named the file since then: what was read before is stale. */
  isNewer(uri: string, time: number): boolean {
    return (this.stamps.get(uri) ?? 0) > time;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.waiting.clear();
    this.watching.dispose();
  }

  private receive(event: FileEvent): void {
    if (!this.concerns(event)) return;
    const key = event.uri.toString();
    this.stamps.set(key, ++this.clock);
    this.waiting.set(key, event);
    this.timer ??= setTimeout(() => void this.takeWaiting(), gatherFor);
  }

  /** A change concerns a file that may be a note; what came or went may also be a folder of them. */
  private concerns({ uri, kind }: FileEvent): boolean {
    if (isCrowded(uri)) return false;
    const folder = this.folders.of(uri);
    return folder !== undefined && (kind !== 'changed' || isInScope(folder, uri));
  }

  private async takeWaiting(): Promise<void> {
    this.timer = undefined;
    const events = [...this.waiting.values()];
    this.waiting.clear();
    const time = this.clock;
    const changes: FileChange[] = [];
    await forEachLimited(
      events,
      readsAtOnce,
      () => false,
      async (event) => {
        changes.push(...(await this.changesOf(event)));
      },
    );
    this.take(changes.filter(({ uri }) => !this.isNewer(uri, time)));
  }

  /** What an event changes: one file, or all below a folder that came or went. */
  private async changesOf({ uri, kind }: FileEvent): Promise<FileChange[]> {
    const folder = this.folders.of(uri);
    if (!folder) return [];
    if (isInScope(folder, uri)) {
      // A deleted file whose text an editor still holds unsaved is not gone.
      if (kind === 'deleted' && !openDocument(uri)?.isDirty) return [gone(uri.toString())];
      return [await readFileChange(folder, uri)];
    }
    if (kind === 'deleted')
      return this.library
        .uris()
        .filter((known) => known.startsWith(`${uri.toString()}/`))
        .map(gone);
    if (!(await isFolder(uri))) return [];
    return Promise.all((await walk(folder, uri)).map((file) => readFileChange(folder, file)));
  }
}

function gone(uri: string): FileChange {
  return { uri, root: '', examined: undefined };
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false; // gone again
  }
}
