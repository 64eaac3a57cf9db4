import { isBefore, parseCalendarDate } from '../../notes/values/calendar';
import { compareEditionNames, editionId, foldName } from '../../notes/values/editionName';
import type { Finding } from '../../notes/finding';
import { fencePlace, keyPlace, type Places } from '../../notes/places/places';
import type { Span } from '../../notes/yaml/value';
import { mostRelated, notesAt, type Check, type CheckedNote, type NoteAt } from './noteCheck';
import { Groups } from './groups';
import type { LibraryNote } from '../libraryNote';

/** More names are of no use in a list to pick from. */
const mostNames = 50;

/** Notes against the edition notes of their conference: `unknown-edition`, `duplicate-edition`, `date-outside-edition`. */
export class EditionChecks implements Check {
  /** Notes by conference. */
  private readonly notes = new Groups();
  /** Edition notes by conference, and by edition. */
  private readonly editionNotes = new Groups();
  private readonly names = new Map<string, readonly string[]>();
  /** Edition notes of editions that were asked for since one of them changed. */
  private readonly known = new Map<string, readonly CheckedNote[]>();

  constructor(private readonly noteAt: NoteAt) {}

  add(entry: CheckedNote): void {
    this.change(entry, 'add');
  }

  remove(entry: CheckedNote): void {
    this.change(entry, 'remove');
  }

  statement({ note }: CheckedNote): string {
    if (note.type !== 'edition') return '';
    return JSON.stringify([note.conference, note.edition]);
  }

  /** The name of an edition note is said to all notes of its conference; others say nothing. */
  audience({ note }: CheckedNote): readonly string[] {
    return note.type === 'edition' && note.conference !== undefined ? [foldName(note.conference)] : [];
  }

  members(conference: string): Iterable<string> {
    return this.notes.of(conference);
  }

  findings(entry: CheckedNote): readonly Finding[] {
    const { note, places } = entry;
    const { conference, edition } = note;
    if (!places || conference === undefined || edition === undefined) return nothing;
    const own = this.notesOf(editionId(conference, edition));
    if (note.type === 'edition') return duplicateEdition(entry, places, own);
    const [first] = own;
    if (first) return note.type === 'talk' ? dateOutside(note, places, own) : nothing;
    const names = this.namesOf(foldName(conference));
    if (names.length === 0) return nothing;
    const data = { key: 'edition', value: edition, conference, allowed: names };
    return [{ code: 'unknown-edition', ...markOf(places), data }];
  }

  /** The edition notes of an edition, in URI order. */
  private notesOf(id: string): readonly CheckedNote[] {
    let notes = this.known.get(id);
    if (!notes) this.known.set(id, (notes = notesAt(this.editionNotes.of(id), this.noteAt)));
    return notes;
  }

  /** The editions of a conference that have a note, newest first; made once for all notes of which none is known. */
  private namesOf(conference: string): readonly string[] {
    let names = this.names.get(conference);
    if (!names) {
      const all = notesAt(this.editionNotes.of(conference), this.noteAt).map(({ note }) => note.edition ?? '');
      const unlike = new Map(all.map((name) => [foldName(name), name]));
      names = [...unlike.values()].sort((a, b) => compareEditionNames(b, a)).slice(0, mostNames);
      this.names.set(conference, names);
    }
    return names;
  }

  private change(entry: CheckedNote, how: 'add' | 'remove'): void {
    const { conference, edition, type } = entry.note;
    if (conference === undefined) return;
    this.notes[how](foldName(conference), entry.uri);
    if (type !== 'edition' || edition === undefined) return;
    this.names.delete(foldName(conference));
    this.known.delete(editionId(conference, edition));
    this.editionNotes[how](foldName(conference), entry.uri);
    this.editionNotes[how](editionId(conference, edition), entry.uri);
  }
}

function duplicateEdition(entry: CheckedNote, places: Places, all: readonly CheckedNote[]): Finding[] {
  const others = all.filter((other) => other.uri !== entry.uri && other.places).slice(0, mostRelated);
  if (others.length === 0) return [];
  const related = others.map(({ uri, places: other }) => ({ uri, ...markOf(other) }));
  return [{ code: 'duplicate-edition', ...markOf(places), data: { key: 'edition', value: entry.note.title, related } }];
}

const nothing: readonly never[] = [];

/** A day is outside if no edition note of its edition holds it. An edition without an end may go on. */
function dateOutside({ date }: LibraryNote, places: Places, own: readonly CheckedNote[]): Finding[] {
  if (date === undefined || isPlainlyInside(date, own) || !parseCalendarDate(date)) return [];
  const place = keyPlace(places, 'date');
  if (!place) return [];
  const dated = own.flatMap(({ note: { event: { startDate: start, endDate: end } = {} } }) =>
    start !== undefined && parseCalendarDate(start) ? { start, end: validEnd(start, end) } : [],
  );
  const [days] = dated;
  const isInside = dated.some(({ start, end }) => !isBefore(date, start) && !(end && isBefore(end, date)));
  if (!days || isInside) return [];
  return [{ code: 'date-outside-edition', ...place, data: { key: 'date', value: date, days } }];
}

/** What nearly all talks are, told quickly: nothing is found in them, whether these are dates or not. */
function isPlainlyInside(date: string, own: readonly CheckedNote[]): boolean {
  for (const { note } of own)
    if ((note.event?.startDate ?? '9') <= date && date <= (note.event?.endDate ?? '')) return true;
  return false;
}

function validEnd(start: string, end: string | undefined): string | undefined {
  return end !== undefined && parseCalendarDate(end) && !isBefore(end, start) ? end : undefined;
}

/** The edition's name, or the conference's that holds it; an inherited one stands nowhere in the file. */
function markOf(places: Places | undefined): Span {
  if (places === undefined) return { start: 0, end: 0 };
  return keyPlace(places, 'edition') ?? keyPlace(places, 'conference') ?? fencePlace(places);
}
