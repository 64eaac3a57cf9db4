import { formatDateRange } from '../notes/values/calendar';
import type { Conference, LibraryEdition } from './editions';
import { inReadingOrder, type LibraryNote } from './libraryNote';

/** One row of the library's tree. */
export interface TreeNode {
  /** Stays the same over changes, so that the view keeps what is open and selected. */
  readonly id: string;
  readonly kind: 'conference' | 'edition' | 'note' | 'rest';
  readonly label: string;
  readonly description: string;
  readonly children: readonly TreeNode[];
  /** `undefined` for the roots. */
  readonly parent?: TreeNode;
  readonly edition?: LibraryEdition;
  readonly note?: LibraryNote;
}

/** What of the library the tree shows. */
export interface TreeSource {
  conferences: readonly Conference[];
  /** All notes; those without a conference get a group of their own. */
  notes: readonly LibraryNote[];
}

/** Conferences, their editions newest first, and in each the announcement, the reports and the talks by schedule. */
export function libraryTree({ conferences, notes }: TreeSource, locale: string): TreeNode[] {
  const roots = conferences.map((conference) => conferenceNode(conference, locale));
  const lost = notes.filter(({ conference }) => conference === undefined);
  return lost.length > 0 ? [...roots, restNode('rest:', 'No conference', lost)] : roots;
}

function conferenceNode({ id, name, editions, notes }: Conference, locale: string): TreeNode {
  const count = editions.length === 1 ? '1 edition' : `${editions.length} editions`;
  return parentOf({
    id: `conference:${id}`,
    kind: 'conference',
    label: name,
    description: editions.length > 0 ? count : '',
    children: [
      ...editions.map((edition) => editionNode(edition, locale)),
      ...(notes.length > 0 ? [restNode(`rest:${id}`, 'No edition', notes)] : []),
    ],
  });
}

function editionNode(edition: LibraryEdition, locale: string): TreeNode {
  const dates = formatDateRange(edition.startDate, edition.endDate, locale);
  return parentOf({
    id: `edition:${edition.id}`,
    kind: 'edition',
    label: edition.edition,
    description: [edition.place, dates].filter(Boolean).join(' · '),
    edition,
    children: noteNodes(edition.notes.filter((note) => note !== edition.note)),
  });
}

function restNode(id: string, label: string, notes: readonly LibraryNote[]): TreeNode {
  return parentOf({ id, kind: 'rest', label, description: '', children: noteNodes(notes) });
}

function noteNodes(notes: readonly LibraryNote[]): TreeNode[] {
  return inReadingOrder(notes).map(noteNode);
}

function noteNode(note: LibraryNote): TreeNode {
  const speakers = note.speakers.map(({ name }) => name).join(', ');
  const description = note.type === 'talk' ? speakers : capitalized(note.type);
  return { id: `note:${note.uri}`, kind: 'note', label: note.title, description, children: [], note };
}

/** The node, with its children knowing it. */
function parentOf(node: TreeNode): TreeNode {
  for (const child of node.children) (child as { parent?: TreeNode }).parent = node;
  return node;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
