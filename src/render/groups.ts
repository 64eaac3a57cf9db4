import { groupBy } from '../library/editions';
import type { LibraryNote } from '../library/libraryNote';
import { foldName } from '../notes/values/editionName';
import { formatDate, isDay, weekday } from '../notes/values/calendar';
import type { CardPlace } from './card';

/** The notes below one heading of an edition: a day, or one of its tracks. */
export interface NoteGroup {
  title: string;
  /** The notes of each talk, which different people wrote; of most there is one. */
  talks: LibraryNote[][];
}

/**
 * An edition's notes by what they are, talks by day and track.
 *
 * @param notes in reading order
 */
export function groupsOf(notes: readonly LibraryNote[], locale: string): NoteGroup[] {
  const texts = notes.filter(({ type }) => type !== 'talk');
  const talks = notes.filter(({ type }) => type === 'talk');
  const days = groupBy(talks, ({ date = '' }) => date);
  const groups = [...days].flatMap(([date, own]) => tracksOf(dayTitle(date, days.size, locale), own));
  return texts.length > 0 ? [{ title: textsTitle(texts), talks: texts.map((note) => [note]) }, ...groups] : groups;
}

/** The place of the note with that index among those of its talk. */
export function placeIn(talk: readonly LibraryNote[], i: number): CardPlace {
  if (talk.length === 1) return 'alone';
  return i === 0 ? 'first' : 'also';
}

function tracksOf(day: string, talks: readonly LibraryNote[]): NoteGroup[] {
  const tracks = groupBy(talks, ({ track = '' }) => foldName(track));
  if (tracks.size === 1) return [{ title: day, talks: togetherIn(talks) }];
  return [...tracks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, own]) => ({
      title: own[0]?.track ? `${day} · ${own[0].track}` : day,
      talks: togetherIn(own),
    }));
}

/**
 * Notes of one talk by different authors stand where the first of them does. How often the same authors wrote of a talk of
 * that title and time tells to which of these talks a note goes: many notes of one title need not be compared in pairs.
 */
function togetherIn(notes: readonly LibraryNote[]): LibraryNote[][] {
  const talks: LibraryNote[][] = [];
  const ofTitle = new Map<string, LibraryNote[][]>();
  const written = new Map<string, number>();
  for (const note of notes) {
    const title = `${foldName(note.title)}\n${note.time ?? ''}`;
    const key = `${title}\n${authorsOf(note)}`;
    const nth = written.get(key) ?? 0;
    written.set(key, nth + 1);
    const own = ofTitle.get(title) ?? [];
    ofTitle.set(title, own);
    const talk = own[nth];
    if (talk) talk.push(note);
    else {
      own.push([note]);
      talks.push(own.at(-1) as LibraryNote[]);
    }
  }
  return talks;
}

function authorsOf({ authors }: LibraryNote): string {
  return authors.map(foldName).sort().join('\n');
}

function dayTitle(date: string, days: number, locale: string): string {
  if (date === '') return days > 1 ? 'Other talks' : 'Talks';
  return isDay(date) ? `${weekday(date, locale)}, ${formatDate(date, locale)}` : formatDate(date, locale);
}

function textsTitle(texts: readonly LibraryNote[]): string {
  const reports = texts.filter(({ type }) => type === 'report').length;
  const words = [plural('announcement', texts.length - reports), plural('report', reports)]
    .filter(Boolean)
    .join(' and ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function plural(word: string, count: number): string {
  return count === 0 ? '' : count === 1 ? word : `${word}s`;
}
