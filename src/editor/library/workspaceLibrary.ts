import * as vscode from 'vscode';
import { Library, type FileChange } from '../../library/library';
import type { Log } from '../log';
import { affectsReading } from '../settings';
import { FileEvents } from './fileEvents';
import { listFiles } from './listing';
import { isInScope, NoteFolders } from './noteFolders';
import { forEachLimited, readsAtOnce } from './pool';
import { readFileChange } from './noteFiles';

/** The library of the open folders, kept up to date from disk and from open editors. Unsaved text wins. */
export class WorkspaceLibrary implements vscode.Disposable {
  readonly library = new Library();
  /** Fires with the URIs of the files whose note or findings may be other than before. */
  readonly onDidChange: vscode.Event<ReadonlySet<string>>;

  private readonly changed = new vscode.EventEmitter<ReadonlySet<string>>();
  private readonly folders = new NoteFolders();
  private readonly events: FileEvents;
  private readonly subscriptions: vscode.Disposable[];
  private scanning: vscode.CancellationTokenSource | undefined;
  private running: Promise<void> | undefined;

  constructor(private readonly log: Log) {
    this.onDidChange = this.changed.event;
    this.events = new FileEvents(this.folders, this.library, (changes) => this.take(changes));
    this.subscriptions = [
      this.changed,
      this.events,
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.refresh()),
      vscode.workspace.onDidChangeConfiguration((change) => affectsReading(change) && void this.refresh()),
    ];
  }

  /** Resolves when the scan under way is done, and those that took its place. */
  get ready(): Promise<void> {
    return this.running ?? this.refresh();
  }

  /** Forgets what was read and reads all files of the open folders again. A scan under way is given up. */
  refresh(): Promise<void> {
    this.scanning?.cancel();
    this.folders.forget();
    const source = (this.scanning = new vscode.CancellationTokenSource());
    const run = this.scan(source.token).catch((error: unknown) => this.log.error('Reading the notes:', error as Error));
    const settled: Promise<void> = run.then(() => (source === this.scanning ? undefined : this.running));
    this.running = settled;
    void vscode.window.withProgress({ location: { viewId: 'conferenceNotes.library' } }, () => settled);
    return settled;
  }

  dispose(): void {
    this.scanning?.cancel();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async scan(token: vscode.CancellationToken): Promise<void> {
    const started = performance.now();
    const clock = this.events.now;
    const changes = new Map<string, FileChange>();
    for (const folder of this.folders.all()) {
      const files = await listFiles(folder, token);
      await forEachLimited(
        files,
        readsAtOnce,
        () => token.isCancellationRequested,
        async (uri) => {
          const change = await readFileChange(folder, uri);
          changes.set(change.uri, change);
        },
      );
    }
    if (token.isCancellationRequested) return;
    await this.addUnsaved(changes);
    for (const uri of this.library.uris())
      if (!changes.has(uri)) changes.set(uri, { uri, root: '', examined: undefined });
    // What an event named since then has been read anew, or will be.
    this.take([...changes.values()].filter(({ uri }) => !this.events.isNewer(uri, clock)));
    this.log.info(`${this.library.notes().length} notes ready in ${Math.round(performance.now() - started)} ms`);
  }

  /** Notes that stand in an editor only: their file is not there, or not yet. */
  private async addUnsaved(changes: Map<string, FileChange>): Promise<void> {
    for (const { uri, isDirty } of vscode.workspace.textDocuments) {
      const folder = this.folders.of(uri);
      if (!isDirty || !folder || changes.has(uri.toString()) || !isInScope(folder, uri)) continue;
      changes.set(uri.toString(), await readFileChange(folder, uri));
    }
  }

  private take(changes: Iterable<FileChange>): void {
    if (this.scanning?.token.isCancellationRequested) return;
    this.changed.fire(this.library.apply(changes));
  }
}
