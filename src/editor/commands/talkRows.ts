import * as vscode from 'vscode';
import { excerptOf } from '../../library/fullText/excerpt';
import type { Place } from '../../library/fullText/place';
import type { Wanted } from '../../library/fullText/textQuery';
import type { LibraryNote } from '../../library/libraryNote';
import type { NoteType } from '../../notes/keys';
import { plainText } from '../quickPickText';

/** The note that a row leads to, and what was found in its text. */
export interface Target {
  uri: string;
  wanted: readonly Wanted[];
}

/** A row of the picker: one of a note, or one that says something. */
export interface TalkRow extends vscode.QuickPickItem {
  target?: Target;
  /** What is looked for instead when the row is chosen. */
  instead?: string;
  /** The command that is run when the row is chosen. */
  command?: string;
}

const toSide: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('split-horizontal'),
  tooltip: 'Open to the Side',
};

/** A talk by its title, with all that it can be found by. */
export function talkRow({ uri, title, speakers, conference, edition, tags }: LibraryNote): TalkRow {
  const people = speakers.map(({ name, affiliation }) => (affiliation ? `${name} (${affiliation})` : name));
  return noteRow({
    target: { uri, wanted: [] },
    label: plainText(title),
    description: plainText(people.join(', ')),
    detail: plainText([nameOf({ conference, edition }), ...tags].filter(Boolean).join(' · ')),
  });
}

const types: Record<NoteType, string> = {
  edition: 'Edition',
  talk: '',
  report: 'Report',
  announcement: 'Announcement',
};

/** A note in whose text something was found, with the line it stands in. */
export function textRow(note: LibraryNote, wanted: readonly Wanted[], text: string, place: Place): TalkRow {
  return noteRow({
    target: { uri: note.uri, wanted },
    label: plainText(note.title),
    description: plainText([nameOf(note), types[note.type]].filter(Boolean).join(' · ')),
    detail: plainText(excerptOf(text, place)),
  });
}

function nameOf({ conference, edition }: Pick<LibraryNote, 'conference' | 'edition'>): string {
  return [conference, edition].filter(Boolean).join(' ');
}

function noteRow(row: TalkRow): TalkRow {
  // The order is ours: the picker's own filter knows neither accents nor several words.
  return { ...row, alwaysShow: true, buttons: [toSide] };
}

/** What stands there while nothing is looked for in the texts yet. */
export const helpRow: TalkRow = {
  label: 'Type words to look for in the text of all notes',
  detail: 'Words in "quotes" have to stand side by side.',
  alwaysShow: true,
};

export const readingRow: TalkRow = { ...helpRow, label: 'Reading the text of the notes …' };

/** Instead of rows, where no talk was found. */
export function noTalkRow(query: string): TalkRow {
  return {
    label: 'No talk has all of these words',
    detail: 'Enter looks for them in the text of all notes. Fewer letters find more.',
    instead: `?${query}`,
    alwaysShow: true,
  };
}

/** The same where the texts of notes are of no help. */
export const nothingRow: TalkRow = {
  label: 'There is no such talk',
  detail: 'Fewer letters find more.',
  alwaysShow: true,
};

/** Instead of rows, where nothing was found in any text. */
export function noTextRow(query: string): TalkRow {
  return {
    label: 'No note has all of these words in its text',
    detail: 'Enter looks in titles, speakers, editions and tags. Fewer letters find more.',
    instead: query.replaceAll('"', ''),
    alwaysShow: true,
  };
}

/** Instead of rows, where there are none to look for. */
export const emptyRow: TalkRow = {
  label: 'There are no talks yet',
  detail: 'Enter writes the first one.',
  command: 'conferenceNotes.newTalk',
  alwaysShow: true,
};
