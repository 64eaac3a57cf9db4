import { groupBy } from '../library/editions';
import type { LibraryNote } from '../library/libraryNote';
import { talkByTalk } from '../library/sameTalk';
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
 * An edition's notes by what they are, talks by day and track. What different people wrote of one talk stands where the
 * first of them does.
 *
 * @param notes in reading order
 */
export function groupsOf(notes: readonly LibraryNote[], locale: string): NoteGroup[] {
  const texts = notes.filter(({ type }) => type !== 'talk');
  const talks = talkByTalk(notes.filter(({ type }) => type === 'talk'));
  const days = groupBy(talks, (talk) => toldOf(talk, 'date') ?? '');
  const groups = [...days].flatMap(([date, own]) => tracksOf(dayTitle(date, days.size, locale), own));
  return texts.length > 0 ? [{ title: textsTitle(texts), talks: texts.map((note) => [note]) }, ...groups] : groups;
}

/** The place of the note with that index among those of its talk. */
export function placeIn(talk: readonly LibraryNote[], i: number): CardPlace {
  const [first] = talk;
  if (!first || talk.length === 1) return 'alone';
  return i === 0 ? 'first' : first;
}

function tracksOf(day: string, talks: LibraryNote[][]): NoteGroup[] {
  const tracks = groupBy(talks, (talk) => foldName(toldOf(talk, 'track') ?? ''));
  if (tracks.size === 1) return [{ title: day, talks }];
  return [...tracks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, own]) => {
      const track = toldOf(own[0] ?? [], 'track');
      return { title: track ? `${day} · ${track}` : day, talks: own };
    });
}

/** What is known of a talk: not each of its notes needs to tell it. */
function toldOf(talk: readonly LibraryNote[], key: 'date' | 'track'): string | undefined {
  return talk.find((note) => note[key] !== undefined)?.[key];
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
