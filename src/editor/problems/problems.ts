import * as vscode from 'vscode';
import type { Library } from '../../library/library';
import { lineStartsOf } from '../../notes/checks/examine';
import type { Log } from '../log';
import { openDocuments, readNoteText } from '../library/files/noteFiles';
import { forEachLimited, readsAtOnce } from '../library/pool';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { toDiagnostic, type LinesOf } from './diagnostic';
import { Severities } from './severity';

/** Shows the findings of all notes, opened or not, in the Problems panel. */
export function registerProblems(
  { library, onDidChange }: WorkspaceLibrary,
  readme: vscode.Uri,
  log: Log,
): vscode.Disposable {
  const problems = new Problems(library, readme, log);
  return vscode.Disposable.from(
    problems,
    onDidChange((change) => problems.publish(change.findings)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (
        change.affectsConfiguration('conferenceNotes.validation') ||
        change.affectsConfiguration('conferenceNotes.severity')
      ) {
        problems.publish(library.uris());
      }
    }),
  );
}

class Problems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('conferenceNotes');
  private readonly shown = new Set<string>();
  /** Files whose findings wait for texts to be read, by the round that reads them: the last one counts. */
  private readonly waiting = new Map<string, number>();
  private round = 0;
  private disposed = false;

  constructor(
    private readonly library: Library,
    private readonly readme: vscode.Uri,
    private readonly log: Log,
  ) {}

  /** Shows what is now found in these files. Where only their text tells the lines, that is read first. */
  publish(uris: Iterable<string>): void {
    const severities = new Severities();
    const round = ++this.round;
    const toRead = new Set<string>();
    for (const uri of uris) {
      const unread = this.unread(uri);
      this.waiting.delete(uri);
      if (unread.length === 0) this.show(uri, severities, (at) => this.library.problems(at).lineStarts ?? []);
      else this.waiting.set(uri, round);
      for (const one of unread) toRead.add(one);
    }
    if (toRead.size > 0)
      this.readAndShow(toRead, round).catch((error: unknown) => this.log.error('Problems:', error as Error));
  }

  dispose(): void {
    this.disposed = true;
    this.collection.dispose();
  }

  /** The files that must be read to say where the findings of one are. */
  private unread(uri: string): string[] {
    const { findings, lineStarts } = this.library.problems(uri);
    const related = findings.flatMap(({ data }) => data.related?.map((place) => place.uri) ?? []);
    return lineStarts ? related : [uri, ...related];
  }

  private async readAndShow(uris: ReadonlySet<string>, round: number): Promise<void> {
    const [open, lines] = [openDocuments(), new Map<string, readonly number[]>()];
    const isStale = (): boolean => this.disposed;
    await forEachLimited([...uris], readsAtOnce, isStale, async (uri) => {
      const text = await readNoteText(vscode.Uri.parse(uri, true), open);
      lines.set(uri, lineStartsOf(text ?? ''));
    });
    if (isStale()) return;
    const severities = new Severities();
    for (const [uri, of] of this.waiting) {
      if (of !== round) continue;
      this.waiting.delete(uri);
      this.show(uri, severities, (at) => lines.get(at) ?? this.library.problems(at).lineStarts ?? []);
    }
  }

  private show(uri: string, severities: Severities, linesOf: LinesOf): void {
    const { findings } = this.library.problems(uri);
    const levelOf = findings.length > 0 ? severities.of(vscode.Uri.parse(uri, true)) : undefined;
    const diagnostics = findings.flatMap((finding) => {
      const level = levelOf?.(finding.code);
      return level === undefined ? [] : toDiagnostic(finding, uri, linesOf, level, this.readme);
    });
    // Per file: one bulk `set` of thousands is cut short in what the user sees.
    if (diagnostics.length > 0) {
      this.collection.set(vscode.Uri.parse(uri, true), diagnostics);
      this.shown.add(uri);
    } else if (this.shown.delete(uri)) this.collection.delete(vscode.Uri.parse(uri, true));
  }
}
