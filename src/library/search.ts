import { compare, type LibraryNote } from './libraryNote';

/** At most as many are shown: a longer list is not read, and slows the picker down. */
export const mostHits = 200;

/**
 * The notes in which every word of the query occurs (title, speakers, conference, edition, tags), best first: words in
 * the title count more than elsewhere, starts of words more than their middle. Accents and case are folded. An empty
 * query gives the latest notes.
 */
export function searchNotes(notes: readonly LibraryNote[], query: string): LibraryNote[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const hits = notes.flatMap((note) => {
    const score = scoreOf(note, words);
    return score > 0 ? { note, score } : [];
  });
  return hits
    .sort(
      (a, b) => b.score - a.score || compare(b.note.date ?? '', a.note.date ?? '') || compare(a.note.uri, b.note.uri),
    )
    .slice(0, mostHits)
    .map(({ note }) => note);
}

/** Text in the form in which it is searched: lower case, without accents (`Ténart` → `tenart`, `Høiland` → `hoiland`). */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđß]/g, (letter) => ({ ø: 'o', ł: 'l', đ: 'd', ß: 'ss' })[letter] ?? letter);
}

/** What is searched of a note, folded once: a note is searched anew with every letter that is typed. */
interface Searched {
  title: string;
  rest: string;
}

const searched = new WeakMap<LibraryNote, Searched>();

function searchedOf(note: LibraryNote): Searched {
  let folded = searched.get(note);
  if (!folded) {
    const people = note.speakers.flatMap(({ name, affiliation }) => [name, affiliation]);
    const rest = [note.conference, note.edition, ...people, ...note.tags].join(' ');
    searched.set(note, (folded = { title: fold(note.title), rest: fold(rest) }));
  }
  return folded;
}

function scoreOf(note: LibraryNote, words: readonly string[]): number {
  const { title, rest } = searchedOf(note);
  let score = 1;
  for (const word of words) {
    const found = 3 * match(title, word) + match(rest, word);
    if (found === 0) return 0;
    score += found;
  }
  return score;
}

/** 2 where a word of the text starts with it, 1 where it stands anywhere else, 0 where it does not. */
function match(text: string, word: string): number {
  const at = text.indexOf(word);
  if (at < 0) return 0;
  return at === 0 || text.includes(` ${word}`) ? 2 : 1;
}
