import * as vscode from 'vscode';
import type { Library } from '../../library/library';
import { counted } from '../../library/subjects/hover';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import type { Reports } from '../reports';
import type { Bodies } from './bodies';
import type { ProblemCounts } from './problemCounts';
import { editionRowUri, noteRowUri, subjectOfRow } from './rowUri';
import { editionId } from '../../notes/values/editionName';

/** Of so many changes all rows are told at once: the editor asks again for those that are seen. */
const fewChanges = 500;

/** The badges of the tree's rows: how many problems there are, which talks are to be written up, which reports refreshed. */
export function registerRowDecorations(
  notes: WorkspaceLibrary,
  bodies: Bodies,
  problems: ProblemCounts,
  reports: Reports,
): vscode.Disposable {
  const { library } = notes;
  const [problemBadges, summaryBadges] = [
    new RowBadges((row) => problemBadge(row.kind === 'note' ? [row.id] : urisOf(library, row.id), problems)),
    new RowBadges((row) => (row.kind === 'note' ? summaryBadge(library, bodies, row.id) : undefined)),
  ];
  return vscode.Disposable.from(
    problemBadges,
    summaryBadges,
    problems.onDidChange((uris) => problemBadges.refresh(uris, library)),
    reports.onDidChange((uris) => summaryBadges.refresh(uris, library)),
    notes.onDidReadBodies(() => summaryBadges.refresh(undefined, library)),
    notes.onDidChange(({ notes: uris }) => {
      summaryBadges.refresh(uris.size > fewChanges ? undefined : bodies.concernedBy(uris), library);
      problemBadges.refresh(uris, library);
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('problems')) problemBadges.refresh(undefined, library);
    }),
  );
}

type Row = NonNullable<ReturnType<typeof subjectOfRow>>;

class RowBadges implements vscode.FileDecorationProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri[] | undefined>();
  readonly onDidChangeFileDecorations = this.changed.event;
  private readonly registration = vscode.window.registerFileDecorationProvider(this);
  /** The editions of notes when their rows were asked for last: what is no more there still shows its number. */
  private readonly editions = new Map<string, string>();

  constructor(private readonly badgeOf: (row: Row) => vscode.FileDecoration | undefined) {}

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    const row = subjectOfRow(uri);
    return row && this.badgeOf(row);
  }

  /** Asks anew for the rows of some notes and of their editions; for all where none are named. */
  refresh(uris: ReadonlySet<string> | undefined, library: Library): void {
    if (!uris || uris.size > fewChanges) {
      this.changed.fire(undefined);
      return;
    }
    const rows = new Map<string, vscode.Uri>();
    for (const uri of uris) {
      rows.set(uri, noteRowUri(uri));
      const { conference, edition } = library.note(uri) ?? {};
      const before = this.editions.get(uri);
      const id = conference === undefined || edition === undefined ? undefined : editionId(conference, edition);
      for (const one of [before, id]) if (one !== undefined) rows.set(one, editionRowUri(one));
      if (id === undefined) this.editions.delete(uri);
      else this.editions.set(uri, id);
    }
    if (rows.size > 0) this.changed.fire([...rows.values()]);
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}

function problemBadge(uris: readonly string[], problems: ProblemCounts): vscode.FileDecoration | undefined {
  const { count, severity } = problems.sum(uris);
  if (count === 0 || !areProblemsShown()) return undefined;
  return new vscode.FileDecoration(count > 9 ? '9+' : String(count), counted(count, 'problem'), colorOf(severity));
}

/** As in the Explorer, whose settings these are. */
function areProblemsShown(): boolean {
  const settings = vscode.workspace.getConfiguration('problems');
  return settings.get('visibility') !== false && settings.get('decorations.enabled') !== false;
}

function colorOf(severity: vscode.DiagnosticSeverity): vscode.ThemeColor | undefined {
  if (severity === vscode.DiagnosticSeverity.Error) return new vscode.ThemeColor('list.errorForeground');
  return severity === vscode.DiagnosticSeverity.Warning ? new vscode.ThemeColor('list.warningForeground') : undefined;
}

function summaryBadge(library: Library, bodies: Bodies, uri: string): vscode.FileDecoration | undefined {
  const note = library.note(uri);
  if (!note) return undefined;
  if (bodies.isOutdated(note)) return new vscode.FileDecoration('↻', 'Out of date');
  return bodies.isUnsummarized(note) ? new vscode.FileDecoration('○', 'Not summarized') : undefined;
}

function urisOf(library: Library, id: string): string[] {
  const [conference = '', edition = ''] = id.split('\n');
  return library.edition({ conference, edition })?.notes.map(({ uri }) => uri) ?? [];
}
