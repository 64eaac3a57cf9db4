import * as vscode from 'vscode';
import type { Library } from '../library/library';
import type { Finding, FindingCode } from '../notes/finding';
import type { Span } from '../notes/value';
import { messageOf } from './messages';
import { isValidationEnabled, severitySetting } from './settings';
import type { WorkspaceLibrary } from './library/workspaceLibrary';

const severities = new Map<unknown, vscode.DiagnosticSeverity>([
  ['error', vscode.DiagnosticSeverity.Error],
  ['warning', vscode.DiagnosticSeverity.Warning],
  ['information', vscode.DiagnosticSeverity.Information],
  ['hint', vscode.DiagnosticSeverity.Hint],
]);

const defaults: Partial<Record<FindingCode, string>> = {
  'yaml-syntax': 'error',
  'duplicate-key': 'error',
  'unquoted-text': 'information',
  'similar-key': 'information',
  'speaker-spelling': 'information',
  'alias-key': 'hint',
};

/** Shows the findings of all notes, opened or not, in the Problems panel. */
export function registerProblems({ library, onDidChange }: WorkspaceLibrary): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('conferenceNotes');
  const shown = new Set<string>();
  // Per file: one bulk `set` of thousands is cut short in what the user sees.
  const publish = (uris: Iterable<string>): void => {
    const settings = new SettingsOfFolders();
    for (const text of uris) {
      const diagnostics = diagnosticsOf(text, library, settings);
      if (diagnostics.length > 0) collection.set(vscode.Uri.parse(text, true), diagnostics);
      else if (shown.has(text)) collection.delete(vscode.Uri.parse(text, true));
      if (diagnostics.length > 0) shown.add(text);
      else shown.delete(text);
    }
  };
  return vscode.Disposable.from(
    collection,
    onDidChange((change) => publish(change.notes)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (
        change.affectsConfiguration('conferenceNotes.validation') ||
        change.affectsConfiguration('conferenceNotes.severity')
      ) {
        publish(library.uris());
      }
    }),
  );
}

function diagnosticsOf(text: string, library: Library, settings: SettingsOfFolders): vscode.Diagnostic[] {
  const { findings, lineStarts } = library.problems(text);
  if (findings.length === 0) return [];
  const { isEnabled, severity } = settings.of(vscode.Uri.parse(text, true));
  if (!isEnabled) return [];
  return findings.flatMap((finding) => {
    const level = severityOf(finding.code, severity);
    return level === undefined ? [] : toDiagnostic(finding, lineStarts, level);
  });
}

/** The settings of each workspace folder, read once for thousands of files. */
class SettingsOfFolders {
  private readonly known = new Map<string, { isEnabled: boolean; severity: Readonly<Record<string, unknown>> }>();

  of(uri: vscode.Uri): { isEnabled: boolean; severity: Readonly<Record<string, unknown>> } {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const key = folder?.toString() ?? '';
    let settings = this.known.get(key);
    if (!settings)
      this.known.set(key, (settings = { isEnabled: isValidationEnabled(folder), severity: severitySetting(folder) }));
    return settings;
  }
}

function severityOf(
  code: FindingCode,
  setting: Readonly<Record<string, unknown>>,
): vscode.DiagnosticSeverity | undefined {
  const own = Object.hasOwn(setting, code) ? setting[code] : undefined;
  if (own === 'off') return undefined;
  return severities.get(own) ?? severities.get(defaults[code] ?? 'warning');
}

function toDiagnostic(
  finding: Finding,
  lineStarts: readonly number[],
  severity: vscode.DiagnosticSeverity,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(rangeOf(finding, lineStarts), messageOf(finding), severity);
  diagnostic.source = 'Conference Notes';
  diagnostic.code = finding.code;
  return diagnostic;
}

/** The range of a stretch of text, by the offsets at which lines start. */
export function rangeOf({ start, end }: Span, lineStarts: readonly number[]): vscode.Range {
  return new vscode.Range(positionAt(start, lineStarts), positionAt(end, lineStarts));
}

/** The position of an offset, by the offsets at which lines start. */
function positionAt(offset: number, lineStarts: readonly number[]): vscode.Position {
  let [low, high] = [0, lineStarts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return new vscode.Position(low, offset - (lineStarts[low] ?? 0));
}
