import { foldName } from '../notes/values/editionName';
import { folderOf, type LibraryNote, type Names } from './libraryNote';

/** The conference and the edition on which the other notes of a note's folder agree; `undefined` where they do not. */
export function namesBeside(notes: readonly LibraryNote[], uri: string): Names {
  const folder = folderOf(uri);
  const others = notes.filter((note) => note.uri !== uri && folderOf(note.uri) === folder);
  return { conference: agreed(others, 'conference'), edition: agreed(others, 'edition') };
}

function agreed(notes: readonly LibraryNote[], key: keyof Names): string | undefined {
  const [first, ...others] = notes.flatMap((note) => note[key] ?? []);
  return first !== undefined && others.every((name) => foldName(name) === foldName(first)) ? first : undefined;
}
