import { groupBy } from '../editions';
import { compare, type LibraryNote } from '../libraryNote';
import { capitalized, noteRows } from './noteRows';
import { makeRow, type TreeNode } from './row';

/** So many talks of an edition are read in one list; more are put by their kind. */
export const mostTalks = 40;

/** The kinds of session in the order in which they are listed. */
const sessionLabels = new Map([
  ['keynote', 'Keynotes'],
  ['talk', 'Talks'],
  ['lightning-talk', 'Lightning talks'],
  ['tutorial', 'Tutorials'],
  ['workshop', 'Workshops'],
  ['panel', 'Panels'],
  ['bof', 'Birds of a feather'],
  ['demo', 'Demos'],
  ['poster', 'Posters'],
  ['other', 'Other sessions'],
]);

/**
 * The rows of an edition's notes: of a long programme the talks by their kind of session, with all other notes before
 * them.
 *
 * @param notes in reading order
 * @param parent, under as for `noteRows`
 */
export function sessionRows(notes: readonly LibraryNote[], parent: string, under: string): TreeNode[] {
  const talks = notes.filter(({ type }) => type === 'talk');
  const groups = groupBy(talks, ({ sessionType }) => sessionType ?? 'talk');
  if (talks.length <= mostTalks || groups.size < 2) return noteRows(notes, parent, under);
  const others = notes.filter(({ type }) => type !== 'talk');
  return [
    ...noteRows(others, parent, under),
    ...[...groups].sort(([a], [b]) => compareSessions(a, b)).map(([type, own]) => sessionRow(type, own, parent, under)),
  ];
}

function sessionRow(type: string, notes: readonly LibraryNote[], parent: string, under: string): TreeNode {
  const id = `${parent}/session:${type}`;
  return makeRow({
    id,
    kind: 'session',
    label: sessionLabels.get(type) ?? capitalized(type),
    description: String(notes.length),
    holds: (note) => notes.some(({ uri }) => uri === note.uri),
    children: () => noteRows(notes, id, under),
  });
}

function compareSessions(a: string, b: string): number {
  return rank(a) - rank(b) || compare(a, b);
}

function rank(type: string): number {
  const at = [...sessionLabels.keys()].indexOf(type);
  return at < 0 ? sessionLabels.size : at;
}
