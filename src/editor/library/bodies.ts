import * as vscode from 'vscode';
import type { Body } from '../../notes/body/body';
import type { NodeFs } from './nodeFs';
import { useWhole } from './nodeFiles';
import { bodyOf } from './noteBytes';
import { backgroundSlice, breath } from './slices';

/** As many are taken in at once: each time the views follow, and the host has to wait for both. */
const takenAtOnce = 500;

/** Reads the bodies of notes whose front matter is known, in the background. */
export class Bodies implements vscode.Disposable {
  private readonly unread = new Set<string>();
  /** What was read and is not taken in yet. */
  private readonly read = new Map<string, Body>();
  private running: Promise<void> | undefined;

  /** @param take takes in what bodies say, by the notes' URIs */
  constructor(private readonly take: (bodies: ReadonlyMap<string, Body>) => void) {}

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
  }

  dispose(): void {
    this.unread.clear();
    this.read.clear();
  }

  private async run(fs: NodeFs): Promise<void> {
    while (this.unread.size > 0) {
      await breath();
      this.readSome(fs);
      if (this.unread.size > 0 && this.read.size < takenAtOnce) continue;
      await breath();
      this.takeRead();
    }
  }

  private readSome(fs: NodeFs): void {
    const end = performance.now() + backgroundSlice;
    for (const uri of this.unread) {
      this.unread.delete(uri);
      const body = useWhole(fs, vscode.Uri.parse(uri, true).fsPath, bodyOf);
      if (body && typeof body !== 'string') this.read.set(uri, body);
      if (performance.now() > end) break;
    }
  }

  private takeRead(): void {
    if (this.read.size === 0) return;
    const bodies = new Map(this.read);
    this.read.clear();
    this.take(bodies);
  }
}
