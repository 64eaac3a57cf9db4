import * as vscode from 'vscode';
import type { Body } from '../../notes/body/body';
import type { NodeFs } from './files/nodeFs';
import { useWhole } from './files/nodeFiles';
import { bodyOf } from './files/noteBytes';
import { backgroundSlice, breath } from './slices';

/** As many are taken in at once: each time the views follow, and the host has to wait for both. */
const takenAtOnce = 500;

/** Reads the bodies of notes whose front matter is known, in the background. */
export class Bodies implements vscode.Disposable {
  /** Fires after the bodies of all notes are read, where some were not known before. */
  readonly onDidRead: vscode.Event<void>;
  private readonly allRead = new vscode.EventEmitter<void>();
  /** Notes of whose body nothing is known yet. */
  private readonly unknown = new Set<string>();
  /** More is known than when it was told of last. */
  private isNew = false;
  private readonly unread = new Set<string>();
  /** What was read and is not taken in yet. */
  private readonly read = new Map<string, Body>();
  private running: Promise<void> | undefined;

  /** @param take takes in what bodies say, by the notes' URIs */
  constructor(private readonly take: (bodies: ReadonlyMap<string, Body>) => void) {
    this.onDidRead = this.allRead.event;
  }

  /** Nothing is known of the bodies of notes that will be read here: they seem to be empty. */
  expect(notes: Iterable<{ uri: string }>): void {
    for (const { uri } of notes) this.unknown.add(uri);
  }

  isKnown(uri: string): boolean {
    return !this.unknown.has(uri);
  }

  /** Reads these too; resolves when none is left. */
  readAll(fs: NodeFs, uris: Iterable<string>): Promise<void> {
    for (const uri of uris) this.unread.add(uri);
    this.running ??= this.run(fs).finally(() => (this.running = undefined));
    return this.running;
  }

  /** More is known of a file than what would be read here. */
  drop(uri: string): void {
    this.unread.delete(uri);
    this.read.delete(uri);
    this.unknown.delete(uri);
  }

  dispose(): void {
    this.unread.clear();
    this.read.clear();
    this.allRead.dispose();
  }

  private async run(fs: NodeFs): Promise<void> {
    while (this.unread.size > 0) {
      await breath();
      this.readSome(fs);
      if (this.unread.size > 0 && this.read.size < takenAtOnce) continue;
      await breath();
      this.takeRead();
    }
    if (!this.isNew) return;
    this.isNew = false;
    this.allRead.fire();
  }

  private readSome(fs: NodeFs): void {
    const end = performance.now() + backgroundSlice;
    for (const uri of this.unread) {
      this.unread.delete(uri);
      const body = useWhole(fs, vscode.Uri.parse(uri, true).fsPath, bodyOf);
      if (body && typeof body !== 'string') this.read.set(uri, body);
      else this.know(uri);
      if (performance.now() > end) break;
    }
  }

  private takeRead(): void {
    if (this.read.size === 0) return;
    const bodies = new Map(this.read);
    this.read.clear();
    for (const uri of bodies.keys()) this.know(uri);
    this.take(bodies);
  }

  private know(uri: string): void {
    if (this.unknown.delete(uri)) this.isNew = true;
  }
}
