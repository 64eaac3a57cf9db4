import * as vscode from 'vscode';
import type { EditionName } from '../../notes/editionName';
import { folderName, notePath, slug } from '../../notes/fileName';
import { newNoteText } from '../../notes/newNote';
import type { NoteType } from '../../notes/keys';
import { UserError } from '../log';
import { notePathOf } from '../settings';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import type { Handler } from './registry';
import { askEditionName, chooseEdition, findEdition, namedEdition, treeNode } from './target';

/** The commands that write a new note. Each answers with the note's URI, or `undefined` when the user gave up. */
export function newNoteCommands(notes: WorkspaceLibrary): Record<string, Handler> {
  return {
    newEdition: async (argument) => {
      const start = treeNode(argument)?.label;
      const name = namedEdition(argument) ?? (await askEditionName(start ? `${start} ` : ''));
      return name && create(notes, 'edition', name, undefined);
    },
    newTalk: titled(notes, 'talk', 'Title of the talk', () => ''),
    newReport: titled(
      notes,
      'report',
      'Title of the report',
      ({ conference, edition }) => `Feedback from ${conference} ${edition}`,
    ),
    newAnnouncement: titled(
      notes,
      'announcement',
      'Title of the announcement',
      ({ conference, edition }) => `We will be at ${conference} ${edition}`,
    ),
  };
}

/** With `{ conference, edition, title }` nothing is asked. */
function titled(
  notes: WorkspaceLibrary,
  type: NoteType,
  prompt: string,
  proposal: (name: EditionName) => string,
): Handler {
  return async (argument) => {
    const name = await chooseEdition(notes, argument);
    if (!name) return undefined;
    const given = (argument as { title?: unknown } | undefined)?.title;
    const ask = (): Thenable<string | undefined> =>
      vscode.window.showInputBox({
        title: `${name.conference} ${name.edition}`,
        prompt,
        value: proposal(name),
        validateInput: (text) => (text.trim() ? undefined : 'Write a title.'),
      });
    const title =
      typeof given === 'string' ? given : namedEdition(argument) && proposal(name) ? proposal(name) : await ask();
    return title?.trim() ? create(notes, type, name, title.trim()) : undefined;
  };
}

async function create(
  notes: WorkspaceLibrary,
  type: NoteType,
  name: EditionName,
  title: string | undefined,
): Promise<vscode.Uri> {
  const date = type === 'talk' ? today() : undefined;
  const uri = await placeFor(notes, type, name, title, date);
  const { text, cursor } = newNoteText({ type, ...name, title, date });
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: false, ignoreIfExists: false });
  if ((await exists(uri)) || !(await vscode.workspace.applyEdit(edit))) {
    throw new UserError(
      'A file of this name is already there, or the folder cannot be written to. Nothing was changed.',
    );
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const position = document.positionAt(cursor);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
  return uri;
}

/** Beside the edition note, unless the user has set where notes go. */
async function placeFor(
  notes: WorkspaceLibrary,
  type: NoteType,
  name: EditionName,
  title: string | undefined,
  date: string | undefined,
): Promise<vscode.Uri> {
  const known = findEdition(notes, name)?.note;
  const knownUri = known && vscode.Uri.parse(known.uri, true);
  const folder = (knownUri && vscode.workspace.getWorkspaceFolder(knownUri)) ?? (await chooseFolder());
  const { pattern, isDefault } = notePathOf(folder.uri);
  if (knownUri && isDefault && type !== 'edition')
    return vscode.Uri.joinPath(knownUri, '..', `${slug(title ?? type)}.md`);
  const values = { ...name, title: title ?? type, year: (date ?? today()).slice(0, 4), date: date ?? '', author: '' };
  const path = notePath(pattern, values);
  if (type !== 'edition') return vscode.Uri.joinPath(folder.uri, path);
  // An edition note stands where the folder is the edition's alone; others would inherit from it.
  const ownFolder = pattern.includes('${edition}/')
    ? path.slice(0, path.lastIndexOf('/'))
    : `${folderName(name.conference)}/${folderName(name.edition)}`;
  return vscode.Uri.joinPath(folder.uri, ownFolder, 'edition.md');
}

async function chooseFolder(): Promise<vscode.WorkspaceFolder> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const active =
    vscode.window.activeTextEditor && vscode.workspace.getWorkspaceFolder(vscode.window.activeTextEditor.document.uri);
  const folder = folders.length > 1 ? (active ?? (await vscode.window.showWorkspaceFolderPick())) : folders[0];
  if (!folder) throw new UserError('Open a folder for your notes first (File > Open Folder).');
  return folder;
}

/** Today's date where the user is. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
