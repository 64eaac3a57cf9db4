import * as vscode from 'vscode';
import type { Names } from '../../library/libraryNote';
import { namesBeside } from '../../library/siblings';
import type { Finding } from '../../notes/finding';
import type { Fix, FixContext } from '../../notes/fixes/fix';
import { fixesFor } from '../../notes/fixes/fixesFor';
import { folderOfPath, pathFixes } from '../../notes/fixes/pathFixes';
import type { Reading } from '../../notes/note';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { everywhere } from './everywhere';
import { workspaceEdit } from '../manyFiles';
import { newEditionTitle, titleOf } from './titles';

/** What fixes of a note take into account, its neighbours apart. */
export function fixContext(notes: WorkspaceLibrary, uri: vscode.Uri): FixContext {
  return {
    aliases: notes.aliases(uri),
    workspace: notes.schema(uri),
    book: notes.keyBook(uri),
    beside: () => ({}),
  };
}

/** All that mends a finding of a document, the best first. */
export async function quickFixes(
  notes: WorkspaceLibrary,
  document: vscode.TextDocument,
  reading: Reading,
  finding: Finding,
): Promise<vscode.CodeAction[]> {
  const text = document.getText();
  const beside = (): Names => namesBeside(notes.library.notes(), document.uri.toString());
  const context = { ...fixContext(notes, document.uri), beside };
  const fixes =
    finding.code === 'missing-file'
      ? pathFixes(finding, text, await filesBeside(document.uri, text.slice(finding.start, finding.end)))
      : fixesFor(finding, reading, text, context);
  const actions = fixes.map((fix) => toAction(fix, vscode.CodeActionKind.QuickFix, document.uri, text));
  if (finding.code === 'speaker-spelling') actions.push(...spelledEverywhere(notes, finding, document.uri));
  if (finding.code === 'unknown-edition') actions.push(...newEdition(finding));
  return actions;
}

export function toAction(fix: Fix, kind: vscode.CodeActionKind, uri: vscode.Uri, text: string): vscode.CodeAction {
  const action = new vscode.CodeAction(titleOf(fix), kind);
  action.edit = workspaceEdit([{ uri, text, edits: fix.edits }]);
  action.isPreferred = fix.isPreferred;
  return action;
}

function spelledEverywhere(notes: WorkspaceLibrary, { data }: Finding, uri: vscode.Uri): vscode.CodeAction[] {
  const [from, to] = [data.value, data.allowed?.[0]];
  if (from === undefined || to === undefined) return [];
  return everywhere(notes, { kind: 'speaker', from, to }, uri, vscode.CodeActionKind.QuickFix);
}

function newEdition({ data }: Finding): vscode.CodeAction[] {
  const { conference, value: edition } = data;
  if (conference === undefined || edition === undefined) return [];
  const title = newEditionTitle(conference, edition);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: 'conferenceNotes.newEdition', title, arguments: [{ conference, edition }] };
  return [action];
}

/** The names of the files in the folder that a path leads into; none outside of the workspace. */
async function filesBeside(note: vscode.Uri, path: string): Promise<string[]> {
  const folder = vscode.Uri.joinPath(note, '..', folderOfPath(path));
  if (!vscode.workspace.getWorkspaceFolder(folder)) return [];
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.filter(([, type]) => (type & vscode.FileType.File) !== 0).map(([name]) => name);
  } catch {
    return []; // there is no such folder
  }
}
