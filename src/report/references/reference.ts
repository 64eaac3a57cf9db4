import type { LibraryEdition } from '../../library/editions';
import type { LibraryNote } from '../../library/libraryNote';
import type { NoteType } from '../../notes/keys';
import { parseSpeaker } from '../../notes/speaker';
import { parseCalendarDate } from '../../notes/values/calendar';

/** What is told of a note where somebody refers to it. Texts are as they stand in the notes. */
export interface Reference {
  readonly type: NoteType;
  readonly title: string;
  /** Names without affiliations, in their order. */
  readonly people: readonly string[];
  /** What it is, as the beginning of a line: `Keynote`. */
  readonly kind: string;
  /** Conference and edition; empty where neither is known. */
  readonly event: string;
  /** Of the edition; empty where it is not known. */
  readonly place: string;
  /** A calendar date; `undefined` where none is known. */
  readonly date: string | undefined;
  readonly url: string | undefined;
  readonly language: string | undefined;
}

/** @param edition the note's edition, as the library knows it */
export function referenceOf(note: LibraryNote, edition: LibraryEdition | undefined): Reference {
  const isOfEvent = note.type === 'talk' || note.type === 'edition';
  return {
    type: note.type,
    title: note.title,
    people: peopleOf(note),
    kind: kindOf(note),
    event: [note.conference, note.edition].filter(Boolean).join(' '),
    place: isOfEvent ? (edition?.place ?? '') : '',
    date: calendarDate(note.date) ?? (isOfEvent ? calendarDate(edition?.startDate) : undefined),
    url: [note.url, ...note.video, ...note.slides, ...note.paper].find((address) => address !== undefined),
    language: note.language,
  };
}

const hosting: ReadonlySet<string | undefined> = new Set(['moderator', 'chair', 'host']);

/** Who gave the talk, not who led through it unless nobody else is named; of other notes who wrote them. */
function peopleOf({ type, speakers, authors }: LibraryNote): string[] {
  if (type === 'edition') return [];
  if (type !== 'talk') return authors.flatMap((author) => parseSpeaker(author)?.name ?? []);
  const speaking = speakers.filter(({ role }) => !hosting.has(role));
  return (speaking.length > 0 ? speaking : speakers).map(({ name }) => name);
}

const otherKinds = new Map([
  ['bof', 'BoF'],
  ['other', 'Session'],
]);

function kindOf({ type, sessionType = 'talk' }: LibraryNote): string {
  const kind = type === 'talk' ? sessionType : type;
  return otherKinds.get(kind) ?? (kind.charAt(0).toUpperCase() + kind.slice(1)).replace('-', ' ');
}

function calendarDate(text: string | undefined): string | undefined {
  return text !== undefined && parseCalendarDate(text) ? text : undefined;
}
