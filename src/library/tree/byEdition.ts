import { foldName } from '../../notes/values/editionName';
import type { Conference } from '../editions';
import { inReadingOrder, type LibraryNote } from '../libraryNote';
import { counted } from '../subjects/hover';
import { editionRow } from './editionRow';
import { noteRows, type Shown } from './noteRows';
import { makeRow, type TreeNode } from './row';

/** What of the library the tree shows. */
export interface TreeSource {
  conferences: readonly Conference[];
  /** How many notes there are. */
  size: number;
  /** All of them; those without a conference get a group of their own. */
  notes(): readonly LibraryNote[];
}

/** Conferences, their editions newest first, and in each the announcement, the reports and the talks by schedule. */
export function rowsByConference(source: TreeSource, shown: Shown): TreeNode[] {
  const { conferences } = source;
  // With one conference there is nothing to choose from: its editions are seen at once.
  const isOpen = conferences.length === 1 || shown.isFew;
  const roots = conferences.flatMap((conference) => conferenceRow(conference, isOpen, shown) ?? []);
  const lost = withoutConference(source).filter(shown.has);
  return lost.length > 0 ? [...roots, restRow('rest:', 'No conference', lost, shown)] : roots;
}

/** The notes that name no conference. Mostly there are none, and the others need not be looked at to know it. */
export function withoutConference({ conferences, size, notes }: TreeSource): LibraryNote[] {
  const named = conferences.reduce(
    (sum, conference) =>
      conference.editions.reduce((own, edition) => own + edition.notes.length, sum + conference.notes.length),
    0,
  );
  return named === size ? [] : notes().filter(({ conference }) => conference === undefined);
}

function conferenceRow(conference: Conference, isOpen: boolean, shown: Shown): TreeNode | undefined {
  const { id, name } = conference;
  const editions = conference.editions.filter(shown.hasAnyOf);
  const rest = conference.notes.filter(shown.has);
  if (editions.length === 0 && rest.length === 0) return undefined;
  return makeRow({
    id: `conference:${id}`,
    kind: 'conference',
    label: name,
    description: editions.length > 0 ? counted(editions.length, 'edition') : '',
    isOpen,
    holds: (note) => note.conference !== undefined && foldName(note.conference) === id,
    children: () => [
      ...editions.map((edition) =>
        editionRow(edition, { under: '', label: edition.edition, isOpen: shown.isFew, shown }),
      ),
      ...(rest.length > 0 ? [restRow(`rest:${id}`, 'No edition', rest, shown)] : []),
    ],
  });
}

function restRow(id: string, label: string, notes: readonly LibraryNote[], { isFew }: Shown): TreeNode {
  return makeRow({
    id,
    kind: 'rest',
    label,
    isOpen: isFew,
    holds: (note) => notes.some(({ uri }) => uri === note.uri),
    children: () => noteRows(inReadingOrder(notes), id, ''),
  });
}
