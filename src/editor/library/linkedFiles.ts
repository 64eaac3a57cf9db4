import * as vscode from 'vscode';
import { hasAncestor } from '../../library/libraryNote';
import { FolderListings } from './folders/folderListings';
import { forEachLimited, readsAtOnce } from './pool';
import type { WorkspaceLibrary } from './workspaceLibrary';

/** How long changes are gathered before files are looked for, in ms. */
const gatherFor = 100;

/** Finds out which of the files that notes link to are not there, and tells the library. */
export function registerLinkedFiles(notes: WorkspaceLibrary): vscode.Disposable {
  const files = new LinkedFiles(notes);
  const watcher = vscode.workspace.createFileSystemWatcher('**', false, true, false);
  return vscode.Disposable.from(
    files,
    watcher,
    watcher.onDidCreate((uri) => files.touch(uri)),
    watcher.onDidDelete((uri) => files.touch(uri)),
    notes.onDidChange((change) => files.relink(change.findings)),
  );
}

/** The file a link leads to. */
interface Target {
  uri: vscode.Uri;
  /** The notes that link to it. */
  readonly from: Set<string>;
  /** `undefined` as long as nobody has looked. */
  isThere?: boolean;
}

class LinkedFiles implements vscode.Disposable {
  private readonly targets = new Map<string, Target>();
  /** Of each note with links: their paths, and the keys of their targets. */
  private readonly links = new Map<string, ReadonlyMap<string, string>>();
  /** Targets to look for, and what came or went in the meantime: a file, or a folder of them. */
  private readonly unknown = new Set<string>();
  private readonly touched = new Set<string>();
  /** Notes whose links changed since the library was told of them. */
  private readonly relinked = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private looking: Promise<void> = Promise.resolve();
  private disposed = false;

  constructor(private readonly notes: WorkspaceLibrary) {}

  /** Notes changed: they may link to other files than before. */
  relink(uris: Iterable<string>): void {
    for (const uri of uris) {
      const paths = new Set(this.notes.library.links(uri).map(({ path }) => path));
      const before = this.links.get(uri);
      const isSame = paths.size === (before?.size ?? 0) && [...paths].every((path) => before?.has(path));
      if (isSame) continue;
      for (const [path, key] of before ?? []) if (!paths.has(path)) this.unlink(uri, key);
      const after = new Map([...paths].map((path) => [path, before?.get(path) ?? this.link(uri, path)]));
      this.relinked.add(uri);
      if (after.size > 0) this.links.set(uri, after);
      else this.links.delete(uri);
    }
    if (this.relinked.size > 0) this.lookSoon();
  }

  /** Something came or went. */
  touch(uri: vscode.Uri): void {
    // Git's own files come and go all the time, and no note links to them.
    if (this.targets.size === 0 || uri.path.includes('/.git/')) return;
    this.touched.add(uri.toString());
    this.lookSoon();
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
  }

  private link(from: string, path: string): string {
    const uri = vscode.Uri.joinPath(vscode.Uri.parse(from, true), '..', path.replace(/\/+$/, ''));
    const key = uri.toString();
    const target = this.targets.get(key) ?? { uri, from: new Set() };
    target.from.add(from);
    this.targets.set(key, target);
    this.unknown.add(key);
    return key;
  }

  private unlink(from: string, key: string): void {
    const target = this.targets.get(key);
    target?.from.delete(from);
    if (target?.from.size === 0) this.targets.delete(key);
  }

  private lookSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.looking = this.looking.then(() => this.look());
    }, gatherFor);
  }

  private async look(): Promise<void> {
    for (const key of this.touched.size > 0 ? this.targets.keys() : []) {
      if (this.touched.has(key) || hasAncestor(key, this.touched)) this.unknown.add(key);
    }
    this.touched.clear();
    const targets = [...this.unknown].flatMap((key) => this.targets.get(key) ?? []);
    this.unknown.clear();
    const folders = new FolderListings();
    const changed = new Set(this.relinked);
    this.relinked.clear();
    await forEachLimited(
      targets,
      readsAtOnce,
      () => this.disposed,
      async (target) => {
        const isThere = await folders.hold(target.uri);
        if (target.isThere !== isThere || !isThere) for (const uri of target.from) changed.add(uri);
        target.isThere = isThere;
      },
    );
    if (!this.disposed) this.notes.takeMissing(new Map([...changed].map((uri) => [uri, this.missingOf(uri)])));
  }

  private missingOf(uri: string): ReadonlySet<string> {
    const links = [...(this.links.get(uri) ?? [])];
    return new Set(links.flatMap(([path, key]) => (this.targets.get(key)?.isThere === false ? path : [])));
  }
}
