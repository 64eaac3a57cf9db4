import * as vscode from 'vscode';
import type { Finding, FindingCode } from '../notes/finding';
import { messageOf } from './messages';
import { isValidationEnabled, severitySetting } from './settings';
import type { WorkspaceLibrary } from './library/workspaceLibrary';

const severities: Record<string, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

const defaults: Partial<Record<FindingCode, string>> = {
  'yaml-syntax': 'error',
  'duplicate-key': 'error',
  'unquoted-text': 'information',
  'similar-key': 'information',
  'alias-key': 'hint',
};

/** Shows the findings of all notes, opened or not, in the Problems panel. */
export function registerProblems(notes: WorkspaceLibrary): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('conferenceNotes');
  // Per file: one bulk `set` of thousands is cut short in what the user sees.
  const publish = (uris: Iterable<string>): void => {
    for (const text of uris) {
      const uri = vscode.Uri.parse(text, true);
      const diagnostics = diagnosticsOf(uri, notes);
      if (diagnostics.length > 0) collection.set(uri, diagnostics);
      else collection.delete(uri);
    }
  };
  return vscode.Disposable.from(
    collection,
    notes.onDidChange(publish),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (
        change.affectsConfiguration('conferenceNotes.validation') ||
        change.affectsConfiguration('conferenceNotes.severity')
      ) {
        publish(notes.library.uris());
      }
    }),
  );
}

function diagnosticsOf(uri: vscode.Uri, { library }: WorkspaceLibrary): vscode.Diagnostic[] {
  const { findings, lineStarts } = library.problems(uri.toString());
  if (findings.length === 0 || !isValidationEnabled(uri)) return [];
  const setting = severitySetting(uri);
  return findings.flatMap((finding) => {
    const severity = severityOf(finding.code, setting);
    return severity === undefined ? [] : toDiagnostic(finding, lineStarts, severity);
  });
}

function severityOf(
  code: FindingCode,
  setting: Readonly<Record<string, unknown>>,
): vscode.DiagnosticSeverity | undefined {
  const own = setting[code];
  if (own === 'off') return undefined;
  return severities[typeof own === 'string' && own in severities ? own : (defaults[code] ?? 'warning')];
}

function toDiagnostic(
  finding: Finding,
  lineStarts: readonly number[],
  severity: vscode.DiagnosticSeverity,
): vscode.Diagnostic {
  const range = new vscode.Range(positionAt(finding.start, lineStarts), positionAt(finding.end, lineStarts));
  const diagnostic = new vscode.Diagnostic(range, messageOf(finding), severity);
  diagnostic.source = 'Conference Notes';
  diagnostic.code = finding.code;
  return diagnostic;
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
