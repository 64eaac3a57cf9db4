import type { OpenTask } from '../../notes/body/openTasks';
import { compare, type LibraryNote } from '../libraryNote';
import { dayOf, type Days, type FollowUpKind } from './kinds';

/** One thing that is left to do. */
export interface FollowUp {
  /** Stays the same while lines move: of two tasks with the same words the order counts. */
  readonly id: string;
  readonly kind: FollowUpKind;
  readonly note: LibraryNote;
  /** The task, of the kind `task`. */
  readonly task?: OpenTask;
  /** The calendar date by which it is sorted; `undefined` where none is known. */
  readonly day: string | undefined;
}

/** What of a kind is left to do about a note that has something of it: its tasks, or one thing. */
export function followUpsOf(kind: FollowUpKind, note: LibraryNote, days: Days): FollowUp[] {
  const day = dayOf(note, days);
  if (kind !== 'task') return [{ id: `${kind}:${note.uri}`, kind, note, day }];
  const seen = new Map<string, number>();
  return note.tasks.map((task) => {
    const count = seen.get(task.text) ?? 0;
    seen.set(task.text, count + 1);
    return { id: `task:${note.uri}\n${task.text}\n${count}`, kind, note, task, day };
  });
}

/** Order of notes of one day: by time, and by file. */
export function byTime(a: LibraryNote, b: LibraryNote): number {
  return compare(a.time ?? '', b.time ?? '') || compare(a.uri, b.uri);
}
