import * as vscode from 'vscode';
import readmeLines from 'virtual:readme-lines';
import type { Finding } from '../../notes/finding';
import { messageOf, relatedMessageOf } from './messages';
import { rangeOf } from '../positions';

/** What the Problems panel names beside each of our findings. */
export const problemSource = 'Conference Notes';

/** Offsets at which the lines of a file start. */
export type LinesOf = (uri: string) => readonly number[];

/** A finding of a note as the editor shows it. */
export function toDiagnostic(
  finding: Finding,
  uri: string,
  linesOf: LinesOf,
  severity: vscode.DiagnosticSeverity,
  help: vscode.Uri,
): vscode.Diagnostic {
  const range = rangeOf(finding, linesOf(uri));
  const diagnostic = new vscode.Diagnostic(range, messageOf(finding), severity);
  diagnostic.source = problemSource;
  diagnostic.code = { value: finding.code, target: helpFor(finding.code, help) };
  const related = finding.data.related ?? [];
  if (related.length > 0) {
    diagnostic.relatedInformation = related.map((place) => {
      const location = new vscode.Location(vscode.Uri.parse(place.uri, true), rangeOf(place, linesOf(place.uri)));
      return new vscode.DiagnosticRelatedInformation(location, relatedMessageOf(finding));
    });
  }
  return diagnostic;
}

/** The paragraph of a code: the editor opens the file at the line, and passes over the name behind it. */
export function helpFor(code: string, readme: vscode.Uri): vscode.Uri {
  return readme.with({ fragment: `L${readmeLines[code] ?? 1},1;${code}` });
}

/** The README as it is called here: packaging writes its name in small letters. */
export function readmeOf({ extensionUri, extensionMode }: vscode.ExtensionContext): vscode.Uri {
  const isPackaged = extensionMode === vscode.ExtensionMode.Production;
  return vscode.Uri.joinPath(extensionUri, isPackaged ? 'readme.md' : 'README.md');
}
