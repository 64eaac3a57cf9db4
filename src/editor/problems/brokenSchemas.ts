import * as vscode from 'vscode';
import { helpFor } from './diagnostic';
import type { BrokenSchema } from '../library/folderSchemas';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { rangeOf } from '../positions';
import { schemaMessageOf } from './schemaMessages';
import { isValidationEnabled } from '../settings';

/** Shows in the Problems panel what is wrong with the schema files that the setting `conferenceNotes.schema` names. */
export function registerBrokenSchemas(notes: WorkspaceLibrary, readme: vscode.Uri): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('conferenceNotes.schema');
  const publish = (): void => {
    collection.clear();
    const shown = new Map<string, vscode.Diagnostic[]>();
    for (const broken of notes.brokenSchemas()) {
      if (!isValidationEnabled(broken.folder)) continue;
      const key = broken.uri.toString();
      // Two folders may have their settings in one file.
      shown.set(key, [...(shown.get(key) ?? []), ...diagnosticsOf(broken, readme)]);
    }
    for (const [uri, diagnostics] of shown) collection.set(vscode.Uri.parse(uri, true), diagnostics);
  };
  return vscode.Disposable.from(
    collection,
    notes.onDidChangeSchemas(publish),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('conferenceNotes.validation')) publish();
    }),
  );
}

function diagnosticsOf({ faults, lineStarts }: BrokenSchema, readme: vscode.Uri): vscode.Diagnostic[] {
  return faults.map((fault) => {
    const diagnostic = new vscode.Diagnostic(rangeOf(fault, lineStarts), schemaMessageOf(fault));
    diagnostic.source = 'Conference Notes';
    diagnostic.code = { value: 'broken-schema', target: helpFor('broken-schema', readme) };
    return diagnostic;
  });
}
