import * as vscode from 'vscode';
import { summaryPlace } from '../../notes/body/summaryPlace';
import type { FollowUp } from '../../library/followUps/followUp';
import type { Handler } from '../commands/registry';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { UserError } from '../log';
import { workspaceEdit } from '../manyFiles';
import { chosenThings } from './chosen';

/**
 * Opens a talk where its summary is written, and puts the heading there if it has none: that of a row, of a URI, or the
 * one that is open; else it asks. Answers with the note's URI; `undefined` when the user gave up.
 *
 * @param ask lets the user choose a talk without summary
 */
export function addSummary(notes: WorkspaceLibrary, ask: () => Promise<FollowUp | undefined>): Handler {
  return async (argument) => {
    const talk = talkOf(argument) ?? openTalk(notes) ?? uriOf(await ask());
    if (!talk) return undefined;
    const document = await vscode.workspace.openTextDocument(talk);
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

function talkOf(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  const [chosen] = chosenThings(argument, undefined) ?? [];
  return uriOf(chosen);
}

function openTalk(notes: WorkspaceLibrary): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && notes.reading(document)?.facts?.type === 'talk' ? document.uri : undefined;
}

function uriOf(followUp: FollowUp | undefined): vscode.Uri | undefined {
  return followUp && vscode.Uri.parse(followUp.note.uri, true);
}
