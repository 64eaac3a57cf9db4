import { coverageOf } from '../../library/coverage';
import type { LibraryNote } from '../../library/libraryNote';
import { counted } from '../../library/subjects/hover';
import type { TreeNode } from '../../library/tree';
import { rowDescription, rowLabel } from '../rowText';
import type { Bodies } from './bodies';

/** What a row says: to be seen, and to be heard. */
export interface RowWords {
  label: string;
  description: string;
  spoken: string;
}

/**
 * The words of a row. What is to be done stands first where an edition has more to say than a side bar is wide; where only
 * some of its notes are below, nothing of that is said.
 *
 * @param problems how many are shown as the row's badge, which is not read out
 */
export function wordsOf(bodies: Bodies, node: TreeNode, problems: number): RowWords {
  const { label, kind, note } = node;
  const edition = node.isPart ? undefined : node.edition;
  const tasks = note ? note.tasks.length : edition ? tasksOf(edition.notes) : 0;
  const followUps = tasks > 0 ? counted(tasks, 'follow-up') : '';
  const coverage = edition && bodies.areKnown(edition.notes) ? coverageWords(edition) : '';
  const outdated = note && bodies.isOutdated(note) ? 'out of date' : '';
  const shown = [coverage, node.description, outdated, followUps].filter(Boolean);
  const isCount = /^\d+$/.test(node.description);
  const heard = [
    label,
    kind === 'edition' || kind === 'conference' || kind === 'tag' ? kind : '',
    isCount ? counted(Number(node.description), 'note') : node.description,
    note && bodies.isUnsummarized(note) ? 'not summarized' : '',
    coverage,
    outdated,
    followUps,
    problems > 0 && !node.isPart ? counted(problems, 'problem') : '',
  ];
  return {
    label: rowLabel(label),
    description: rowDescription(shown.join(' · '), label),
    spoken: rowLabel(heard.filter(Boolean).join(', ').replaceAll(' · ', ', ')),
  };
}

/** `9 of 14 summarized`; nothing where all are, or none is to be. */
function coverageWords(edition: NonNullable<TreeNode['edition']>): string {
  const { counted: all, summarized } = coverageOf(edition);
  return summarized < all ? `${summarized} of ${all} summarized` : '';
}

export function tasksOf(notes: readonly LibraryNote[]): number {
  return notes.reduce((sum, { tasks }) => sum + tasks.length, 0);
}
