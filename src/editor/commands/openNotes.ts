import * as vscode from 'vscode';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { UserError } from '../log';
import { areAllMeant } from './manyAtOnce';
import type { Handler } from './registry';
import { isAsked, selectedNotes } from './selection';

/** Opens notes, each in a tab of its own that stays. Answers with their URIs; `undefined` when the user gave up. */
export function openNotes(notes: WorkspaceLibrary): Handler {
  return async (argument, selection) => {
    const chosen = await selectedNotes(notes, argument, selection, 'Open Notes');
    if (!chosen) return undefined;
    if (isAsked(argument) && !(await areAllMeant(chosen.length, `Open ${chosen.length} notes?`))) return undefined;
    const uris = chosen.map(({ uri }) => vscode.Uri.parse(uri, true));
    for (const uri of uris) await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
    return uris;
  };
}

/** Shows the file of a note in the Explorer. Answers with its URI; `undefined` when the user gave up. */
export function revealInExplorer(notes: WorkspaceLibrary): Handler {
  return async (argument) => {
    const chosen = await selectedNotes(notes, argument, undefined, 'Reveal in Explorer');
    if (!chosen) return undefined;
    const [note] = chosen;
    if (!note) throw new UserError('This row has no note, so there is no file to show.');
    const uri = vscode.Uri.parse(note.uri, true);
    await vscode.commands.executeCommand('revealInExplorer', uri);
    return uri;
  };
}
