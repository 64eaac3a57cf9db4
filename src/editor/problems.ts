import * as vscode from 'vscode';
import type { Library } from '../library/library';
import type { FindingCode } from '../notes/finding';
import { toDiagnostic } from './diagnostic';
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
export function registerProblems({ library, onDidChange }: WorkspaceLibrary, readme: vscode.Uri): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('conferenceNotes');
  const shown = new Set<string>();
  // Per file: one bulk `set` of thousands is cut short in what the user sees.
  const publish = (uris: Iterable<string>): void => {
    const settings = new SettingsOfFolders();
    for (const text of uris) {
      const diagnostics = diagnosticsOf(text, library, settings, readme);
      if (diagnostics.length > 0) collection.set(vscode.Uri.parse(text, true), diagnostics);
      else if (shown.has(text)) collection.delete(vscode.Uri.parse(text, true));
      if (diagnostics.length > 0) shown.add(text);
      else shown.delete(text);
    }
  };
  return vscode.Disposable.from(
    collection,
    onDidChange((change) => publish(change.findings)),
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

function diagnosticsOf(
  text: string,
  library: Library,
  settings: SettingsOfFolders,
  readme: vscode.Uri,
): vscode.Diagnostic[] {
  const { findings } = library.problems(text);
  if (findings.length === 0) return [];
  const { isEnabled, severity } = settings.of(vscode.Uri.parse(text, true));
  if (!isEnabled) return [];
  return findings.flatMap((finding) => {
    const level = severityOf(finding.code, severity);
    return level === undefined ? [] : toDiagnostic(finding, text, library, level, readme);
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
