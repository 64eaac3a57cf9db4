import * as vscode from 'vscode';
import type { FollowUp } from '../../library/followUps/followUp';
import type { OpenTask } from '../../notes/body/openTasks';
import { tickTask } from '../../notes/body/tickTask';
import { UserError } from '../log';
import { changeTogether } from './changeTogether';
import { chosenThings } from './chosen';

/** A task of a note as it was seen there. */
interface SeenTask extends OpenTask {
  uri: vscode.Uri;
}

const refusal =
  'The note has changed since: the task is not where it was. Nothing was ticked; look at it and try again.';

/** Ticks the tasks of the rows that were chosen, or the one that is handed over as `{ uri, line, text }`. */
export function tickChosen(argument: unknown, selection: unknown): Promise<void> {
  const chosen = chosenThings(argument, selection)?.flatMap(seenTasks);
  return completeTasks(chosen ?? [givenTask(argument)]);
}

/** The task of a thing to do, if it is one. */
export function seenTasks({ note, task }: FollowUp): SeenTask[] {
  return task ? [{ ...task, uri: vscode.Uri.parse(note.uri, true) }] : [];
}

/** Ticks tasks where they stand, all or none; a clear word where one is not there any more. */
export async function completeTasks(tasks: readonly SeenTask[]): Promise<void> {
  const byNote = new Map<string, SeenTask[]>();
  for (const task of tasks) byNote.set(task.uri.toString(), [...(byNote.get(task.uri.toString()) ?? []), task]);
  const uris = [...byNote.values()].flatMap(([first]) => first?.uri ?? []);
  await changeTogether(
    uris,
    (uri, text) => {
      const edits = (byNote.get(uri.toString()) ?? []).map((task) => tickTask(text, task));
      return edits.every((edit) => edit !== undefined) ? edits : undefined;
    },
    refusal,
  );
}

function givenTask(argument: unknown): SeenTask {
  const { uri, line, text } = (argument ?? {}) as Partial<Record<string, unknown>>;
  if (uri instanceof vscode.Uri && typeof line === 'number' && typeof text === 'string') return { uri, line, text };
  throw new UserError(
    'Which task? Choose one in the view Follow-ups, or give { uri, line, text }: the note, the line from 0, and its words.',
  );
}
