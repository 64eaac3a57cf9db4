import * as vscode from 'vscode';
import type { Library } from '../../library/library';
import { toDiagnostic } from './diagnostic';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { Severities } from './severity';

/** Shows the findings of all notes, opened or not, in the Problems panel. */
export function registerProblems({ library, onDidChange }: WorkspaceLibrary, readme: vscode.Uri): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('conferenceNotes');
  const shown = new Set<string>();
  // Per file: one bulk `set` of thousands is cut short in what the user sees.
  const publish = (uris: Iterable<string>): void => {
    const severities = new Severities();
    for (const text of uris) {
      const diagnostics = diagnosticsOf(text, library, severities, readme);
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
  severities: Severities,
  readme: vscode.Uri,
): vscode.Diagnostic[] {
  const { findings } = library.problems(text);
  if (findings.length === 0) return [];
  const levelOf = severities.of(vscode.Uri.parse(text, true));
  return findings.flatMap((finding) => {
    const level = levelOf(finding.code);
    return level === undefined ? [] : toDiagnostic(finding, text, library, level, readme);
  });
}
