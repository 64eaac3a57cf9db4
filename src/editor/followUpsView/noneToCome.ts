import * as vscode from 'vscode';
import type { AwaitedKind } from '../../library/followUps/kinds';
import { setKeys, type Wanted } from '../../notes/edits/setKeys';
import type { Reading } from '../../notes/note';
import { changeNotes } from '../commands/changeNotes';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { UserError } from '../log';
import { chosenAwaited } from './chosen';

/**
 * Writes `none` for the slides or the video of the talks that were chosen: there are none, and never will be. Answers
 * with the URIs of the notes that were changed.
 */
export function noneToCome(notes: WorkspaceLibrary): (argument: unknown, selection: unknown) => Promise<vscode.Uri[]> {
  return async (argument, selection) => {
    const kinds = new Map<string, AwaitedKind[]>();
    for (const { kind, uri } of chosenAwaited(argument, selection)) kinds.set(uri, [...(kinds.get(uri) ?? []), kind]);
    const uris = [...kinds.keys()].map((uri) => vscode.Uri.parse(uri, true));
    const told = new Set<string>();
    const changed = await changeNotes(notes, uris, 'none to come', (uri, reading, text) => {
      // What somebody wrote there in the meantime is not replaced.
      const untold = (kinds.get(uri.toString()) ?? []).filter((kind) => !says(reading, kind));
      if (untold.length > 0) return setKeys(noneOf(untold), reading, text, notes.aliases(uri));
      told.add(uri.toString());
      return [];
    });
    if (changed.length === 0 && told.size > 0)
      throw new UserError('Nothing was changed: something is said of these slides or this video by now.');
    return changed;
  };
}

function says({ facts }: Reading, kind: AwaitedKind): boolean {
  return (kind === 'slides' ? facts?.saysSlides : facts?.saysVideo) ?? false;
}

function noneOf(kinds: readonly AwaitedKind[]): Wanted {
  return Object.fromEntries(kinds.map((kind) => [kind, 'none']));
}
