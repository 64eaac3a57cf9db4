import type { LibraryNote } from '../libraryNote';
import { fold } from '../fold';

/** Names, tags and the like come again in note after note. */
const values = new Map<string, string>();
const mostValues = 100_000;

/** The words of a note that a filter finds, folded; a line for each value, so that no words are found across two. */
export function foldedWords({ title, speakers, conference = '', edition = '', tags, track }: LibraryNote): string {
  const people = speakers.map(({ name, affiliation }) =>
    affiliation === undefined ? foldOnce(name) : `${foldOnce(name)} (${foldOnce(affiliation)})`,
  );
  const names = `${foldOnce(conference)} ${foldOnce(edition)}`;
  return [fold(title), ...people, names, ...tags.map(foldOnce), ...(track === undefined ? [] : [foldOnce(track)])].join(
    '\n',
  );
}

/** `fold`, which takes its time, once for each value. */
export function foldOnce(value: string): string {
  let folded = values.get(value);
  if (folded === undefined) {
    if (values.size >= mostValues) values.clear();
    values.set(value, (folded = fold(value)));
  }
  return folded;
}
