import * as vscode from 'vscode';
import type { EditionName } from '../../notes/values/editionName';
import type { NoteType } from '../../notes/keys';
import { UserError, type Log } from '../log';
import { fileType } from '../library/files/noteFiles';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import type { TalkClock } from '../timestamps/talkClock';
import { announcementOf } from './announcement';
import { NoteMaker, openNote } from './createNote';
import { placeFor, type NewNotePlace } from './newNotePlace';
import { newTalk } from './newTalk';
import type { Handler } from './registry';
import { askEditionName, chooseEdition, namedEdition, treeNode } from './target';

/** The commands that write a new note. Each answers with the note's URI, or `undefined` when the user gave up. */
export function newNoteCommands(notes: WorkspaceLibrary, clock: TalkClock, log: Log): Record<string, Handler> {
  const maker = new NoteMaker(notes, log);
  return {
    newEdition: (argument) => newEdition(notes, maker, argument),
    newTalk: newTalk(notes, maker, clock),
    newReport: titled(
      notes,
      maker,
      'report',
      'Title of the report',
      ({ conference, edition }) => `Feedback from ${conference} ${edition}`,
    ),
    newAnnouncement: titled(
      notes,
      maker,
      'announcement',
      'Title of the announcement',
      ({ conference, edition }) => `We will be at ${conference} ${edition}`,
    ),
  };
}

async function newEdition(
  notes: WorkspaceLibrary,
  maker: NoteMaker,
  argument: unknown,
): Promise<vscode.Uri | undefined> {
  const given = namedEdition(argument);
  const conference = treeNode(argument)?.label;
  const name = given ?? (await askEditionName(conference ? `${conference} ` : ''));
  if (!name) return undefined;
  const known = notes.library.edition(name)?.note;
  if (known && given) throw new UserError('There is an edition note of that edition already. Nothing was changed.');
  // Who asks for an edition that is there wants to see it.
  if (known) return openNote(vscode.Uri.parse(known.uri, true), 0);
  const place = await placeFor(notes, 'edition', name, argument);
  return place && maker.create(place('edition'), { type: 'edition', ...name });
}

/** With `{ conference, edition, title? }` nothing is asked. */
function titled(
  notes: WorkspaceLibrary,
  maker: NoteMaker,
  type: Exclude<NoteType, 'edition' | 'talk'>,
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
    if (title === undefined) return undefined;
    const uri = place(title);
    const body = type === 'announcement' ? await announcementOf(notes, name, uri) : undefined;
    return maker.create(uri, { type, ...name, title, body });
  };
}

function givenTitle(argument: unknown, proposal: string): string {
  const { title } = argument as { title?: unknown };
  return typeof title === 'string' && title.trim() ? title.trim() : proposal;
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
