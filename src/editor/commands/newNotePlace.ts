import * as vscode from 'vscode';
import type { EditionName } from '../../notes/values/editionName';
import { folderName, notePath, slug } from '../../notes/fileName';
import type { NoteType } from '../../notes/keys';
import type { LibraryEdition } from '../../library/editions';
import { folderOf } from '../../library/libraryNote';
import { UserError } from '../log';
import { notePathOf } from '../settings';
import { today } from '../today';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { namedEdition } from './target';

/** The file of a new note, by its title. */
export type NewNotePlace = (title: string) => vscode.Uri;

/**
 * Where a new note of an edition goes: to the edition's other notes, unless the user has set where notes go.
 * `undefined` when the user was asked for a folder and gave up.
 */
export async function placeFor(
  notes: WorkspaceLibrary,
  type: NoteType,
  name: EditionName,
  argument: unknown,
): Promise<NewNotePlace | undefined> {
  const edition = notes.library.edition(name);
  const sibling = edition?.note ?? edition?.notes[0];
  const beside = sibling && vscode.Uri.parse(sibling.uri, true);
  const folder =
    (beside && vscode.workspace.getWorkspaceFolder(beside)) ??
    (await chooseFolder(namedEdition(argument) === undefined));
  if (!folder) return undefined;
  const { pattern, isDefault } = notePathOf(folder.uri);
  if (type === 'edition') {
    const own = beside && edition && isAlone(notes, edition) ? vscode.Uri.joinPath(beside, '..') : undefined;
    return () => vscode.Uri.joinPath(own ?? editionFolder(folder.uri, pattern, name), 'edition.md');
  }
  if (beside && isDefault) return (title) => vscode.Uri.joinPath(beside, '..', `${slug(title)}.md`);
  return (title) => {
    const [date, author] = [today(), authorOfOpenNote(notes)];
    return vscode.Uri.joinPath(folder.uri, notePath(pattern, { ...name, title, date, year: date.slice(0, 4), author }));
  };
}

/** Whether the folder of the edition's notes holds no other notes: all in and below it would inherit from its note. */
function isAlone({ library }: WorkspaceLibrary, edition: LibraryEdition): boolean {
  const folder = folderOf(edition.notes[0]?.uri ?? '');
  return library.notes().every((note) => !note.uri.startsWith(`${folder}/`) || edition.notes.includes(note));
}

/** A folder that is the edition's alone, by the user's pattern if it has one: all below an edition note inherit from it. */
function editionFolder(folder: vscode.Uri, pattern: string, name: EditionName): vscode.Uri {
  const own = pattern.slice(0, pattern.lastIndexOf('/') + 1);
  if (!own.includes('${edition}'))
    return vscode.Uri.joinPath(folder, folderName(name.conference), folderName(name.edition));
  const values = { ...name, title: '', date: '', year: today().slice(0, 4), author: '' };
  return vscode.Uri.joinPath(folder, notePath(`${own}edition.md`, values), '..');
}

/** The workspace folder for a new note; programs are not asked. `undefined` when the user gave up. */
async function chooseFolder(mayAsk: boolean): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) throw new UserError('Open a folder for your notes first (File > Open Folder).');
  const editor = vscode.window.activeTextEditor;
  const active = editor && vscode.workspace.getWorkspaceFolder(editor.document.uri);
  if (active ?? (folders.length === 1 || !mayAsk)) return active ?? folders[0];
  return vscode.window.showWorkspaceFolderPick({ placeHolder: 'The folder for the new note' });
}

/** Whoever wrote the note that is open; empty where that is not known. */
export function authorOfOpenNote({ library }: WorkspaceLibrary): string {
  const uri = vscode.window.activeTextEditor?.document.uri.toString();
  return (uri === undefined ? undefined : library.note(uri)?.authors[0]) ?? '';
}
