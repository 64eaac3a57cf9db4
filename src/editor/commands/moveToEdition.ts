import { tellMoved } from '../libraryView/moveFiles';
import { moveToEdition } from '../libraryView/moveToEdition';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { reportError, UserError, type Log } from '../log';
import type { Handler } from './registry';
import { isAsked, selectedNotes } from './selection';
import { namedEdition, pickEdition } from './target';

/**
 * Moves notes to another edition, of which it asks: what dragging them in the tree does. With an edition nothing is
 * asked, and files stay where they are. Answers with the URIs of the notes that were changed; `undefined` when the user
 * gave up.
 */
export function moveNotesToEdition(notes: WorkspaceLibrary, log: Log): Handler {
  return async (argument, selection) => {
    const selected = await selectedNotes(notes, argument, selection, 'Move to Edition');
    if (!selected) return undefined;
    const uris = selected.flatMap(({ uri, type }) => (type === 'edition' ? [] : uri));
    if (uris.length === 0)
      throw new UserError('Only talks, reports and announcements can be moved to another edition. Choose one of them.');
    const given = namedEdition(selection);
    const known = given && (notes.library.edition(given) ?? given);
    const edition = known ?? (await pickEdition(notes.library.editions(), 'Move to Edition'));
    if (!edition) return undefined;
    const moved = await moveToEdition(notes, uris, edition);
    if (!given && isAsked(argument))
      void tellMoved(moved).catch((error: unknown) => void reportError(log, 'move to another edition', error));
    return moved.changed.map(({ uri }) => uri);
  };
}
