import * as vscode from 'vscode';
import type { FollowUp } from '../../library/followUps/followUp';
import { isAwaited, type FollowUpKind } from '../../library/followUps/kinds';
import { UserError } from '../log';
import type { Awaited } from './dismissals';

/**
 * The things to do that a command acts on: those of the selected rows, or of the one it was called from, where it is
 * none of them. `undefined` where it was called in another way.
 *
 * @param argument what the command was called with
 * @param selection the selected rows, which the view hands over beside the one that was clicked
 */
export function chosenThings(argument: unknown, selection: unknown): FollowUp[] | undefined {
  const own = thingOf(argument);
  if (!own) return undefined;
  const selected: FollowUp[] = Array.isArray(selection) ? selection.flatMap((row) => thingOf(row) ?? []) : [];
  // The view's rows may be others by now, with the same ids.
  return selected.some(({ id }) => id === own.id) ? selected : [own];
}

/** The slides and videos a command acts on: of the rows that were chosen, or of a URI with `slides` or `video`. */
export function chosenAwaited(argument: unknown, selection: unknown): Awaited[] {
  const chosen = chosenThings(argument, selection);
  if (chosen) return chosen.flatMap(({ kind, note }) => (isAwaited(kind) ? { kind, uri: note.uri } : []));
  if (argument instanceof vscode.Uri && (selection === 'slides' || selection === 'video'))
    return [{ kind: selection, uri: argument.toString() }];
  throw new UserError(
    'Of which talk? Choose one in the view Follow-ups, or give the URI of its note, and "slides" or "video".',
  );
}

/** Those of some rows that are of some kinds. */
export function rowsOf(rows: readonly unknown[], kinds: readonly FollowUpKind[]): unknown[] {
  return rows.filter((row) => kinds.some((kind) => kind === thingOf(row)?.kind));
}

function thingOf(row: unknown): FollowUp | undefined {
  return typeof row === 'object' && row !== null && 'followUp' in row ? (row.followUp as FollowUp) : undefined;
}
