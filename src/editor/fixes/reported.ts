import * as vscode from 'vscode';
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
 * note itself shows: not what depends on others, nor names that may be inherited.
 */
export function reportedFindings(notes: WorkspaceLibrary, document: vscode.TextDocument): readonly Finding[] {
  const reading = notes.reading(document);
  if (!reading?.facts) return [];
  const all = notes.isTakenIn(document)
    ? notes.library.problems(document.uri.toString()).findings
    : checkNow(notes, document, reading).flatMap(withoutNames);
  const isReported = reportedCodes(document.uri);
  return all.filter(({ code }) => isReported(code));
}

function checkNow(notes: WorkspaceLibrary, document: vscode.TextDocument, reading: Reading): Finding[] {
  const { uri } = document;
  return checkNote(reading, document.getText(), notes.aliases(uri), notes.schema(uri));
}

function withoutNames(finding: Finding): Finding[] {
  if (finding.code !== 'missing-key') return [finding];
  const keys = finding.data.keys?.filter((key) => key !== 'conference' && key !== 'edition') ?? [];
  return keys.length > 0 ? [{ ...finding, data: { ...finding.data, keys } }] : [];
}
