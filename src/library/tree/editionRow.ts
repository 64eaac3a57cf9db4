import { formatDateRange } from '../../notes/values/calendar';
import { editionId } from '../../notes/values/editionName';
import { groupBy, type LibraryEdition } from '../editions';
import { inReadingOrder, type LibraryNote } from '../libraryNote';
import { noteRows, type NoteWords, type Shown } from './noteRows';
import { makeRow, type TreeNode } from './row';
import { sessionRows } from './sessionRows';

interface EditionRowOptions {
  /** What its id starts with; empty where the edition has one row in the whole tree. */
  under: string;
  label: string;
  isOpen: boolean;
  shown: Shown;
}

/** An edition with its notes as one reads them; of very many, the talks by their kind of session. */
export function editionRow(edition: LibraryEdition, { under, label, isOpen, shown }: EditionRowOptions): TreeNode {
  const isBelow = (note: LibraryNote): boolean => note !== edition.note && shown.has(note);
  const facts = factsOf(edition, under, label, shown);
  return makeRow({
    ...facts,
    isOpen,
    holds: (note) => edition.id === idOf(note),
    children: edition.notes.some(isBelow)
      ? () => sessionRows(inReadingOrder(edition.notes.filter(isBelow)), facts.id, under)
      : undefined,
  });
}

/**
 * The editions of some notes, newest first, with those of their notes that are among these, and after them a row for
 * those without an edition.
 *
 * @param editions all of the library, newest first
 */
export function rowsByEdition(
  notes: readonly LibraryNote[],
  editions: readonly LibraryEdition[],
  { under, isOpen, shown, words }: Omit<EditionRowOptions, 'label'> & { words: NoteWords },
): TreeNode[] {
  const groups = groupBy(notes, (note) => idOf(note) ?? '');
  const rows = editions.flatMap((edition) => {
    const own = groups.get(edition.id);
    if (!own) return [];
    const below = own.filter(({ uri }) => uri !== edition.note?.uri);
    const facts = factsOf(edition, under, titleOf(edition), shown);
    return makeRow({
      ...facts,
      isOpen,
      isPart: true,
      holds: (note) => own.some(({ uri }) => uri === note.uri),
      children: below.length > 0 ? () => noteRows(inReadingOrder(below), facts.id, under, words) : undefined,
    });
  });
  const rest = groups.get('');
  if (!rest) return rows;
  const id = `${under}rest:`;
  return [
    ...rows,
    makeRow({
      id,
      kind: 'rest',
      label: 'No edition',
      isOpen,
      holds: (note) => rest.some(({ uri }) => uri === note.uri),
      children: () => noteRows(inReadingOrder(rest), id, under, words),
    }),
  ];
}

function factsOf(edition: LibraryEdition, under: string, label: string, { locale }: Shown) {
  const dates = formatDateRange(edition.startDate, edition.endDate, locale);
  return {
    id: `${under}edition:${edition.id}`,
    kind: 'edition',
    label,
    description: [edition.place, dates].filter(Boolean).join(' · '),
    edition,
    subject: { conference: edition.conference, edition: edition.edition },
  } as const;
}

/** An edition's name where its conference does not stand above it. */
export function titleOf({ conference, edition }: LibraryEdition): string {
  return `${conference} ${edition}`;
}

/** The id of the edition a note is of. */
export function idOf({ conference, edition }: LibraryNote): string | undefined {
  return conference !== undefined && edition !== undefined ? editionId(conference, edition) : undefined;
}
