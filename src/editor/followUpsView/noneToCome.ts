import * as vscode from 'vscode';
import { setKeys } from '../../notes/edits/setKeys';
import { readNote } from '../../notes/note';
import type { Handler } from '../commands/registry';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { changeTogether } from './changeTogether';
import { chosenAwaited } from './chosen';

const refusal =
  'Nothing was changed: a note says something of its slides or video by now, or its front matter has problems. Open it, and write "none" there.';

/** Writes `none` for the slides or the video of the talks that were chosen: there are none, and never will be. */
export function noneToCome(notes: WorkspaceLibrary): Handler {
  return async (argument, selection) => {
    const wanted = new Map<string, { slides?: string; video?: string }>();
    for (const { kind, uri } of chosenAwaited(argument, selection))
      wanted.set(uri, { ...wanted.get(uri), [kind]: 'none' });
    await changeTogether(
      [...wanted.keys()].map((uri) => vscode.Uri.parse(uri, true)),
      (uri, text) => {
        const keys = wanted.get(uri.toString()) ?? {};
        const reading = readNote(text, notes.aliases(uri));
        const { saysSlides, saysVideo } = reading?.facts ?? {};
        // What somebody wrote there in the meantime is not replaced.
        if (!reading || (keys.slides && saysSlides) || (keys.video && saysVideo)) return undefined;
        return setKeys(keys, reading, text, notes.aliases(uri));
      },
      refusal,
    );
  };
}
