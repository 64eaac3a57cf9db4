// Libraries of files written inline.
import { examine } from '../../src/notes/checks/examine';
import { defaultAliases } from '../../src/notes/keys';
import { Library } from '../../src/library/library';
import type { LibraryNote } from '../../src/library/libraryNote';

/** Texts by path relative to the workspace folder; `undefined` for a file that is gone. */
export type Files = Record<string, string | undefined>;

export const root = 'file:///ws';

/** Tells the library of files, and returns the paths of those it says are touched, in order. */
export function tell(library: Library, files: Files, folder = root): string[] {
  const { findings: touched } = library.apply(
    Object.entries(files).map(([path, text]) => ({
      uri: `${folder}/${path}`,
      root: folder,
      examined: text === undefined ? undefined : examine(text, defaultAliases),
    })),
  );
  return [...touched].map((uri) => pathOf(uri, folder)).sort();
}

export function libraryOf(files: Files, folder = root): Library {
  const library = new Library();
  tell(library, files, folder);
  return library;
}

/** The notes of files, in URI order. */
export function notesOf(files: Files): readonly LibraryNote[] {
  return libraryOf(files).notes();
}

export function pathOf(uri: string, folder = root): string {
  return uri.startsWith(`${folder}/`) ? uri.slice(folder.length + 1) : uri;
}

/** A note of a type with these lines. */
export function note(type: string, ...lines: string[]): string {
  return ['---', `type: ${type}`, ...lines, '---', ''].join('\n');
}
