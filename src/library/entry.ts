import type { Examined } from '../notes/checks/examine';
import type { Finding } from '../notes/finding';
import type { CheckedNote } from './checks/noteCheck';
import type { Place } from './inheritance';
import type { LibraryNote, Names } from './libraryNote';

/** One file that the library knows. Never changed: another state is another object. */
export interface Entry extends Readonly<Place> {
  readonly examined: Examined;
  /** `undefined` for a file that is no note but has findings (it cannot be read). */
  readonly note: LibraryNote | undefined;
  /** Paths of its links whose files are not there, as far as that is known. */
  readonly missing: ReadonlySet<string>;
}

/** Whether there is anything to know of a file. */
export function isKept(examined: Examined | undefined): boolean {
  return examined !== undefined && (examined.facts !== undefined || examined.findings.length > 0);
}

/** Whether the note says what it said before, wherever in the file. */
export function saysSame(before: Entry, root: string, examined: Examined | undefined): boolean {
  const said = ({ facts, hasSummary, tasks }: Examined): string => JSON.stringify([facts, hasSummary, tasks]);
  return before.root === root && examined !== undefined && said(before.examined) === said(examined);
}

/** Whether nothing at all is to be known anew of the file; most changes are to the body. */
export function isSame(before: Entry, root: string, examined: Examined | undefined): boolean {
  return before.root === root && JSON.stringify(before.examined) === JSON.stringify(examined);
}

/** The entry as it is held against others; `undefined` where it is no note. */
export function toChecked(entry: Entry | undefined): CheckedNote | undefined {
  return entry?.note && (entry as Entry & { note: LibraryNote });
}

/** Of the missing keys, only those that are not inherited are missing. */
export function withoutInherited(findings: readonly Finding[], { conference, edition }: Names): readonly Finding[] {
  const inherited: Record<string, string | undefined> = { conference, edition };
  return findings.flatMap((finding) => {
    if (finding.code !== 'missing-key') return finding;
    const keys = finding.data.keys?.filter((key) => inherited[key] === undefined) ?? [];
    return keys.length > 0 ? { ...finding, data: { ...finding.data, keys } } : [];
  });
}
