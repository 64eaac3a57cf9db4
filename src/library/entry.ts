import { emptyBody, type Body } from '../notes/body/body';
import type { Examined } from '../notes/checks/examine';
import type { NoteFacts } from '../notes/facts';
import type { Finding } from '../notes/finding';
import type { CheckedNote } from './checks/noteCheck';
import type { Place } from './inheritance';
import { isSameNote, makeNote, type LibraryNote, type Names } from './libraryNote';

/** What is now known of a file; `examined` is `undefined` where the file is gone. */
export interface FileChange extends Place {
  examined: Examined | undefined;
  /** By which the file's reader knows its front matter again; 0 or nothing where it does not. */
  mark?: number;
}

/** One file that the library knows. Never changed: another state is another object. */
export interface Entry extends Readonly<Place> {
  /** `undefined` for a file that is no note but has findings (it cannot be read). */
  readonly note: LibraryNote | undefined;
  /** `undefined` for a note whose YAML is broken. */
  readonly places: Examined['places'];
  /** Those of its body; what else that says is in the note. */
  readonly links: Body['links'];
  /** See `FileChange`; in two parts, since a number as large has an object of its own in memory. */
  readonly markHigh: number;
  readonly markLow: number;
  readonly rare: Rare;
}

/** What there is to know of few files: they have an object for it, all others share one. */
interface Rare {
  /** What the file itself says where the note says something else: the names it inherits, a title it has not. */
  readonly own: OwnNames | undefined;
  readonly findings: readonly Finding[];
  readonly lineStarts: readonly number[];
  /** Paths of its links whose files are not there, as far as that is known. */
  readonly missing: ReadonlySet<string>;
}

/** Each part of a mark is less: such numbers, told to be whole (`| 0`), are kept without an object. */
const partOfMark = 2 ** 30;

type OwnNames = Pick<NoteFacts, 'conference' | 'edition' | 'title'>;

const nothing: Rare = { own: undefined, findings: [], lineStarts: [], missing: new Set() };

/** Whether there is anything to know of a file. */
export function isKept(examined: Examined | undefined): examined is Examined {
  return examined !== undefined && (examined.facts !== undefined || examined.findings.length > 0);
}

/**
 * The entry of a file as it is now.
 *
 * @param names those of the note, with what it inherits
 * @param known the entry before; its body counts while the new one was not read, and its note where it says the same
 */
export function makeEntry(change: FileChange, examined: Examined, names: Names, known?: Entry): Entry {
  const { uri, root, mark = 0 } = change;
  const { facts, findings, lineStarts, places } = examined;
  const body = examined.body ?? bodyOf(known);
  const made = facts && makeNote(uri, facts, names, body);
  const note = made && known?.note && isSameNote(made, known.note) ? known.note : made;
  const own = facts && note && ownOf(facts, note);
  const rare = rareOf({ own, findings, lineStarts, missing: known?.rare.missing ?? nothing.missing });
  const markHigh = (mark / partOfMark) | 0;
  const markLow = (mark % partOfMark) | 0;
  return { uri, root, note, places, links: body.links, markHigh, markLow, rare };
}

/** The entry with the names its note has now. */
export function withNames(entry: Entry, names: Names): Entry {
  const facts = factsOf(entry);
  if (!facts) return entry;
  const note = makeNote(entry.uri, facts, names, bodyOf(entry));
  return { ...entry, note, rare: rareOf({ ...entry.rare, own: ownOf(facts, note) }) };
}

/** The entry with what its body says. */
export function withBody(entry: Entry, body: Body): Entry {
  const { note, links } = entry;
  const isSaid = !note || (note.hasSummary === body.hasSummary && isSameData(note.tasks, body.tasks));
  if (isSaid && isSameData(links, body.links)) return entry;
  return { ...entry, links: body.links, note: isSaid ? note : makeNote(note.uri, note, note, body) };
}

/** The entry with those paths of its links whose files are not there. */
export function withMissing(entry: Entry, missing: ReadonlySet<string>): Entry {
  return { ...entry, rare: rareOf({ ...entry.rare, missing }) };
}

function bodyOf(entry: Entry | undefined): Body {
  const { hasSummary, tasks } = entry?.note ?? emptyBody;
  return { links: entry?.links ?? emptyBody.links, hasSummary, tasks };
}

function rareOf(rare: Rare): Rare {
  const { own, findings, missing } = rare;
  return own || findings.length > 0 || missing.size > 0 ? rare : nothing;
}

/** What the file of an entry says by itself; `undefined` where it is no note. */
export function factsOf({ note, rare: { own } }: Entry): NoteFacts | undefined {
  return note && own ? { ...note, ...own } : note;
}

/** See `FileChange`. */
export function markOf({ markHigh, markLow }: Entry): number {
  return markHigh * partOfMark + markLow;
}

/** Whether nothing at all is to be known anew of the file; most changes are to the body. */
export function isSame(a: Entry, b: Entry): boolean {
  if (a.root !== b.root || a.note !== b.note || a.places !== b.places) return false;
  if (a.markHigh !== b.markHigh || a.markLow !== b.markLow) return false;
  return isSameRare(a.rare, b.rare) && isSameData(a.links, b.links);
}

function isSameRare(a: Rare, b: Rare): boolean {
  if (a === b) return true;
  if (!isSameOwn(a.own, b.own) || !isSameData(a.findings, b.findings)) return false;
  return isSameData(a.lineStarts, b.lineStarts);
}

function isSameData(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The entry as it is held against others; `undefined` where it is no note. */
export function toChecked(entry: Entry | undefined): CheckedNote | undefined {
  return entry?.note && (entry as Entry & { note: LibraryNote });
}

/** Of the missing keys, only those that are not inherited are missing. */
export function withoutInherited(findings: readonly Finding[], { conference, edition }: Names): readonly Finding[] {
  if (findings.length === 0) return findings;
  const inherited: Record<string, string | undefined> = { conference, edition };
  return findings.flatMap((finding) => {
    if (finding.code !== 'missing-key') return finding;
    const keys = finding.data.keys?.filter((key) => inherited[key] === undefined) ?? [];
    return keys.length > 0 ? { ...finding, data: { ...finding.data, keys } } : [];
  });
}

function ownOf({ conference, edition, title }: NoteFacts, note: LibraryNote): OwnNames | undefined {
  const isWhole = conference === note.conference && edition === note.edition && title === note.title;
  return isWhole ? undefined : { conference, edition, title };
}

function isSameOwn(a: OwnNames | undefined, b: OwnNames | undefined): boolean {
  return a?.conference === b?.conference && a?.edition === b?.edition && a?.title === b?.title;
}
