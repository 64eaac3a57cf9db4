import * as vscode from 'vscode';
import { isBefore } from '../../notes/values/calendar';
import type { EditionName } from '../../notes/values/editionName';
import { newNoteText } from '../../notes/newNote';
import type { NoteType } from '../../notes/keys';
import type { LibraryEdition } from '../../library/editions';
import { UserError } from '../log';
import { fileType } from '../library/noteFiles';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { today } from '../today';
import { placeFor, type NewNotePlace } from './newNotePlace';
import type { Handler } from './registry';
import { askEditionName, chooseEdition, namedEdition, treeNode } from './target';

/** The commands that write a new note. Each answers with the note's URI, or `undefined` when the user gave up. */
export function newNoteCommands(notes: WorkspaceLibrary): Record<string, Handler> {
  return {
    newEdition: (argument) => newEdition(notes, argument),
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

async function newEdition(notes: WorkspaceLibrary, argument: unknown): Promise<vscode.Uri | undefined> {
  const given = namedEdition(argument);
  const conference = treeNode(argument)?.label;
  const name = given ?? (await askEditionName(conference ? `${conference} ` : ''));
  if (!name) return undefined;
  const known = notes.library.edition(name)?.note;
  if (known && given) throw new UserError('There is an edition note of that edition already. Nothing was changed.');
  // Who asks for an edition that is there wants to see it.
  if (known) return open(vscode.Uri.parse(known.uri, true), 0);
  const place = await placeFor(notes, 'edition', name, argument);
  return place && create(place, 'edition', name, {});
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
    const place = name && (await placeFor(notes, type, name, argument));
    if (!place) return undefined;
    const title = namedEdition(argument)
      ? givenTitle(argument, proposal(name))
      : await askTitle(place, name, prompt, proposal(name));
    const date = type === 'talk' ? todayWithin(notes.library.edition(name)) : undefined;
    return title === undefined ? undefined : create(place, type, name, { title, date });
  };
}

function givenTitle(argument: unknown, proposal: string): string {
  const { title } = argument as { title?: unknown };
  const given = typeof title === 'string' && title.trim() ? title.trim() : proposal;
  if (!given) throw new UserError('A talk needs a title: give { conference, edition, title }.');
  return given;
}

async function askTitle(
  place: NewNotePlace,
  name: EditionName,
  prompt: string,
  value: string,
): Promise<string | undefined> {
  const title = await vscode.window.showInputBox({
    title: `${name.conference} ${name.edition}`,
    prompt,
    value,
    validateInput: async (text) => {
      if (!text.trim()) return 'Write a title.';
      const isTaken = (await fileType(place(text.trim()))) !== undefined;
      return isTaken ? 'There is a note with this file name already. Choose another title.' : undefined;
    },
  });
  return title?.trim() || undefined;
}

async function create(
  place: NewNotePlace,
  type: NoteType,
  name: EditionName,
  more: { title?: string; date?: string },
): Promise<vscode.Uri> {
  const uri = place(more.title ?? type);
  const { text, cursor } = newNoteText({ type, ...name, ...more });
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: false, ignoreIfExists: false });
  if ((await fileType(uri)) !== undefined || !(await vscode.workspace.applyEdit(edit))) {
    throw new UserError(
      'There is a file of this name already, or the folder cannot be written to. Nothing was changed.',
    );
  }
  return open(uri, cursor);
}

async function open(uri: vscode.Uri, offset: number): Promise<vscode.Uri> {
  const document = await vscode.workspace.openTextDocument(uri);
  const position = document.positionAt(offset);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
  return uri;
}

/** Today, where the user is, if the edition takes place today; a note that is written later has another day. */
function todayWithin(edition: LibraryEdition | undefined): string | undefined {
  const { startDate: start, endDate: end = start } = edition ?? {};
  const date = today();
  return start === undefined || end === undefined || isBefore(date, start) || isBefore(end, date) ? undefined : date;
}
