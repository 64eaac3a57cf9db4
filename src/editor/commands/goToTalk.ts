import * as vscode from 'vscode';
import { findPlace } from '../../library/fullText/place';
import type { LibraryNote } from '../../library/libraryNote';
import { ownWords } from '../../report/parts/ownWords';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import type { NoteTexts } from './noteTexts';
import type { Handler } from './registry';
import { TalkPicker } from './talkPicker';
import type { Target } from './talkRows';
import { treeNode } from './target';

/**
 * Jumps to a talk by a few letters of its title, speakers, edition or tags and by the terms of the filter, or to a line of
 * a note by words of its text.
 * With a note's URI it is opened at once; a text stands in the picker as if it had been typed.
 */
export function goToTalk(notes: WorkspaceLibrary, texts: NoteTexts): Handler {
  return async (argument) => {
    const uri = argument instanceof vscode.Uri ? argument.toString() : treeNode(argument)?.note?.uri;
    if (uri !== undefined) return open({ uri, wanted: [] });
    const choice = await new TalkPicker(notes, 'Go to Talk', texts).ask(typeof argument === 'string' ? argument : '');
    if (choice && 'command' in choice) return vscode.commands.executeCommand(choice.command);
    return choice && open(choice.target, choice.toSide ? vscode.ViewColumn.Beside : undefined);
  };
}

/** Opens a note, with what was found in its text selected where it stands now. */
async function open({ uri, wanted }: Target, viewColumn?: vscode.ViewColumn): Promise<vscode.Uri> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const place = wanted.length > 0 ? findPlace(ownWords(document.getText()), wanted) : undefined;
  const selection =
    place && new vscode.Range(document.positionAt(place.match.start), document.positionAt(place.match.end));
  await vscode.window.showTextDocument(document, { viewColumn, selection });
  return document.uri;
}

/** Asks for one of the talks. `undefined` when the user gave up. */
export async function pickTalk(notes: WorkspaceLibrary, title: string): Promise<LibraryNote | undefined> {
  const choice = await new TalkPicker(notes, title).ask('');
  return choice && 'target' in choice ? notes.library.note(choice.target.uri) : undefined;
}
