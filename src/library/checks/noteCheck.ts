import type { Examined } from '../../notes/checks/examine';
import type { Finding } from '../../notes/finding';
import type { LibraryNote } from '../libraryNote';

/** A note as it is held against others. Never changed: another state is another object. */
export interface CheckedNote {
  readonly uri: string;
  readonly note: LibraryNote;
  /** No places for a note whose YAML is broken: it counts for others, but nothing is found in it. */
  readonly examined: Pick<Examined, 'places' | 'links'>;
  /** Paths among the links whose files are not there. */
  readonly missing: ReadonlySet<string>;
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
  /** The notes of a group. */
  members(group: string): Iterable<CheckedNote>;
  findings(entry: CheckedNote): Finding[];
}

export function uriOf({ uri }: CheckedNote): string {
  return uri;
}
