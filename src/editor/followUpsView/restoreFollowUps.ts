import * as vscode from 'vscode';
import type { Handler } from '../commands/registry';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { plainText } from '../quickPickText';
import type { Awaited, Dismissals } from './dismissals';

/**
 * Brings dismissed slides and videos back, which the user chooses; with a URI those of that talk. Answers with how many
 * they are; `undefined` when the user gave up.
 *
 * @param inView those that would be in the view
 */
export function restoreFollowUps(
  notes: WorkspaceLibrary,
  dismissals: Dismissals,
  inView: () => readonly Awaited[],
): Handler {
  return async (argument) => {
    const chosen =
      argument instanceof vscode.Uri
        ? dismissals.all().filter(({ uri }) => uri === argument.toString())
        : await pick(notes, inView());
    if (chosen) await dismissals.remove(chosen);
    return chosen?.length;
  };
}

async function pick({ library }: WorkspaceLibrary, dismissed: readonly Awaited[]): Promise<Awaited[] | undefined> {
  const items = dismissed.map((awaited) => {
    const { title = '', conference, edition } = library.note(awaited.uri) ?? {};
    const place = [awaited.kind, [conference, edition].filter(Boolean).join(' ')];
    return { awaited, label: plainText(title), description: plainText(place.filter(Boolean).join(' · ')) };
  });
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Restore Follow Ups',
    placeHolder: items.length > 0 ? 'What is to be awaited again?' : 'Nothing is dismissed',
    canPickMany: true,
    matchOnDescription: true,
  });
  return picked?.map(({ awaited }) => awaited);
}
