import { fold } from '../fold';
import { groupBy, type LibraryEdition } from '../editions';
import { compare, type LibraryNote } from '../libraryNote';
import { initialOf } from './initial';
import { makeRow, type TreeNode } from './row';

/** More rows on one level nobody reads, and they take the editor its time: they are put by their first letter. */
export const mostRows = 500;

/** What stands beside a note's title. */
export type NoteWords = (note: LibraryNote) => string;

/** Which notes are shown, and how. */
export interface Shown {
  has(note: LibraryNote): boolean;
  hasAnyOf(edition: LibraryEdition): boolean;
  /** So few are left by a filter that all are seen at once. */
  readonly isFew: boolean;
  /** In the language of which dates are written. */
  readonly locale: string;
}

/** Who spoke; of what is no talk, what it is. */
export const speakersOrType: NoteWords = ({ type, speakers }) =>
  type === 'talk' ? speakers.map(({ name }) => name).join(', ') : capitalized(type);

/**
 * A row for each note, in their order.
 *
 * @param parent the id of the row above
 * @param under what their own ids start with: empty where a note has one row in the whole tree
 */
export function noteRows(
  notes: readonly LibraryNote[],
  parent: string,
  under: string,
  words: NoteWords = speakersOrType,
): TreeNode[] {
  return inInitials(notes, parent, {
    initialOf: ({ title }) => initialOf(fold(title.trimStart().slice(0, 4))),
    holds: (one, note) => one.uri === note.uri,
    toRow: (note) =>
      makeRow({
        id: `${under}note:${note.uri}`,
        kind: 'note',
        label: note.title,
        description: words(note),
        note,
        holds: ({ uri }) => uri === note.uri,
        children: undefined,
      }),
  });
}

/** How things become rows. */
interface RowsOf<T> {
  initialOf(item: T): string;
  toRow(item: T): TreeNode;
  holds(item: T, note: LibraryNote): boolean;
}

/** The rows of things in their order; of very many, rows of the letters they start with, and those below. */
export function inInitials<T>(
  items: readonly T[],
  parent: string,
  { initialOf: initial, toRow, holds }: RowsOf<T>,
): TreeNode[] {
  if (items.length <= mostRows) return items.map(toRow);
  const groups = groupBy(items, initial);
  return [...groups]
    .sort(([a], [b]) => compare(a, b))
    .map(([initial, own]) =>
      makeRow({
        id: `${parent}/initial:${initial}`,
        kind: 'initial',
        label: initial,
        description: String(own.length),
        holds: (note) => own.some((item) => holds(item, note)),
        children: () => own.map(toRow),
      }),
    );
}

export function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
