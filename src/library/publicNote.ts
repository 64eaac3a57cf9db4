import type { LibraryEdition } from './editions';
import type { LibraryNote } from './libraryNote';
import type { NoteType } from '../notes/keys';

/** A note as other extensions see it: plain data, frozen, what it inherits included. */
export interface Note {
  readonly uri: string;
  readonly type: NoteType;
  readonly title: string;
  readonly conference?: string;
  readonly edition?: string;
  readonly speakers: readonly { readonly name: string; readonly affiliation?: string }[];
  readonly tags: readonly string[];
  readonly status?: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  readonly sessionType?: string;
  /** Web addresses. */
  readonly slides: readonly string[];
  readonly video: readonly string[];
}

/** An edition as other extensions see it; `notes` holds its edition note too. */
export interface Edition {
  readonly conference: string;
  readonly edition: string;
  readonly startDate?: string;
  readonly endDate?: string;
  /** `City, Country`. */
  readonly place?: string;
  readonly notes: readonly Note[];
}

const publicNotes = new WeakMap<LibraryNote, Note>();

/** The same object for the same note. */
export function toPublicNote(note: LibraryNote): Note {
  let made = publicNotes.get(note);
  if (!made) publicNotes.set(note, (made = make(note)));
  return made;
}

export function toPublicEdition({ conference, edition, startDate, endDate, place, notes }: LibraryEdition): Edition {
  const facts = withoutAbsent({ conference, edition, startDate, endDate, place });
  return Object.freeze({ ...facts, conference, edition, notes: Object.freeze(notes.map(toPublicNote)) });
}

function make({ uri, type, title, conference, edition, status, date, sessionType, ...note }: LibraryNote): Note {
  const speakers = note.speakers.map(({ name, affiliation }) =>
    Object.freeze({ name, ...withoutAbsent({ affiliation }) }),
  );
  return Object.freeze({
    uri,
    type,
    title,
    ...withoutAbsent({ conference, edition, status, date, sessionType }),
    speakers: Object.freeze(speakers),
    tags: Object.freeze([...note.tags]),
    slides: Object.freeze([...note.slides]),
    video: Object.freeze([...note.video]),
  });
}

function withoutAbsent<T extends object>(facts: T): Partial<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<T>;
}
