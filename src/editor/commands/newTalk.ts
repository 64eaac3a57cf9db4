import * as vscode from 'vscode';
import { readSessionUrl, type SessionUrl } from '../../notes/sessionUrl';
import type { EditionName } from '../../notes/values/editionName';
import { daysHold } from '../../library/takingPlace';
import { fileType } from '../library/files/noteFiles';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { UserError } from '../log';
import type { TalkClock } from '../timestamps/talkClock';
import { today } from '../today';
import type { NoteMaker } from './createNote';
import { placeFor, type NewNotePlace } from './newNotePlace';
import type { Handler } from './registry';
import { chooseEditionToday, namedEdition, treeNode } from './target';

/** What is known of the talk: its title, and what its address tells, if it was given one. */
interface Talk extends Partial<SessionUrl> {
  title: string;
}

/**
 * A note for a talk, as quickly as it goes while the talk begins: the edition is the one of the row or of the open note, or
 * takes place today, and only a title is asked for; the address of the talk's page does too. With
 * `{title, conference?, edition?}` nothing is asked.
 */
export function newTalk(notes: WorkspaceLibrary, maker: NoteMaker, clock: TalkClock): Handler {
  return async (argument) => {
    await notes.ready;
    const given = givenTalk(argument);
    const fixed = namedEdition(argument) ?? treeNode(argument)?.edition;
    const name = fixed ?? editionTold(notes, given) ?? (await chooseEditionToday(notes, given === undefined));
    if (!name) return undefined;
    const placeOf = (edition: EditionName): Promise<NewNotePlace | undefined> =>
      placeFor(notes, 'talk', edition, given ? edition : argument);
    const first = await placeOf(name);
    const talk = first && (given ?? (await askTalk(first, name)));
    if (!talk) return undefined;
    // The address of a talk's page may tell another edition.
    const last = fixed ?? editionTold(notes, talk) ?? name;
    const place = last === name ? first : await placeOf(last);
    if (!place) return undefined;
    const uri = place(talk.title);
    const { title, url, sessionType } = talk;
    await maker.create(uri, { type: 'talk', ...last, title, url, sessionType, date: todayAt(notes, last) });
    clock.begin(uri.toString());
    return uri;
  };
}

/** The talk that a program names; `undefined` where a person is to be asked. */
function givenTalk(argument: unknown): Talk | undefined {
  if (argument === undefined || treeNode(argument)) return undefined;
  const { title } = argument as { title?: unknown };
  const talk = typeof title === 'string' ? talkOf(title) : undefined;
  if (!talk) throw new UserError('A talk needs a title: give { title, conference?, edition? }.');
  return talk;
}

/** `undefined` for a text that is empty, or an address that tells no title. */
function talkOf(text: string): Talk | undefined {
  const session = readSessionUrl(text);
  const title = session ? session.title : text.trim();
  return title ? { ...session, title } : undefined;
}

async function askTalk(place: NewNotePlace, name: EditionName): Promise<Talk | undefined> {
  const ask = (prompt: string): Thenable<string | undefined> =>
    vscode.window.showInputBox({
      title: `${name.conference} ${name.edition}`,
      prompt,
      validateInput: async (text) => {
        if (!text.trim()) return 'Write a title.';
        const title = talkOf(text)?.title;
        const isTaken = title !== undefined && (await fileType(place(title))) !== undefined;
        return isTaken ? 'There is a note with this file name already. Choose another title.' : undefined;
      },
    });
  const answer = await ask('Title of the talk, or the address of its page');
  const session = answer === undefined ? undefined : readSessionUrl(answer);
  if (answer === undefined || !session || session.title !== undefined) return talkOf(answer ?? '');
  const title = (await ask('Title of the talk'))?.trim();
  return title ? { ...session, title } : undefined;
}

/** The edition that the talk's address tells, as the library spells it. */
function editionTold({ library }: WorkspaceLibrary, talk: Talk | undefined): EditionName | undefined {
  const { conference, edition } = talk ?? {};
  if (conference === undefined || edition === undefined) return undefined;
  const name = { conference, edition };
  return library.edition(name) ?? name;
}

/** Today, where the user is, if the edition takes place today; a note that is written later has another day. */
function todayAt({ library }: WorkspaceLibrary, name: EditionName): string | undefined {
  const edition = library.edition(name);
  return edition && daysHold(edition, today()) ? today() : undefined;
}
