import * as vscode from 'vscode';
import { findPlace } from '../../library/fullText/place';
import type { LibraryNote } from '../../library/libraryNote';
import { searchNotes } from '../../library/search';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { plainText } from '../quickPickText';
import type { NoteTexts } from './noteTexts';
import type { Handler } from './registry';
import { TalkPicker } from './talkPicker';
import type { Target } from './talkRows';
import { treeNode } from './target';

type TalkItem = vscode.QuickPickItem & { note: LibraryNote };

/**
 * Jumps to a talk by a few letters of its title, speakers, edition or tags, or to a line of a note by words of its text.
 * With a note's URI it is opened at once; a text stands in the picker as if it had been typed.
 */
export function goToTalk(notes: WorkspaceLibrary, texts: NoteTexts): Handler {
  return async (argument) => {
    const uri = argument instanceof vscode.Uri ? argument.toString() : treeNode(argument)?.note?.uri;
    if (uri !== undefined) return open({ uri, wanted: [] });
    const choice = await new TalkPicker(notes, texts).ask(typeof argument === 'string' ? argument : '');
    if (choice && 'command' in choice) return vscode.commands.executeCommand(choice.command);
    return choice && open(choice.target, choice.toSide ? vscode.ViewColumn.Beside : undefined);
  };
}

/** Opens a note, with what was found in its text selected where it stands now. */
async function open({ uri, wanted }: Target, viewColumn?: vscode.ViewColumn): Promise<vscode.Uri> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const place = wanted.length > 0 ? findPlace(document.getText(), wanted) : undefined;
  const selection =
    place && new vscode.Range(document.positionAt(place.match.start), document.positionAt(place.match.end));
  await vscode.window.showTextDocument(document, { viewColumn, selection });
  return document.uri;
}

/** Asks for one of the talks. `undefined` when the user gave up. */
export function pickTalk(notes: WorkspaceLibrary, title: string): Promise<LibraryNote | undefined> {
  const picker = vscode.window.createQuickPick<TalkItem>();
  picker.placeholder = 'Title, speaker, conference, edition or tag';
  picker.title = title;
  const show = (): void => {
    const talks = notes.library.notes().filter(({ type }) => type === 'talk');
    picker.items = searchNotes(talks, picker.value).map(toItem);
  };
  picker.busy = true;
  void notes.ready.then(() => {
    picker.busy = false;
    show();
  });
  return new Promise((resolve) => {
    picker.onDidChangeValue(show);
    picker.onDidAccept(() => {
      resolve(picker.activeItems[0]?.note);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

function toItem(note: LibraryNote): TalkItem {
  return {
    note,
    label: plainText(note.title),
    description: plainText(note.speakers.map(({ name }) => name).join(', ')),
    detail: plainText(
      [[note.conference, note.edition].filter(Boolean).join(' '), ...note.tags].filter(Boolean).join(' · '),
    ),
    // The order is ours: the picker's own filter knows neither accents nor several words.
    alwaysShow: true,
  };
}
