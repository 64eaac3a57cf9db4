import { parseCalendarDate } from '../../notes/values/calendar';
import { groupBy, type LibraryEdition } from '../editions';
import { compare, inReadingOrder, type LibraryNote } from '../libraryNote';
import { counted } from '../subjects/hover';
import { withoutConference, type TreeSource } from './byEdition';
import { editionRow, idOf, titleOf } from './editionRow';
import { noteRows, type Shown } from './noteRows';
import { makeRow, type TreeNode } from './row';

/** One year: its editions, and its notes that are of none. */
interface Year {
  editions: readonly LibraryEdition[];
  notes: readonly LibraryNote[];
}

/**
 * The years, newest first, each with its editions, and what has no year. All notes of an edition are in its year, those
 * too that were written later; other notes are in that of their date.
 */
export function rowsByYear(source: TreeSource, editions: readonly LibraryEdition[], shown: Shown): TreeNode[] {
  const byYear = groupBy(editions.filter(shown.hasAnyOf), yearOf);
  const loose = groupBy(
    [...source.conferences.flatMap(({ notes }) => notes), ...withoutConference(source)].filter(shown.has),
    ({ date }) => yearIn(date) ?? '',
  );
  const all = [...new Set([...byYear.keys(), ...loose.keys()])].sort((a, b) => compare(b, a));
  return all.map((year) =>
    yearRow(year, { editions: byYear.get(year) ?? [], notes: inReadingOrder(loose.get(year) ?? []) }, shown),
  );
}

function yearRow(year: string, { editions, notes }: Year, shown: Shown): TreeNode {
  const [id, under] = [`year:${year}`, `year:${year}/`];
  return makeRow({
    id,
    kind: year === '' ? 'rest' : 'year',
    label: year === '' ? 'No year' : year,
    description: editions.length > 0 ? counted(editions.length, 'edition') : counted(notes.length, 'note'),
    isOpen: shown.isFew,
    holds: (note) =>
      isLoose(note) ? notes.some(({ uri }) => uri === note.uri) : editions.some((edition) => edition.id === idOf(note)),
    children: () => [
      ...editions.map((edition) => editionRow(edition, { under, label: titleOf(edition), isOpen: shown.isFew, shown })),
      ...noteRows(notes, id, under),
    ],
  });
}

/** Whether a note is of no edition. */
function isLoose({ conference, edition }: LibraryNote): boolean {
  return conference === undefined || edition === undefined;
}

/** Editions that do not change stay the same objects. */
const years = new WeakMap<LibraryEdition, string>();

/** When an edition starts; else the first day of its talks, or the year it has its name from; empty where none is known. */
function yearOf(edition: LibraryEdition): string {
  let year = years.get(edition);
  if (year === undefined) years.set(edition, (year = findYear(edition) ?? ''));
  return year;
}

function findYear({ startDate, edition, notes }: LibraryEdition): string | undefined {
  const started = yearIn(startDate);
  if (started !== undefined) return started;
  let first: string | undefined;
  for (const { type, date } of notes)
    if (date !== undefined && (first === undefined || date < first) && type === 'talk' && yearIn(date)) first = date;
  return yearIn(first) ?? /^(?:19|20)\d\d$/.exec(edition.trim())?.[0];
}

function yearIn(date: string | undefined): string | undefined {
  return date !== undefined && parseCalendarDate(date) ? date.slice(0, 4) : undefined;
}
