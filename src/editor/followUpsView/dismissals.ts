import * as vscode from 'vscode';
import type { AwaitedKind } from '../../library/followUps/kinds';

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

  constructor(private readonly state: vscode.Memento) {
    this.onDidChange = this.changed.event;
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
    this.changed.dispose();
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
