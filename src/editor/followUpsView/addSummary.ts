import * as vscode from 'vscode';
import { summaryPlace } from '../../notes/body/summaryPlace';
import type { Handler } from '../commands/registry';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { UserError } from '../log';
import { workspaceEdit } from '../manyFiles';
import { chosenThings } from './chosen';

/**
 * Opens a talk where its summary is written, and puts the heading there if it has none: that of a row, of a URI, or the
 * one that is open. Answers with the note's URI.
 */
export function addSummary(notes: WorkspaceLibrary): Handler {
  return async (argument) => {
    const document = await vscode.workspace.openTextDocument(talkOf(argument));
    const reading = notes.reading(document);
    if (reading?.facts?.type !== 'talk') throw new UserError('Only a talk has a summary. Open a talk note first.');
    const [uri, text] = [document.uri, document.getText()];
    const { edit, cursor } = summaryPlace(text, reading.frontMatter.block.bodyStart);
    if (edit && !(await vscode.workspace.applyEdit(workspaceEdit([{ uri, text, edits: [edit] }]))))
      throw new UserError('The note was changed in the meantime. Nothing was added; try again.');
    const position = document.positionAt(cursor);
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
    return uri;
  };
}

function talkOf(argument: unknown): vscode.Uri {
  if (argument instanceof vscode.Uri) return argument;
  const [chosen] = chosenThings(argument, undefined) ?? [];
  const uri = chosen ? vscode.Uri.parse(chosen.note.uri, true) : vscode.window.activeTextEditor?.document.uri;
  if (!uri) throw new UserError('Open a talk note first.');
  return uri;
}
