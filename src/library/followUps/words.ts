import { formatDate } from '../../notes/values/calendar';
import type { FollowUp } from './followUp';
import type { Counts } from './followUps';
import { followUpKinds, type FollowUpKind } from './kinds';

/** What all of a kind are called. */
export const kindNames: Record<FollowUpKind, string> = {
  task: 'Open tasks',
  summary: 'Talks without summary',
  slides: 'Talks without slides',
  video: 'Talks without video',
  outdated: 'Reports out of date',
  draft: 'Draft reports',
};

const countNames: Record<FollowUpKind, readonly [one: string, many: string]> = {
  task: ['open task', 'open tasks'],
  summary: ['talk without summary', 'talks without summary'],
  slides: ['talk without slides', 'talks without slides'],
  video: ['talk without video', 'talks without video'],
  outdated: ['report out of date', 'reports out of date'],
  draft: ['draft report', 'draft reports'],
};

/** `2 open tasks, 1 talk without video`; empty where nothing is left to do. */
export function countsText(counts: Counts): string {
  return followUpKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => countText(kind, counts[kind]))
    .join(', ');
}

/** `1 open task`. */
export function countText(kind: FollowUpKind, count: number): string {
  const [one, many] = countNames[kind];
  return `${count} ${count === 1 ? one : many}`;
}

export function totalOf(counts: Counts): number {
  return followUpKinds.reduce((sum, kind) => sum + counts[kind], 0);
}

/** What is to do: the words of a task, the title of the note for all else. */
export function labelOf({ task, note }: FollowUp): string {
  return task?.text ?? note.title;
}

/** Where that is: the note of a task, the edition, and the day by which it is sorted. */
export function placeOf({ task, note, day }: FollowUp, locale: string): string[] {
  const edition = [note.conference, note.edition].filter((name) => name !== undefined).join(' ');
  const title = task && note.title !== edition ? note.title : '';
  const state = note.type === 'report' && note.status === 'review' ? 'in review' : '';
  return [title, state, edition, day === undefined ? '' : formatDate(day, locale)].filter((part) => part !== '');
}
