import * as vscode from 'vscode';
import { withoutInherited } from '../../library/entry';
import { checkNote } from '../../notes/checks/check';
import type { Finding, FindingCode } from '../../notes/finding';
import type { Reading } from '../../notes/note';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { Severities } from '../problems/severity';

/**
 * Says of which kinds of findings the user is told in a note; of none outside of the workspace.
 *
 * @param severities made once for many notes
 */
export function reportedCodes(uri: vscode.Uri, severities = new Severities()): (code: FindingCode) => boolean {
  const levelOf = vscode.workspace.getWorkspaceFolder(uri) && severities.of(uri);
  return (code) => levelOf?.(code) !== undefined;
}

/**
 * What is reported of a document as it stands. While the library has not taken in what was typed last, only what the
 * note itself shows, and not what depends on others.
 */
export function reportedFindings(notes: WorkspaceLibrary, document: vscode.TextDocument): readonly Finding[] {
  const reading = notes.reading(document);
  if (!reading?.facts) return [];
  const all = notes.isTakenIn(document)
    ? notes.library.problems(document.uri.toString()).findings
    : checkNow(notes, document, reading);
  const isReported = reportedCodes(document.uri);
  return all.filter(({ code }) => isReported(code));
}

function checkNow(notes: WorkspaceLibrary, document: vscode.TextDocument, reading: Reading): readonly Finding[] {
  const { uri } = document;
  const findings = checkNote(reading, document.getText(), notes.aliases(uri), notes.schema(uri));
  return reading.facts ? withoutInherited(findings, notes.names(uri, reading.facts)) : findings;
}
