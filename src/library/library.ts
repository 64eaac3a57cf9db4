import type { Body } from '../notes/body/body';
import type { FileLink } from '../notes/body/linkTarget';
import type { Finding } from '../notes/finding';
import { editionId, foldName, type EditionName } from '../notes/values/editionName';
import { AcrossNotes } from './checks/acrossNotes';
import type { Conference, LibraryEdition } from './editions';
import { Entries } from './entries';
import {
  isKept,
  markOf,
  toChecked,
  withBody,
  withMissing,
  withoutInherited,
  type Entry,
  type FileChange,
} from './entry';
import type { NamingFacts, Place } from './inheritance';
import type { LibraryNote, Names } from './libraryNote';
import { Shelves, type NoteMove } from './shelves';
import { finish, pauses, type Steps } from './steps';

export type { FileChange } from './entry';

/** What a change of files comes to, by URIs. */
export interface LibraryChange {
  /** Files whose note is another than before: it came, went, or says or inherits something else. */
  readonly notes: ReadonlySet<string>;
  /** Files in which something else may be found or linked to, or at another place. */
  readonly findings: ReadonlySet<string>;
  /** Files whose text may be other than before: those of changed notes, and those of which only the body changed. */
  readonly texts: ReadonlySet<string>;
}

/** Changes that followed one another, as one. */
export function sumOf(changes: readonly LibraryChange[]): LibraryChange {
  const union = (key: keyof LibraryChange): ReadonlySet<string> => new Set(changes.flatMap((one) => [...one[key]]));
  const [only] = changes;
  return only && changes.length === 1
    ? only
    : { notes: union('notes'), findings: union('findings'), texts: union('texts') };
}

/** The findings of a file, in its order. */
export interface Problems {
  readonly findings: readonly Finding[];
  /** Offsets at which lines start, as far as the findings reach; `undefined` where only the file's text can tell. */
  readonly lineStarts: readonly number[] | undefined;
}

const nothing: ReadonlySet<string> = new Set();
const noProblems: Problems = { findings: [], lineStarts: [] };

/** All notes of the open folders, and what follows from them. Holds plain data only; who calls keeps it up to date. */
export class Library {
  private readonly entries = new Entries();
  private across = this.newChecks();
  private readonly shelves = new Shelves(() => this.entries.notes());

  /** Takes in what changed: the files named, the notes that inherit from an edition note among them, and those that
   * are held against them. */
  apply(changes: Iterable<FileChange>): LibraryChange {
    const hadNotes = this.entries.noteCount > 0;
    const latest = this.latestOf(changes);
    const before = finish(this.entries.take(latest));
    const notes = this.moved(before);
    const texts = new Set(latest.keys());
    const findings = this.holdAgainst(before);
    for (const uri of before.keys()) findings.add(uri);
    if (hadNotes !== this.entries.noteCount > 0) for (const uri of this.filesWithoutNote()) findings.add(uri);
    for (const uri of notes) texts.add(uri);
    return { notes, findings, texts };
  }

  /**
   * Takes in all files at once, in steps; those that are not named are gone. Notes are not held against one another:
   * `check` has to follow, with no file taken in between.
   *
   * @param changes by URI, of notes and of files with findings (see `isKept`); they stay as they are until the end
   * @param same the URIs of those that are as they are known
   */
  *load(changes: ReadonlyMap<string, FileChange>, same: ReadonlySet<string> = nothing): Steps<LibraryChange> {
    const isPause = pauses();
    const hadNotes = this.entries.noteCount > 0;
    const gone = new Map<string, FileChange>();
    for (const uri of this.entries.uris()) {
      if (!changes.has(uri) && !same.has(uri)) gone.set(uri, { uri, root: '', examined: undefined });
      if (isPause()) yield;
    }
    const all = gone.size > 0 ? new Map([...gone, ...changes]) : changes;
    const before = yield* this.entries.take(all);
    const [notes, findings] = [new Set<string>(), new Set<string>()];
    for (const [uri, entry] of before) {
      const now = this.entries.get(uri);
      if (entry?.note !== now?.note) notes.add(uri);
      if (tellsMore(entry) || tellsMore(now)) findings.add(uri);
      if (isPause()) yield;
    }
    if (hadNotes !== this.entries.noteCount > 0) for (const uri of this.filesWithoutNote()) findings.add(uri);
    this.shelves.move(notes.size, () => this.movesOf(notes, before));
    const texts = new Set(all.keys());
    yield;
    yield* this.shelves.arrange();
    return { notes, findings, texts };
  }

  /** By which the reader of a file of that folder knows its front matter again; 0 where it has to be read. */
  markOf({ uri, root }: Place): number {
    const entry = this.entries.get(uri);
    return entry?.root === root && entry.note ? markOf(entry) : 0;
  }

  /** Holds all notes against one another, in steps. */
  *check(): Steps<LibraryChange> {
    const across = this.newChecks();
    const notes = this.entries.all().flatMap((entry) => toChecked(entry) ?? []);
    yield* across.fill(notes);
    // Of bodies and of files they link to more may be known by now.
    const late = notes.map((before) => ({ before, after: toChecked(this.entries.get(before.uri)) }));
    across.apply(late.filter(({ before, after }) => before !== after));
    const findings = across.differences(this.across);
    this.across = across;
    return { notes: nothing, findings, texts: nothing };
  }

  /** Takes in what the bodies of notes say, by the notes' URIs. */
  applyBodies(bodies: ReadonlyMap<string, Body>): LibraryChange {
    const before = new Map<string, Entry>();
    const links = new Set<string>();
    for (const [uri, body] of bodies) {
      const known = this.entries.get(uri);
      if (!known) continue;
      if (known.links.length + body.links.length > 0) links.add(uri);
      const entry = withBody(known, body);
      if (entry === known) continue;
      before.set(uri, known);
      this.entries.replace(entry);
    }
    const notes = changed(before, (uri) => this.note(uri));
    this.shelves.exchange(this.movesOf(notes, before));
    return { notes, findings: links, texts: nothing };
  }

  /** Takes in which of the files that notes link to are not there: paths as in `links`, by the notes' URIs. */
  applyMissing(missing: ReadonlyMap<string, ReadonlySet<string>>): LibraryChange {
    const before = new Map<string, Entry | undefined>();
    for (const [uri, paths] of missing) {
      const known = this.entries.get(uri);
      if (!known || (known.rare.missing.size === 0 && paths.size === 0)) continue;
      before.set(uri, known);
      this.entries.replace(withMissing(known, paths));
    }
    return { notes: nothing, findings: this.holdAgainst(before), texts: nothing };
  }

  /** The notes in URI order. */
  notes(): readonly LibraryNote[] {
    return this.shelves.notes;
  }

  /** The editions, newest first. */
  editions(): readonly LibraryEdition[] {
    return this.shelves.editions;
  }

  /** The conferences, by name. */
  conferences(): readonly Conference[] {
    return this.shelves.conferences;
  }

  /** The edition of these names; case and surrounding blanks do not count. */
  edition({ conference, edition }: EditionName): LibraryEdition | undefined {
    return this.shelves.edition(editionId(conference, edition));
  }

  /** The conference of this name. */
  conference(name: string): Conference | undefined {
    return this.conferences().find(({ id }) => id === foldName(name));
  }

  note(uri: string): LibraryNote | undefined {
    return this.entries.get(uri)?.note;
  }

  /** How many notes there are. */
  get size(): number {
    return this.entries.noteCount;
  }

  /** The names that a note of these facts has at a place, whether its file is known or not. */
  namesAt(place: Place, facts: NamingFacts): Names {
    return this.entries.namesAt(place, facts);
  }

  /** The URIs of all files that are known: notes, and files with findings. */
  uris(): string[] {
    return [...this.entries.uris()];
  }

  /** Whether something is known of a file: it is a note, or has findings. */
  knows(uri: string): boolean {
    return this.entries.get(uri) !== undefined;
  }

  /** The URIs of the files that are known in and below some folders. */
  below(folders: ReadonlySet<string>): string[] {
    return this.entries.below(folders);
  }

  /** The relative links of a note's body. */
  links(uri: string): readonly FileLink[] {
    return this.entries.get(uri)?.links ?? [];
  }

  /** What is wrong with a file. */
  problems(uri: string): Problems {
    const entry = this.entries.get(uri);
    if (!entry) return noProblems;
    const { findings, lineStarts } = entry.rare;
    const { note } = entry;
    // A file that cannot be read may be no note: among notes it is worth a word, in other people's folders it is not.
    if (!note) return this.entries.noteCount > 0 ? { findings, lineStarts } : noProblems;
    const across = this.across.findings(uri);
    const own = withoutInherited(findings, note);
    if (across.length === 0) return { findings: own, lineStarts };
    return { findings: [...own, ...across].sort((a, b) => a.start - b.start), lineStarts: undefined };
  }

  /** Of several changes of one file the last counts; files of which nothing is known, before or now, do not. */
  private latestOf(changes: Iterable<FileChange>): Map<string, FileChange> {
    const latest = new Map<string, FileChange>();
    for (const change of changes) latest.set(change.uri, change);
    for (const { uri, examined } of latest.values()) if (!isKept(examined) && !this.knows(uri)) latest.delete(uri);
    return latest;
  }

  private newChecks(): AcrossNotes {
    return new AcrossNotes((uri) => toChecked(this.entries.get(uri)));
  }

  /** Puts changed notes on their shelves; gives their URIs. */
  private moved(before: ReadonlyMap<string, Entry | undefined>): Set<string> {
    const notes = changed(before, (uri) => this.note(uri));
    this.shelves.move(notes.size, () => this.movesOf(notes, before));
    return notes;
  }

  private movesOf(uris: ReadonlySet<string>, before: ReadonlyMap<string, Entry | undefined>): NoteMove[] {
    return Array.from(uris, (uri) => ({ before: before.get(uri)?.note, after: this.note(uri) }));
  }

  /** Holds changed notes against the others; gives the URIs of those in which something else is found now. */
  private holdAgainst(before: ReadonlyMap<string, Entry | undefined>): Set<string> {
    return this.across.apply(
      [...before].map(([uri, entry]) => ({ before: toChecked(entry), after: toChecked(this.entries.get(uri)) })),
    );
  }

  private filesWithoutNote(): string[] {
    if (this.entries.noteCount === this.entries.size) return [];
    return this.uris().filter((uri) => !this.note(uri));
  }
}

/** Whether more is known of a file than its note. */
function tellsMore(entry: Entry | undefined): boolean {
  return entry !== undefined && entry.rare.findings.length + entry.links.length > 0;
}

/** The URIs of entries whose note is another one now. */
function changed(
  before: ReadonlyMap<string, Entry | undefined>,
  noteAt: (uri: string) => LibraryNote | undefined,
): Set<string> {
  const notes = new Set<string>();
  for (const [uri, entry] of before) if (entry?.note !== noteAt(uri)) notes.add(uri);
  return notes;
}
