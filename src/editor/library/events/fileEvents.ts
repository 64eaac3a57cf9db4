import * as vscode from 'vscode';
import type { Library } from '../../../library/library';
import type { Log } from '../../log';
import { listArrived, type Arrived } from './arrivals';
import { Gathering, type Happened } from './gathering';
import { fileType, readFileChange, type ReadChange } from '../files/noteFiles';
import { isHidden, isInScope, type NoteFolders } from '../folders/noteFolders';
import { forEachLimited, readsAtOnce } from '../pool';
import { touchedBy } from './touched';
import { watchNotes, type FileEvent } from './watch';

/** What the files that change are of use for. */
export interface FollowsFiles {
  /** Takes in what is known of files now. */
  take(changes: readonly ReadChange[]): Promise<void>;
  /** Some can only be told when all are listed again. */
  listAgain(): void;
}

const never = (): boolean => false;

/** So long after a folder came it is seen whether all files that it was listed with are there, in ms. */
const secondLookAfter = 1000;

/** Gathers what happens to files into few updates of the library: a burst of thousands is one. */
export class FileEvents implements vscode.Disposable {
  private readonly gathering = new Gathering(() => this.due());
  /** Updates follow one another: an older one never overwrites a newer. */
  private queue: Promise<unknown> = Promise.resolve();
  private readonly watching: vscode.Disposable;
  /** Files that were found in folders that came. */
  private readonly found = new Set<string>();
  private secondLook: ReturnType<typeof setTimeout> | undefined;
  private isDisposed = false;

  constructor(
    private readonly folders: NoteFolders,
    private readonly library: Library,
    private readonly follower: FollowsFiles,
    private readonly log: Log,
  ) {
    this.watching = watchNotes((event) => {
      if (this.concerns(event)) this.gathering.add(event.uri.toString(), event.kind);
    });
  }

  /** Does something while events wait; they are taken in afterwards, and read anew. */
  whileWaiting<T>(task: () => Promise<T>): Promise<T> {
    const done = this.queue.then(task);
    this.queue = done.catch(() => undefined); // it is the caller's to handle
    return done;
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.secondLook);
    this.gathering.dispose();
    this.watching.dispose();
  }

  private due(): void {
    this.whileWaiting(() => this.takeWaiting()).catch((error: unknown) =>
      this.log.error('Following changes:', error as Error),
    );
  }

  /** A change concerns a schema file, or a file that may be a note; what came or went may also be a folder of them. */
  private concerns({ uri, kind }: FileEvent): boolean {
    if (this.folders.schemas.isFile(uri)) return true;
    const folder = this.folders.of(uri);
    if (!folder) return false;
    return kind === 'changed' ? isInScope(folder, uri) : !isHidden(folder, uri);
  }

  private async takeWaiting(): Promise<void> {
    const happened = this.gathering.take();
    const files = touchedBy(happened, (uri) => this.isNote(toUri(uri)), this.library);
    for (const uri of await this.checkedOtherwise(happened)) if (!files.has(uri)) files.set(uri, false);
    const changes = await this.read(files);
    // What is no file may be a folder that came, whatever its name says; that of a file was read in any case.
    const came = happened.filter(({ uri, kind }) => kind !== 'deleted' && !changes.get(uri)?.examined);
    const found = (await this.below(came)).filter((uri) => files.get(uri) !== false);
    const more = await this.read(new Map(found.map((uri) => [uri, false])));
    if (found.length > 0) this.lookAgain(found);
    await this.follower.take([...new Map([...changes, ...more]).values()]);
  }

  /** @param files whether each is deleted */
  private async read(files: ReadonlyMap<string, boolean>): Promise<Map<string, ReadChange>> {
    const changes = new Map<string, ReadChange>();
    await forEachLimited([...files], readsAtOnce, never, async ([text, isDeleted]) => {
      const uri = toUri(text);
      const folder = this.folders.of(uri);
      if (folder) changes.set(text, await readFileChange(folder, uri, isDeleted));
    });
    return changes;
  }

  /** The files that may be notes in folders that came. */
  private async below(came: readonly Happened[]): Promise<string[]> {
    const arrived: Arrived[] = [];
    await forEachLimited(came, readsAtOnce, never, async ({ uri: text }) => {
      const uri = toUri(text);
      const folder = this.folders.of(uri);
      if (folder) arrived.push(await listArrived(folder, uri));
    });
    if (arrived.some(({ leadsOut }) => leadsOut)) this.follower.listAgain();
    const files = arrived.flatMap((one) => one.files);
    return files.filter((file) => this.isNote(file)).map((file) => file.toString());
  }

  /** The editor is silent about a file that comes and goes in one moment; it may have been listed in between. */
  private lookAgain(found: readonly string[]): void {
    for (const uri of found) this.found.add(uri);
    clearTimeout(this.secondLook);
    this.secondLook = setTimeout(() => {
      const uris = [...this.found];
      this.found.clear();
      void forEachLimited(
        uris,
        readsAtOnce,
        () => this.isDisposed,
        async (uri) => {
          if ((await fileType(toUri(uri))) === undefined && !this.isDisposed) this.gathering.add(uri, 'deleted');
        },
      );
    }, secondLookAfter);
  }

  /** The files we know of whose schema is another than before. */
  private async checkedOtherwise(happened: readonly Happened[]): Promise<string[]> {
    const roots = new Set<string>();
    for (const folder of this.folders.all()) {
      const isConcerned = happened.some(({ uri }) => this.folders.schemas.isFile(uri, folder));
      if (isConcerned && (await this.folders.schemas.load(folder))) roots.add(folder.root);
    }
    const known = roots.size === 0 ? [] : this.library.uris();
    return known.filter((uri) => roots.has(this.folders.of(toUri(uri))?.root ?? ''));
  }

  private isNote(uri: vscode.Uri): boolean {
    const folder = this.folders.of(uri);
    return folder !== undefined && isInScope(folder, uri);
  }
}

function toUri(text: string): vscode.Uri {
  return vscode.Uri.parse(text, true);
}
