import * as vscode from 'vscode';
import { ownNames, type NamingFacts } from '../../library/inheritance';
import { Library, type LibraryChange } from '../../library/library';
import type { Names } from '../../library/libraryNote';
import { ourKeyBook, type KeyBook } from '../../notes/schema/keyBook';
import { defaultAliases, type Aliases } from '../../notes/keys';
import type { Reading } from '../../notes/note';
import type { WorkspaceSchema } from '../../notes/schema/workspaceCheck';
import type { Log } from '../log';
import { affectsReading } from '../settings';
import { DocumentReadings } from './documentReadings';
import { FileEvents } from './fileEvents';
import type { BrokenSchema } from './folderSchemas';
import { listFiles } from './listing';
import { readFileChange, type ReadChange } from './noteFiles';
import { isInScope, NoteFolders } from './noteFolders';
import { forEachLimited, readsAtOnce } from './pool';

/** The library of the open folders, kept up to date from disk and from open editors. Unsaved text wins. */
export class WorkspaceLibrary implements vscode.Disposable {
  readonly library = new Library();
  readonly onDidChange: vscode.Event<LibraryChange>;
  /** Fires after schema files of the workspace broke or were mended. */
  readonly onDidChangeSchemas: vscode.Event<void>;

  private readonly changed = new vscode.EventEmitter<LibraryChange>();
  private readonly folders = new NoteFolders();
  private readonly readings = new DocumentReadings();
  /** The versions of documents that the library has taken in; what was read from disk has none. */
  private readonly versions = new Map<string, number>();
  private readonly events: FileEvents;
  private readonly subscriptions: vscode.Disposable[];
  private scanning: vscode.CancellationTokenSource | undefined;
  private running: Promise<void> | undefined;
  private disposed = false;

  constructor(private readonly log: Log) {
    this.onDidChange = this.changed.event;
    this.onDidChangeSchemas = this.folders.schemas.onDidChange;
    this.events = new FileEvents(this.folders, this.library, (changes) => this.take(changes), log);
    this.subscriptions = [
      this.changed,
      this.events,
      this.folders.schemas,
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.refresh()),
      vscode.workspace.onDidChangeConfiguration((change) => affectsReading(change) && void this.refresh()),
      // Until then a schema of the workspace is not looked at.
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.refresh()),
    ];
  }

  /** Resolves when the scan under way is done, and those that took its place. */
  get ready(): Promise<void> {
    return this.running ?? this.refresh();
  }

  /** Forgets what was read and reads all files of the open folders again. A scan under way is given up. */
  refresh(): Promise<void> {
    this.scanning?.cancel();
    const source = (this.scanning = new vscode.CancellationTokenSource());
    const run = this.events
      .whileWaiting(() => this.scan(source.token))
      .catch((error: unknown) => {
        this.log.error('Reading the notes:', error);
      });
    const settled: Promise<void> = run.then(() => (source === this.scanning ? undefined : this.running));
    this.running = settled;
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
    if (this.disposed) return;
    const change = this.library.applyMissing(missing);
    if (change.findings.size > 0) this.changed.fire(change);
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

  /** Runs while events wait: whatever happens to a file in the meantime is taken in afterwards. */
  private async scan(token: vscode.CancellationToken): Promise<void> {
    const started = performance.now();
    this.folders.forget();
    await this.folders.schemas.loadAll(this.folders.all());
    const changes = new Map<string, ReadChange>();
    for (const folder of this.folders.all()) {
      const files = await listFiles(folder, token, this.log);
      // Of nested workspace folders the innermost has a file.
      const own = files.filter((uri) => this.folders.of(uri) === folder);
      const isCancelled = (): boolean => token.isCancellationRequested;
      await forEachLimited(own, readsAtOnce, isCancelled, async (uri) => {
        const change = await readFileChange(folder, uri);
        changes.set(change.uri, change);
      });
    }
    await this.addUnsaved(changes);
    if (token.isCancellationRequested) return;
    const gone = this.library.uris().filter((uri) => !changes.has(uri));
    for (const uri of gone) changes.set(uri, { uri, root: '', examined: undefined });
    this.take(changes.values());
    this.log.info(`${this.library.notes().length} notes ready in ${Math.round(performance.now() - started)} ms`);
  }

  /** Notes that stand in an editor only: their file is not there, or not yet. */
  private async addUnsaved(changes: Map<string, ReadChange>): Promise<void> {
    for (const { uri, isDirty } of vscode.workspace.textDocuments) {
      const folder = this.folders.of(uri);
      if (!isDirty || !folder || changes.has(uri.toString()) || !isInScope(folder, uri)) continue;
      changes.set(uri.toString(), await readFileChange(folder, uri));
    }
  }

  private take(changes: Iterable<ReadChange>): void {
    if (this.disposed) return;
    const taken = [...changes];
    for (const { uri, version } of taken) {
      if (version === undefined) this.versions.delete(uri);
      else this.versions.set(uri, version);
    }
    this.changed.fire(this.library.apply(taken));
  }
}
