import { parseCalendarDate } from '../notes/values/calendar';
import { compareEditionNames, editionId, foldName } from '../notes/values/editionName';
import { compare, type LibraryNote } from './libraryNote';
import { finish, pauses, type Steps } from './steps';

/** One occurrence of a conference, with all its notes. */
export interface LibraryEdition {
  readonly id: string;
  readonly conference: string;
  readonly edition: string;
  /** Calendar dates, see `notes/calendar.ts`. */
  readonly startDate?: string;
  readonly endDate?: string;
  /** `City, Country`, or the one of them that is known. */
  readonly place?: string;
  /** The edition note; `undefined` where the edition is known from other notes only. */
  readonly note?: LibraryNote;
  /** All its notes in URI order, the edition note too. */
  readonly notes: readonly LibraryNote[];
}

/** A series with its editions, newest first. */
export interface Conference {
  readonly id: string;
  readonly name: string;
  readonly editions: readonly LibraryEdition[];
  /** Notes that name no edition, in URI order. */
  readonly notes: readonly LibraryNote[];
}

/** The editions of all notes that name one, newest first. `notes` come in URI order. */
export function editionsOf(notes: readonly LibraryNote[]): LibraryEdition[] {
  return finish(gatherEditions(notes));
}

/** The same in steps. */
export function* gatherEditions(notes: readonly LibraryNote[]): Steps<LibraryEdition[]> {
  const groups = new Map<string, LibraryNote[]>();
  let group: LibraryNote[] = [];
  const isPause = pauses();
  for (const note of notes) {
    if (isPause()) yield;
    const { conference, edition } = note;
    if (conference === undefined || edition === undefined) continue;
    const before = group[0];
    // Notes of one edition mostly follow one another.
    if (before?.conference !== conference || before.edition !== edition) {
      const id = editionId(conference, edition);
      group = groups.get(id) ?? [];
      if (group.length === 0) groups.set(id, group);
    }
    group.push(note);
  }
  return Array.from(groups, ([id, own]) => makeEdition(id, own)).sort(compareEditions);
}

/** The conferences of all notes that name one, by name. */
export function conferencesOf(notes: readonly LibraryNote[], editions: readonly LibraryEdition[]): Conference[] {
  const withoutEdition = groupBy(notes, ({ conference, edition }) =>
    conference !== undefined && edition === undefined ? foldName(conference) : undefined,
  );
  const byConference = groupBy(editions, ({ conference }) => foldName(conference));
  return [...new Set([...byConference.keys(), ...withoutEdition.keys()])]
    .map((id) => makeConference(id, byConference.get(id) ?? [], withoutEdition.get(id) ?? []))
    .sort(compareConferences);
}

/** @param editions newest first @param notes those that name no edition, in URI order */
export function makeConference(
  id: string,
  editions: readonly LibraryEdition[],
  notes: readonly LibraryNote[],
): Conference {
  return { id, name: editions[0]?.conference ?? notes[0]?.conference ?? id, editions, notes };
}

export function compareConferences(a: Conference, b: Conference): number {
  return compare(a.id, b.id);
}

/** Newest first: by start date; those without one come last, by name. */
export function compareEditions(a: LibraryEdition, b: LibraryEdition): number {
  const [dateA, dateB] = [calendarDate(a), calendarDate(b)];
  if (dateA !== dateB) return dateA === undefined ? 1 : dateB === undefined ? -1 : compare(dateB, dateA);
  return compareEditionNames(b.edition, a.edition) || compare(foldName(a.conference), foldName(b.conference));
}

/** The start date, if it is one: what is not in the calendar has no place in its order. */
function calendarDate({ startDate }: LibraryEdition): string | undefined {
  return startDate !== undefined && parseCalendarDate(startDate) ? startDate : undefined;
}

/** @param notes all of the edition's, in URI order */
export function makeEdition(id: string, notes: readonly LibraryNote[]): LibraryEdition {
  const note = notes.find(({ type }) => type === 'edition');
  const { conference = '', edition = '' } = note ?? notes[0] ?? {};
  const { startDate, endDate, city, country } = note?.event ?? {};
  const place = [city, country].filter(Boolean).join(', ');
  return Object.freeze({
    id,
    conference,
    edition,
    ...(startDate === undefined ? {} : { startDate }),
    ...(endDate === undefined ? {} : { endDate }),
    ...(place ? { place } : {}),
    ...(note ? { note } : {}),
    notes: Object.freeze(notes),
  });
}

/** Items by a key, in the order in which they come; items without a key are left out. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
