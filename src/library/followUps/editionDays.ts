import { editionId } from '../../notes/values/editionName';
import type { LibraryNote, Names } from '../libraryNote';
import { calendarDate, type Days } from './kinds';

interface EditionNote extends Days {
  readonly uri: string;
  readonly id: string;
}

const noDays: Days = { start: undefined, end: undefined };

/** The days of all editions that have a note. Few notes are edition notes: these are kept here, others looked up. */
export class EditionDays {
  private readonly notes = new Map<string, EditionNote>();
  private readonly byId = new Map<string, EditionNote>();
  /** What was asked for last. */
  private last: Names & { days: Days } = { days: noDays };

  /** Takes in what a file is now; says whether an edition has other days than before. */
  take(uri: string, note: LibraryNote | undefined): boolean {
    const before = this.notes.get(uri);
    const now = note?.type === 'edition' ? editionNote(note) : undefined;
    if (before?.id === now?.id && before?.start === now?.start && before?.end === now?.end) return false;
    this.last = { days: noDays };
    this.notes.delete(uri);
    if (before && this.byId.get(before.id) === before) this.chooseAgain(before.id);
    if (now) this.add(now);
    return true;
  }

  /** The days of the edition of these names; none where it has no note. */
  of({ conference, edition }: Names): Days {
    if (conference === undefined || edition === undefined) return noDays;
    // Notes come by edition, mostly.
    if (conference === this.last.conference && edition === this.last.edition) return this.last.days;
    const days = this.byId.get(editionId(conference, edition)) ?? noDays;
    this.last = { conference, edition, days };
    return days;
  }

  /** Of two notes of one edition the first counts, as in the library. */
  private add(note: EditionNote): void {
    this.notes.set(note.uri, note);
    const chosen = this.byId.get(note.id);
    if (!chosen || note.uri < chosen.uri) this.byId.set(note.id, note);
  }

  private chooseAgain(id: string): void {
    this.byId.delete(id);
    for (const note of this.notes.values()) if (note.id === id) this.add(note);
  }
}

/** `undefined` where the note does not say of which edition it is. */
function editionNote({ uri, conference, edition, event }: LibraryNote): EditionNote | undefined {
  if (conference === undefined || edition === undefined) return undefined;
  const [start, end] = [calendarDate(event?.startDate), calendarDate(event?.endDate)];
  return { uri, id: editionId(conference, edition), start, end };
}
