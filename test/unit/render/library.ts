// Notes for the tests of what is rendered, made the way the editor makes them: from the text of files.
import type { Library } from '../../../src/library/library';
import type { LibraryNote } from '../../../src/library/libraryNote';
import { libraryOf, root } from '../../support/library';

export { libraryOf, root };

export function noteOf(library: Library, path: string): LibraryNote {
  const note = library.note(`${root}/${path}`);
  if (!note) throw new Error(`${path} is no note.`);
  return note;
}

/** The one note a text makes. */
export function onlyNote(text: string): LibraryNote {
  return noteOf(libraryOf({ 'note.md': text }), 'note.md');
}
