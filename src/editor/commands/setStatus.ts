import * as vscode from 'vscode';
import type { LibraryNote } from '../../library/libraryNote';
import { setKeys } from '../../notes/edits/setKeys';
import { commonStatuses, statusesOf, type Status } from '../../notes/statuses';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { UserError } from '../log';
import { changeNotes } from './changeNotes';
import type { Handler } from './registry';
import { givenWord, selectedNotes } from './selection';

/**
 * Sets the status of notes, of which it asks; editions have none and are left out. With a status nothing is asked.
 * Answers with the URIs of the notes that were changed; `undefined` when the user gave up.
 */
export function setStatus(notes: WorkspaceLibrary): Handler {
  return async (argument, selection) => {
    const selected = await selectedNotes(notes, argument, selection, 'Set Status');
    if (!selected) return undefined;
    const chosen = selected.filter(({ type }) => type !== 'edition');
    const statuses = statusesFor(notes, chosen);
    const status = givenWord('status', [selection, argument]) ?? (await pickStatus(statuses, chosen));
    if (status === undefined) return undefined;
    if (!statuses.some((one) => one.status === status))
      throw new UserError(
        'These notes cannot have this status. Call the command without one to see which they can have.',
      );
    const uris = chosen.map(({ uri }) => vscode.Uri.parse(uri, true));
    return changeNotes(notes, uris, 'setting the status', (uri, reading, text) =>
      setKeys({ status }, reading, text, notes.aliases(uri)),
    );
  };
}

/** The statuses that all of the notes may have, at least one. */
function statusesFor(notes: WorkspaceLibrary, chosen: readonly LibraryNote[]): readonly Status[] {
  if (chosen.length === 0)
    throw new UserError('Only talks, reports and announcements have a status. Choose one of them.');
  const lists = chosen.map(({ type, uri }) => statusesOf(type, notes.keyBook(vscode.Uri.parse(uri, true))));
  const statuses = commonStatuses(lists);
  if (statuses.length === 0)
    throw new UserError('These notes have no status in common. Choose notes of one type and one workspace folder.');
  return statuses;
}

async function pickStatus(statuses: readonly Status[], chosen: readonly LibraryNote[]): Promise<string | undefined> {
  const [first] = chosen;
  const picked = await vscode.window.showQuickPick(
    statuses.map(({ status, meaning }) => ({
      label: status,
      description: chosen.every((note) => note.status === status) ? 'now' : '',
      detail: meaning,
    })),
    {
      title: 'Set Status',
      placeHolder: chosen.length === 1 ? first?.title : `Status of ${chosen.length} notes`,
    },
  );
  return picked?.label;
}
