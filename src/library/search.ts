import type { NoteFilter } from './filter/filter';
import { foldedWords } from './filter/folded';
import type { LibraryNote } from './libraryNote';
import { isInTitle, wordScore } from './matchScore';
import { Ranks } from './ranks';
import { readSearchQuery } from './searchQuery';

/** At most as many are shown: a longer list is not read, and slows the picker down. */
export const mostHits = 200;

/**
 * The notes in which every word of the query occurs (title, speakers, conference, edition, tags, track), best first: see
 * `wordScore`; then those with the words side by side in the title, then the latest. Accents and case are folded. What a
 * filter understands besides, such as `tag:` (see `readFilter`), must hold. A query without words gives the latest notes.
 *
 * @param notes in URI order
 */
export function searchNotes(notes: readonly LibraryNote[], query: string): LibraryNote[] {
  const search = new NoteSearch(latestFirst(notes, ({ date, event }) => date ?? event?.startDate));
  search.fold(notes.length);
  return search.find(query);
}

/** Searches the same notes again and again, with every letter that is typed. */
export class NoteSearch {
  /** What is searched of each, as far as it is folded. */
  private readonly texts: string[] = [];
  /** Queries of which each starts with the one before, and where their notes stand. */
  private readonly steps: { query: string; found: readonly number[] }[] = [];
  /** How well the words of the last query are found in each text, by its place, plus one; 0 where nobody has looked yet. */
  private scores = new Map<string, Uint8Array>();

  /** @param notes latest first */
  constructor(private readonly notes: readonly LibraryNote[]) {}

  /** Folds some more of the notes, so that many need not be folded in one go; says whether all are. */
  fold(most: number): boolean {
    const end = Math.min(this.notes.length, this.texts.length + most);
    // What was found before was found among fewer.
    if (this.texts.length < end) this.steps.length = 0;
    for (const note of this.notes.slice(this.texts.length, end)) this.texts.push(searchedText(note));
    return end === this.notes.length;
  }

  /** See `searchNotes`; `mostHits` at most, of the notes that are folded. */
  find(query: string): LibraryNote[] {
    const { words: folded, filter } = readSearchQuery(query);
    if (folded === '') return this.latest(filter);
    // Of several words mostly the last is new.
    this.scores = new Map(folded.split(' ').map((word) => [word, this.scoresOf(word)]));
    const ranks = new Ranks<number>(mostHits);
    const found: number[] = [];
    const among = this.candidates(folded);
    for (let i = 0; i < (among ?? this.texts).length; i++) {
      const at = among?.[i] ?? i;
      const rank = this.rankOf(at, folded);
      if (rank === 0) continue;
      found.push(at);
      if (this.isLeft(at, filter)) ranks.add(rank, at);
    }
    this.steps.push({ query: folded, found });
    const hits: LibraryNote[] = [];
    for (const at of ranks.bestFirst()) {
      const note = this.notes[at];
      if (hits.length === mostHits || !note) break;
      hits.push(note);
    }
    return hits;
  }

  private latest(filter: NoteFilter | undefined): LibraryNote[] {
    if (!filter) return this.notes.slice(0, mostHits);
    const hits: LibraryNote[] = [];
    for (let at = 0; at < this.texts.length && hits.length < mostHits; at++) {
      const note = this.notes[at];
      if (note && this.isLeft(at, filter)) hits.push(note);
    }
    return hits;
  }

  private isLeft(at: number, filter: NoteFilter | undefined): boolean {
    const note = this.notes[at];
    return !filter || (note !== undefined && filter.matches(note, this.texts[at]));
  }

  private scoresOf(word: string): Uint8Array {
    return this.scores.get(word) ?? new Uint8Array(this.notes.length);
  }

  /** The sum of all words' scores, doubled, and one more where they stand side by side; 0 where one is not found. */
  private rankOf(at: number, query: string): number {
    const text = this.texts[at] ?? '';
    let sum = 0;
    for (const [word, scores] of this.scores) {
      const score = (scores[at] ||= 1 + wordScore(text, word)) - 1;
      if (score === 0) return 0;
      sum += score;
    }
    return 2 * sum + (this.scores.size > 1 && isInTitle(text, query) ? 1 : 0);
  }

  /** Whatever has all words of a query has those of a query it starts with. `undefined`: any note may have them. */
  private candidates(query: string): readonly number[] | undefined {
    while (this.steps.length > 0 && !query.startsWith(this.steps.at(-1)?.query ?? '')) this.steps.pop();
    if (this.steps.at(-1)?.query === query) return this.steps.pop()?.found;
    return this.steps.at(-1)?.found;
  }
}

const searched = new WeakMap<LibraryNote, string>();

/** What is searched of a note, folded once: its title, and behind a line feed the names and tags. */
export function searchedText(note: LibraryNote): string {
  let text = searched.get(note);
  if (text === undefined) searched.set(note, (text = foldedWords(note)));
  return text;
}

/**
 * Notes by their dates, the latest first; those of one day in the order they come in, those without a date last.
 *
 * @param dateOf `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; anything else is no date
 */
export function latestFirst(
  notes: readonly LibraryNote[],
  dateOf: (note: LibraryNote) => string | undefined,
): LibraryNote[] {
  // As numbers they are sorted many times faster than as text.
  const keys = new Float64Array(notes.length);
  for (let i = 0; i < notes.length; i++) {
    const note = notes[i];
    if (note) keys[i] = (latestDay - dayNumber(dateOf(note))) * notes.length + i;
  }
  keys.sort();
  const sorted: LibraryNote[] = [];
  for (const key of keys) {
    const note = notes[key % notes.length];
    if (note) sorted.push(note);
  }
  return sorted;
}

const latestDay = 99_999_999;

/** `2019-03-20` → 20190320, `2019` → 20190000; 0 for what is no date. */
function dayNumber(date: string | undefined): number {
  const length = date?.length;
  if (date === undefined || (length !== 10 && length !== 7 && length !== 4)) return 0;
  let day = 0;
  for (let i = 0; i < 10; i++) {
    const digit = i < date.length ? date.charCodeAt(i) - 48 : 0;
    const isDash = i === 4 || i === 7;
    if (isDash ? i < date.length && digit !== -3 : digit < 0 || digit > 9) return 0;
    if (!isDash) day = day * 10 + digit;
  }
  return day;
}
