import * as vscode from 'vscode';
import type { AwaitedKind } from '../../library/followUps/kinds';
import type { Log } from '../log';

/** Slides or a video of a talk. */
export interface Awaited {
  readonly kind: AwaitedKind;
  readonly uri: string;
}

const key = 'conferenceNotes.dismissed';

/** The slides and videos that the user awaits no more, though the notes do not say so. Kept with the workspace. */
export class Dismissals implements vscode.Disposable {
  /** Fires with the URIs of the talks. */
  readonly onDidChange: vscode.Event<readonly string[]>;
  private readonly changed = new vscode.EventEmitter<readonly string[]>();
  private readonly kinds = new Map<string, readonly AwaitedKind[]>();

  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly state: vscode.Memento,
    private readonly log: Log,
  ) {
    this.onDidChange = this.changed.event;
    this.subscription = vscode.workspace.onDidRenameFiles(({ files }) => this.follow(files));
    for (const { kind, uri } of readKept(state.get(key))) this.set(uri, [...this.of(uri), kind]);
  }

  of(uri: string): readonly AwaitedKind[] {
    return this.kinds.get(uri) ?? [];
  }

  all(): Awaited[] {
    return [...this.kinds].flatMap(([uri, kinds]) => kinds.map((kind) => ({ kind, uri })));
  }

  add(awaited: readonly Awaited[]): Promise<void> {
    for (const { kind, uri } of awaited) if (!this.of(uri).includes(kind)) this.set(uri, [...this.of(uri), kind]);
    return this.keep(awaited);
  }

  remove(awaited: readonly Awaited[]): Promise<void> {
    for (const { kind, uri } of awaited)
      this.set(
        uri,
        this.of(uri).filter((one) => one !== kind),
      );
    return this.keep(awaited);
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  /** Files, or folders of them, that the user gave another name. */
  private follow(files: readonly { oldUri: vscode.Uri; newUri: vscode.Uri }[]): void {
    const moved: Awaited[] = [];
    for (const { oldUri, newUri } of files) {
      const [from, to] = [oldUri.toString(), newUri.toString()];
      for (const [uri, kinds] of [...this.kinds]) {
        if (uri !== from && !uri.startsWith(`${from}/`)) continue;
        const now = to + uri.slice(from.length);
        this.set(uri, []);
        this.set(now, kinds);
        for (const kind of kinds) moved.push({ kind, uri: now });
      }
    }
    if (moved.length === 0) return;
    this.keep(moved).catch((error: unknown) => this.log.error('Keeping what is dismissed:', error as Error));
  }

  private set(uri: string, kinds: readonly AwaitedKind[]): void {
    if (kinds.length > 0) this.kinds.set(uri, kinds);
    else this.kinds.delete(uri);
  }

  private async keep(awaited: readonly Awaited[]): Promise<void> {
    this.changed.fire(awaited.map(({ uri }) => uri));
    const kept = this.all();
    await this.state.update(key, kept.length > 0 ? kept : undefined);
  }
}

/** What was kept may be anything. */
function readKept(value: unknown): Awaited[] {
  return Array.isArray(value) ? value.filter(isAwaited) : [];
}

function isAwaited(value: unknown): value is Awaited {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, uri } = value as Partial<Record<string, unknown>>;
  return (kind === 'slides' || kind === 'video') && typeof uri === 'string';
}
