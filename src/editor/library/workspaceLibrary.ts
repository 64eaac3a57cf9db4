import * as vscode from 'vscode';
import { isKept } from '../../library/entry';
import { ownNames, type NamingFacts, type Place } from '../../library/inheritance';
import { Library, sumOf, type LibraryChange } from '../../library/library';
import type { Names } from '../../library/libraryNote';
import { ourKeyBook, type KeyBook } from '../../notes/schema/keyBook';
import { defaultAliases, type Aliases } from '../../notes/keys';
import type { Reading } from '../../notes/note';
import type { WorkspaceSchema } from '../../notes/schema/workspaceCheck';
import type { Log } from '../log';
import { affectsReading } from '../settings';
import { Bodies } from './bodies';
import { DocumentReadings } from './documentReadings';
import { FileEvents } from './events/fileEvents';
import type { BrokenSchema } from './folderSchemas';
import { readFolder } from './folders/folderScan';
import { nodeFs } from './files/nodeFs';
import { readHeld, type ReadChange } from './files/noteFiles';
import { isInScope, NoteFolders, type NoteFolder } from './folders/noteFolders';
import { backgroundSlice, breath, inSlices } from './slices';

/** By what the front matter of a folder's files is read, as text; `undefined` where a schema of the workspace counts. */
function rulesOf({ aliases, schema }: NoteFolder): string | undefined {
  return schema ? undefined : JSON.stringify([...aliases]);
}

/** More changes of files are taken in part by part: the host has other things to do. */
const takenAtOnce = 500;

/** The library of the open folders, kept up to date from disk and from open editors. Unsaved text wins. */
export class WorkspaceLibrary implements vscode.Disposable {
  readonly library = new Library();
  readonly onDidChange: vscode.Event<LibraryChange>;
  /** Fires after schema files of the workspace broke or were mended. */
  readonly onDidChangeSchemas: vscode.Event<void>;
  /** Fires when the bodies of notes are read of which nothing was known before; see `isBodyKnown`. */
  readonly onDidReadBodies: vscode.Event<void>;

  private readonly changed = new vscode.EventEmitter<LibraryChange>();
  private readonly folders = new NoteFolders();
  private readonly readings = new DocumentReadings();
  /** The versions of documents that the library has taken in; what was read from disk has none. */
  private readonly versions = new Map<string, number>();
  /** By what the files of each folder were read last; see `rulesOf`. */
  private rules: ReadonlyMap<string, string | undefined> = new Map();
  private readonly events: FileEvents;
  private readonly bodies: Bodies;
  private readonly subscriptions: vscode.Disposable[];
  private scanning: vscode.CancellationTokenSource | undefined;
  private running: Promise<void> | undefined;
  private readingBodies: Promise<void> | undefined;
  private disposed = false;

  constructor(private readonly log: Log) {
    this.onDidChange = this.changed.event;
    this.onDidChangeSchemas = this.folders.schemas.onDidChange;
    const follower = {
      take: (changes: readonly ReadChange[]) => this.take(changes),
      listAgain: () => void this.refresh(),
    };
    this.events = new FileEvents(this.folders, this.library, follower, log);
    this.bodies = new Bodies((bodies) => this.tell(this.library.applyBodies(bodies)));
    this.onDidReadBodies = this.bodies.onDidRead;
    this.subscriptions = [
      this.changed,
      this.events,
      this.bodies,
      this.folders.schemas,
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.refresh()),
      vscode.workspace.onDidChangeConfiguration((change) => affectsReading(change) && void this.refresh()),
      // Until then a schema of the workspace is not looked at.
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.refresh()),
    ];
  }

  /** Resolves when all front matter is read: when the scan under way is done, and those that took its place. */
  get ready(): Promise<void> {
    return this.running ?? this.refresh();
  }

  /** Resolves when the bodies of all notes are read as well: before that most seem to be empty. */
  get bodiesRead(): Promise<void> {
    return this.ready.then(() => this.readingBodies);
  }

  /** Whether it is known what the body of a note says; before that it seems to be empty. */
  isBodyKnown(uri: string): boolean {
    return this.bodies.isKnown(uri);
  }

  /**
   * Reads all files of the open folders again; front matter that is as it was is known by its mark. Resolves when all of
   * it is read; notes are held against one another, and their bodies read, after that. A scan under way is given up.
   */
  refresh(): Promise<void> {
    this.scanning?.cancel();
    const source = (this.scanning = new vscode.CancellationTokenSource());
    let endWithBodies = (): void => undefined;
    const readWhole = new Promise<void>((resolve) => (endWithBodies = resolve));
    const read = new Promise<void>((resolve) => {
      this.events
        .whileWaiting(() =>
          this.scan(source.token)
            .finally(resolve)
            .then((unread) => this.follow(unread, source.token, endWithBodies)),
        )
        .catch((error: unknown) => {
          this.log.error('Reading the notes:', error);
          endWithBodies();
        });
    });
    const settled: Promise<void> = read.then(() => (source === this.scanning ? undefined : this.running));
    this.running = settled;
    this.readingBodies = readWhole.then(() => (source === this.scanning ? undefined : this.readingBodies));
    void vscode.window.withProgress({ location: { viewId: 'conferenceNotes.library' } }, () => settled);
    return settled;
  }

  /**
   * A document's front matter as it stands in the editor at this moment, read once a version. `undefined` where it has
   * none, or is a file that the settings leave out. Documents outside of the workspace are read too.
   */
  reading(document: vscode.TextDocument): Reading | undefined {
    if (!this.mayBeNote(document)) return undefined;
    return this.readings.of(document, this.folders.of(document.uri)?.aliases);
  }

  /** Whether a document is Markdown and no file that the settings leave out. */
  mayBeNote({ languageId, uri }: vscode.TextDocument): boolean {
    const folder = this.folders.of(uri);
    return languageId === 'markdown' && (!folder || isInScope(folder, uri));
  }

  /** The names that a note of these facts has where the file is; outside of the workspace nothing is inherited. */
  names(uri: vscode.Uri, facts: NamingFacts): Names {
    const root = this.folders.of(uri)?.root;
    return root === undefined ? ownNames(facts) : this.library.namesAt({ uri: uri.toString(), root }, facts);
  }

  /** Whether what the library knows of a document is what stands in it at this moment. */
  isTakenIn({ uri, version }: vscode.TextDocument): boolean {
    // A document that was opened after its file was read starts at 1.
    return this.library.note(uri.toString()) !== undefined && version === (this.versions.get(uri.toString()) ?? 1);
  }

  /** What keys are read as, by the settings of the folder a file is in. */
  aliases(uri: vscode.Uri): Aliases {
    return this.folders.of(uri)?.aliases ?? defaultAliases;
  }

  /** Takes in which of the files that notes link to are not there. */
  takeMissing(missing: ReadonlyMap<string, ReadonlySet<string>>): void {
    this.tell(this.library.applyMissing(missing));
  }

  /** What the schema file of the folder a file is in asks for; `undefined` where there is none that can be used. */
  schema(uri: vscode.Uri): WorkspaceSchema | undefined {
    return this.folders.of(uri)?.schema;
  }

  /** The keys a file's front matter may have: ours, and those of its folder's schema file. */
  keyBook(uri: vscode.Uri): KeyBook {
    return this.schema(uri)?.book ?? ourKeyBook;
  }

  /** The schema files that cannot be used, with what is wrong with them. */
  brokenSchemas(): BrokenSchema[] {
    return this.folders.schemas.broken();
  }

  dispose(): void {
    this.disposed = true;
    this.scanning?.cancel();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /**
   * Runs while events wait: whatever happens to a file in the meantime is taken in afterwards. Gives the notes whose
   * bodies were not read; `undefined` when cancelled.
   */
  private async scan(token: vscode.CancellationToken): Promise<ReadonlySet<string> | undefined> {
    const started = performance.now();
    this.folders.forget();
    const folders = this.folders.all();
    await this.folders.schemas.loadAll(folders);
    const changes = new Map<string, ReadChange>();
    const same = new Set<string>();
    for (const folder of folders) {
      // Of nested workspace folders the innermost has a file.
      const inner = folders.filter(({ root }) => root.startsWith(`${folder.root}/`));
      const isOwn = (uri: string): boolean => !inner.some(({ root }) => uri.startsWith(`${root}/`));
      const rules = rulesOf(folder);
      const isReadAlike = rules !== undefined && this.rules.get(folder.root) === rules;
      const scanned = {
        take: (change: ReadChange) => isKept(change.examined) && changes.set(change.uri, change),
        keep: (uri: string) => same.add(uri),
        markOf: (file: Place) => (isReadAlike ? this.library.markOf(file) : 0),
      };
      await readFolder(folder, isOwn, scanned, token, this.log);
    }
    this.takeOpen(changes, same);
    if (token.isCancellationRequested || this.disposed) return undefined;
    const unread = [...changes.values()].filter(({ examined }) => examined?.facts && !examined.body);
    const unknown = unread.filter(({ uri }) => !this.library.note(uri) || !this.isBodyKnown(uri));
    // From here on to the end: half of it would be no library.
    const change = await inSlices(this.library.load(changes, same), () => this.disposed);
    if (!change) return undefined;
    this.rules = new Map(folders.map((folder) => [folder.root, rulesOf(folder)]));
    this.versions.clear();
    this.note(changes.values());
    this.bodies.expect(unknown);
    this.tell(change);
    this.log.info(`${this.library.size} notes ready in ${Math.round(performance.now() - started)} ms`);
    for (const { uri } of unread) same.add(uri);
    return same;
  }

  /** What editors hold wins over the disk, and is there without a file where it is not saved yet. */
  private takeOpen(changes: Map<string, ReadChange>, same: Set<string>): void {
    for (const { uri, isDirty, isClosed } of vscode.workspace.textDocuments) {
      const folder = isClosed ? undefined : this.folders.of(uri);
      const isOnDisk = changes.has(uri.toString()) || same.has(uri.toString());
      if (!folder || !(isDirty || isOnDisk) || !isInScope(folder, uri)) continue;
      const change = readHeld(folder, uri);
      if (!change) continue;
      if (isKept(change.examined)) changes.set(change.uri, change);
      else changes.delete(change.uri);
      same.delete(change.uri);
    }
  }

  /** What can wait until the notes are shown: what is found between them, then their bodies. */
  private async follow(
    unread: ReadonlySet<string> | undefined,
    token: vscode.CancellationToken,
    end: () => void,
  ): Promise<void> {
    const isCancelled = (): boolean => this.disposed || token.isCancellationRequested;
    const change = unread && (await inSlices(this.library.check(), isCancelled, backgroundSlice));
    if (!change) {
      end();
      return;
    }
    this.tell(change);
    const reading = nodeFs ? this.bodies.readAll(nodeFs, unread) : Promise.resolve();
    reading.catch((error: unknown) => this.log.error('Reading the bodies of notes:', error as Error)).finally(end);
  }

  /** Takes in changes of files: many of them in parts, told as one. */
  private async take(changes: readonly ReadChange[]): Promise<void> {
    const told: LibraryChange[] = [];
    for (let from = 0; from < changes.length && !this.disposed; from += takenAtOnce) {
      if (from > 0) await breath();
      const part = changes.slice(from, from + takenAtOnce);
      this.note(part);
      told.push(this.library.apply(part));
    }
    this.tell(sumOf(told));
  }

  /** Remembers where files were read from. */
  private note(changes: Iterable<ReadChange>): void {
    for (const { uri, version } of changes) {
      this.bodies.drop(uri);
      if (version === undefined) this.versions.delete(uri);
      else this.versions.set(uri, version);
    }
  }

  private tell(change: LibraryChange): void {
    const isAny = change.notes.size + change.findings.size + change.texts.size > 0;
    if (isAny && !this.disposed) this.changed.fire(change);
  }
}
