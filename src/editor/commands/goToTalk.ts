import * as vscode from 'vscode';
import { searchNotes } from '../../library/search';
import type { LibraryNote } from '../../library/libraryNote';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { plainText } from '../quickPickText';
import type { Handler } from './registry';

type TalkItem = vscode.QuickPickItem & { note: LibraryNote };

/** Jumps to a talk by a few letters of its title, speakers, edition or tags. With a note's URI it is opened at once. */
export function goToTalk(notes: WorkspaceLibrary): Handler {
  return async (argument) => {
    if (argument instanceof vscode.Uri) return open(argument);
    const picked = await pickTalk(notes, 'Go to Talk');
    return picked && open(vscode.Uri.parse(picked.uri, true));
  };
}

async function open(uri: vscode.Uri): Promise<vscode.Uri> {
  await vscode.window.showTextDocument(uri);
  return uri;
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
