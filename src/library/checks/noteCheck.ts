import type { Body } from '../../notes/body/body';
import type { Places } from '../../notes/places/places';
import type { Finding } from '../../notes/finding';
import type { LibraryNote } from '../libraryNote';

/** A note as it is held against others. Never changed: another state is another object. */
export interface CheckedNote {
  readonly uri: string;
  readonly note: LibraryNote;
  /** `undefined` for a note whose YAML is broken: it counts for others, but nothing is found in it. */
  readonly places: Places | undefined;
  readonly links: Body['links'];
  /** `missing` are the paths among the links whose files are not there. */
  readonly rare: { readonly missing: ReadonlySet<string> };
}

/** Other places that belong to a finding; more are of no use. */
export const mostRelated = 10;

/** One check across notes: it keeps notes in groups, and what a note says concerns the groups it names. */
export interface Check {
  add(entry: CheckedNote): void;
  remove(entry: CheckedNote): void;
  /** What the note says to others, as text: while it stays the same, nothing is found anew in them. */
  statement(entry: CheckedNote): string;
  /** The groups whose notes it is said to. */
  audience(entry: CheckedNote): readonly string[];
  /** The URIs of the notes of a group. */
  members(group: string): Iterable<string>;
  findings(entry: CheckedNote): readonly Finding[];
}

/** The note with a URI as it is now; `undefined` where there is none. */
export type NoteAt = (uri: string) => CheckedNote | undefined;

/** The notes of URIs, those that are there. */
export function notesAt(uris: Iterable<string>, noteAt: NoteAt): CheckedNote[] {
  return Array.from(uris, noteAt).filter((entry) => entry !== undefined);
}
