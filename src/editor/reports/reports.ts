import * as vscode from 'vscode';
import { isOutdated } from '../../report/refresh/partState';
import { readNoteText } from '../library/files/noteFiles';
import { breath } from '../library/slices';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import type { Log } from '../log';
import { editionFacts } from '../../report/edition/editionFacts';
import { examineReport, type Examination, type ReportWorld } from './examination';
import { ReportTemplates } from './reportTemplates';
import { TalkNotes } from './talkNotes';

/** Typing goes on: reports are looked at a moment later, in ms. */
const patience = 250;

/** What is known of a report in the background. */
interface Known {
  examination: Examination;
  /** What of it others show: as long as it is the same, nothing is told. */
  shown: string;
}

/** All reports of the library and how they stand to their notes, looked at in the background, when all else is read. */
export class Reports implements vscode.Disposable {
  /** Fires with the URIs of reports of which something else is to be shown. */
  readonly onDidChange: vscode.Event<ReadonlySet<string>>;
  readonly world: ReportWorld;
  private readonly changed = new vscode.EventEmitter<ReadonlySet<string>>();
  private readonly known = new Map<string, Known>();
  private readonly waiting = new Set<string>();
  private readonly subscriptions: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private started = false;
  private disposed = false;

  constructor(
    private readonly notes: WorkspaceLibrary,
    private readonly log: Log,
  ) {
    this.onDidChange = this.changed.event;
    const templates = new ReportTemplates();
    this.world = { notes, talks: new TalkNotes(notes), templates };
    this.subscriptions = [
      this.changed,
      templates,
      templates.onDidChange(() => this.look(this.uris())),
      notes.onDidChange((change) => this.take(change.notes, change.texts)),
    ];
    void notes.bodiesRead.then(() => {
      this.started = true;
      this.look(this.uris());
    });
  }

  /** How a report stood when it was looked at last; `undefined` where it was not yet. */
  of(uri: string): Examination | undefined {
    return this.known.get(uri)?.examination;
  }

  /** Whether a report holds parts that are to be refreshed. */
  isOutdated(uri: string): boolean {
    return this.of(uri)?.states.some(isOutdated) === true;
  }

  /** The reports that are made from a note, in URI order. */
  madeFrom(note: string): Examination[] {
    const found = [...this.known.values()].map(({ examination }) => examination);
    return found
      .filter(({ sources }) => sources.some((source) => source.toString() === note))
      .sort((a, b) => (a.uri.toString() < b.uri.toString() ? -1 : 1));
  }

  /** The URIs of all reports of the library. */
  uris(): string[] {
    return this.notes.library.notes().flatMap(({ type, uri }) => (type === 'report' ? uri : []));
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private take(changed: ReadonlySet<string>, texts: ReadonlySet<string>): void {
    this.world.talks.forget(changed);
    this.world.talks.forget(texts);
    if (!this.started) return;
    const { library } = this.notes;
    const touched = new Set<string>();
    for (const uri of [...changed, ...texts])
      if (this.known.has(uri) || library.note(uri)?.type === 'report') touched.add(uri);
    for (const [report, { examination }] of this.known) {
      const isTouched = examination.sources.some(
        (source) => texts.has(source.toString()) || changed.has(source.toString()),
      );
      // What is said of an edition depends on those before it.
      const isOfEdition = changed.size > 0 && isFactOther(this.notes, examination);
      if (isTouched || isOfEdition) touched.add(report);
    }
    this.look(touched);
  }

  private look(uris: Iterable<string>): void {
    for (const uri of uris) this.waiting.add(uri);
    if (this.waiting.size === 0 || this.running || this.disposed || !this.started) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.catchUp(), patience);
  }

  private async catchUp(): Promise<void> {
    if (this.running) return;
    this.running = true;
    const told = new Set<string>();
    for (const uri of this.waiting) {
      this.waiting.delete(uri);
      if (this.disposed) break;
      try {
        if (await this.examine(uri)) told.add(uri);
      } catch (error) {
        this.log.error('Looking at a report:', error);
      }
      await breath();
    }
    this.running = false;
    if (told.size > 0 && !this.disposed) this.changed.fire(told);
    this.look([]);
  }

  /** Says whether something else is to be shown. */
  private async examine(uri: string): Promise<boolean> {
    const isReport = this.notes.library.note(uri)?.type === 'report';
    const report = vscode.Uri.parse(uri, true);
    const text = isReport ? await readNoteText(report) : undefined;
    const examination =
      text === undefined ? undefined : await examineReport(this.world, report, text, () => this.disposed);
    const before = this.known.get(uri)?.shown;
    if (!examination) return this.known.delete(uri);
    const shown = shownOf(examination);
    this.known.set(uri, { examination, shown });
    return shown !== before;
  }
}

/** Whether something else is to be said of a report's edition. */
function isFactOther({ library }: WorkspaceLibrary, { uri, facts, states }: Examination): boolean {
  if (!states.some(({ part }) => part.kind === 'introduction')) return false;
  // As the library knows the report: its text need not be read again for each change of any note.
  const { conference, edition } = library.note(uri.toString()) ?? {};
  if (conference === undefined || edition === undefined) return facts !== undefined;
  const known = library.edition({ conference, edition });
  return JSON.stringify(known && editionFacts(known, library.editions())) !== JSON.stringify(facts);
}

function shownOf({ states, parts, sources }: Examination): string {
  return JSON.stringify([
    states.map(({ name, part }) => [name, part.start]),
    parts.faults.map(({ code, start, end }) => [code, start, end]),
    sources.map(String),
  ]);
}
