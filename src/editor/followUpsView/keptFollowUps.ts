import * as vscode from 'vscode';
import { FollowUps } from '../../library/followUps/followUps';
import type { AwaitedKind, FollowUpKind } from '../../library/followUps/kinds';
import { backgroundSlice, breath } from '../library/slices';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import type { Log } from '../log';
import type { Reports } from '../reports';
import { today } from '../today';
import type { Dismissals } from './dismissals';

/** The clock is asked once in so many notes. */
const notesAtOnce = 100;

/** Lists are mended for so many changed notes; for more they are made anew. */
const fewNotes = 50;

/** What is left to do in the library, kept up to date in slices of time: thousands of notes stop nothing else. */
export class KeptFollowUps implements vscode.Disposable {
  /** Fires with the kinds that may be others now, and after dismissals. */
  readonly onDidChange: vscode.Event<ReadonlySet<FollowUpKind>>;
  private readonly changed = new vscode.EventEmitter<ReadonlySet<FollowUpKind>>();
  private readonly followUps: FollowUps;
  private readonly subscriptions: vscode.Disposable[];
  private readonly waiting = new Set<string>();
  private day = today();
  private running: Promise<void> | undefined;
  private disposed = false;

  constructor(
    private readonly notes: WorkspaceLibrary,
    dismissals: Dismissals,
    reports: Reports,
    private readonly log: Log,
  ) {
    const { library } = notes;
    this.onDidChange = this.changed.event;
    this.followUps = new FollowUps(
      library,
      // Which talks have no summary is not known before.
      (uri) => (notes.isBodyKnown(uri) ? dismissals.of(uri) : [...dismissals.of(uri), 'summary']),
      (uri) => reports.isOutdated(uri),
    );
    this.subscriptions = [
      this.changed,
      notes.onDidChange((change) => this.recount(change.notes)),
      notes.onDidReadBodies(() => this.recount(library.uris())),
      dismissals.onDidChange((uris) => this.recount(uris)),
      reports.onDidChange((uris) => this.recount(uris)),
      // What is past is known by the day: who comes back the next morning finds it as it is then.
      vscode.window.onDidChangeWindowState(({ focused }) => focused && this.day !== today() && this.recount([])),
    ];
    this.recount(library.uris());
  }

  /** Resolves when all that the library knows is taken in; `undefined` where that is so. */
  get catchingUp(): Promise<void> | undefined {
    return this.running;
  }

  get counts(): FollowUps['counts'] {
    return this.followUps.counts;
  }

  list(kind: FollowUpKind, most: number): ReturnType<FollowUps['list']> {
    return this.followUps.list(kind, most);
  }

  of(uri: string): ReturnType<FollowUps['of']> {
    return this.followUps.of(uri);
  }

  /** Whether slides or a video would be awaited, dismissed or not. */
  isAwaited(kind: AwaitedKind, uri: string): boolean {
    return this.followUps.isLeft(kind, uri, this.day);
  }

  dispose(): void {
    this.disposed = true;
    this.waiting.clear();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private recount(uris: Iterable<string>): void {
    for (const uri of uris) this.waiting.add(uri);
    if (this.running || !this.isBehind) return;
    this.running = this.catchUp().then(
      (touched) => this.settle(touched),
      (error: unknown) => {
        this.log.error('Follow-ups:', error);
        this.settle(new Set());
      },
    );
  }

  private settle(touched: ReadonlySet<FollowUpKind>): void {
    this.running = undefined;
    if (!this.disposed) this.changed.fire(touched);
    // What came while this was under way.
    this.recount([]);
  }

  private get isBehind(): boolean {
    return !this.disposed && (this.waiting.size > 0 || this.day !== today());
  }

  private async catchUp(): Promise<ReadonlySet<FollowUpKind>> {
    const touched = new Set<FollowUpKind>();
    await breath();
    while (this.isBehind) {
      const uris = [...this.waiting];
      this.waiting.clear();
      await this.take(uris, touched);
    }
    return touched;
  }

  private async take(uris: readonly string[], touched: Set<FollowUpKind>): Promise<void> {
    let isAnyOther = this.day !== today();
    this.day = today();
    await this.inSlices(uris, (uri) => {
      if (this.followUps.takeEdition(uri)) isAnyOther = true;
    });
    const all = isAnyOther ? new Set([...uris, ...this.notes.library.uris()]) : uris;
    if (isAnyOther || uris.length > fewNotes) this.followUps.forgetLists();
    await this.inSlices(all, (uri) => this.followUps.take(uri, this.day, touched));
  }

  private async inSlices(uris: Iterable<string>, task: (uri: string) => void): Promise<void> {
    let [count, end] = [0, performance.now() + backgroundSlice];
    for (const uri of uris) {
      if (this.disposed) return;
      task(uri);
      if (++count % notesAtOnce > 0 || performance.now() < end) continue;
      await breath();
      end = performance.now() + backgroundSlice;
    }
  }
}
