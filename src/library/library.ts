import { editionId, foldName, type EditionName } from '../notes/values/editionName';
import type { FileLink } from '../notes/body/linkTarget';
import type { Examined } from '../notes/checks/examine';
import type { Finding } from '../notes/finding';
import { AcrossNotes } from './checks/acrossNotes';
import { conferencesOf, editionsOf, type Conference, type LibraryEdition } from './editions';
import { isKept, isSame, saysSame, toChecked, withoutInherited, type Entry } from './entry';
import { EditionFolders, type NamingFacts, type Place } from './inheritance';
import { compare, folderOf, hasAncestor, makeNote, type LibraryNote, type Names } from './libraryNote';

/** What is now known of a file; `examined` is `undefined` where the file is gone. */
export interface FileChange extends Place {
  examined: Examined | undefined;
}

/** What a change of files comes to, by URIs. */
export interface LibraryChange {
  /** Files whose note is another than before: it came, went, or says or inherits something else. */
  readonly notes: ReadonlySet<string>;
  /** Files in which something else is found, or at another place; those above are among them. */
  readonly findings: ReadonlySet<string>;
  /** Files whose text may be other than before: those of changed notes, and those of which only the body changed. */
  readonly texts: ReadonlySet<string>;
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
  private readonly entries = new Map<string, Entry>();
  private readonly editionFolders = new EditionFolders();
  private readonly across = new AcrossNotes((uri) => toChecked(this.entries.get(uri)));
  private derived: Derived = {};

  /** Takes in what changed: the files named, the notes that inherit from an edition note among them, and those that
   * are held against them. */
  apply(changes: Iterable<FileChange>): LibraryChange {
    const texts = new Set<string>();
    const hadNotes = this.hasNotes();
    const folders = new Set<string>();
    const before = new Map<string, Entry | undefined>();
    for (const change of changes) {
      const known = this.entries.get(change.uri);
      if (!known && !isKept(change.examined)) continue;
      texts.add(change.uri);
      if (known && isSame(known, change.root, change.examined)) continue;
      if (!before.has(change.uri)) before.set(change.uri, known);
      if (known?.note?.type === 'edition' || change.examined?.facts?.type === 'edition')
        folders.add(folderOf(change.uri));
      this.store(change);
    }
    for (const uri of before.keys()) this.resolve(uri);
    for (const uri of this.below(folders)) {
      const known = this.entries.get(uri);
      if (!before.has(uri) && this.resolve(uri)) before.set(uri, known);
    }
    const notes = new Set<string>();
    for (const [uri, entry] of before) if (entry?.note !== this.note(uri)) notes.add(uri);
    if (notes.size > 0) this.derived = {};
    const findings = this.holdAgainst(before);
    for (const uri of before.keys()) findings.add(uri);
    if (this.hasNotes() !== hadNotes) for (const { uri, note } of this.entries.values()) if (!note) findings.add(uri);
    for (const uri of notes) texts.add(uri);
    return { notes, findings, texts };
  }

  /** Takes in which of the files that notes link to are not there: paths as in `links`, by the notes' URIs. */
  applyMissing(missing: ReadonlyMap<string, ReadonlySet<string>>): LibraryChange {
    const before = new Map<string, Entry | undefined>();
    for (const [uri, paths] of missing) {
      const known = this.entries.get(uri);
      if (!known || (known.missing.size === 0 && paths.size === 0)) continue;
      before.set(uri, known);
      this.entries.set(uri, { ...known, missing: paths });
    }
    return { notes: nothing, findings: this.holdAgainst(before), texts: nothing };
  }

  /** The notes in URI order. */
  notes(): readonly LibraryNote[] {
    return (this.derived.notes ??= Object.freeze(
      [...this.entries.values()].flatMap(({ note }) => note ?? []).sort((a, b) => compare(a.uri, b.uri)),
    ));
  }

  /** The editions, newest first. */
  editions(): readonly LibraryEdition[] {
    return (this.derived.editions ??= Object.freeze(editionsOf(this.notes())));
  }

  /** The conferences, by name. */
  conferences(): readonly Conference[] {
    return (this.derived.conferences ??= Object.freeze(conferencesOf(this.notes(), this.editions())));
  }

  /** The edition of these names; case and surrounding blanks do not count. */
  edition({ conference, edition }: EditionName): LibraryEdition | undefined {
    this.derived.editionsById ??= new Map(this.editions().map((one) => [one.id, one]));
    return this.derived.editionsById.get(editionId(conference, edition));
  }

  /** The conference of this name. */
  conference(name: string): Conference | undefined {
    return this.conferences().find(({ id }) => id === foldName(name));
  }

  note(uri: string): LibraryNote | undefined {
    return this.entries.get(uri)?.note;
  }

  /** The names that a note of these facts has at a place, whether its file is known or not. */
  namesAt(place: Place, facts: NamingFacts): Names {
    return this.editionFolders.namesOf(place, facts);
  }

  /** The URIs of all files that are known: notes, and files with findings. */
  uris(): string[] {
    return [...this.entries.keys()];
  }

  /** The relative links of a note's body. */
  links(uri: string): readonly FileLink[] {
    return this.entries.get(uri)?.examined.links ?? [];
  }

  /** What is wrong with a file. */
  problems(uri: string): Problems {
    const entry = this.entries.get(uri);
    const { findings, lineStarts } = entry?.examined ?? noProblems;
    // A file that cannot be read may be no note: among notes it is worth a word, in other people's folders it is not.
    if (!entry?.note) return this.hasNotes() ? { findings, lineStarts } : noProblems;
    const across = this.across.findings(uri);
    const own = withoutInherited(findings, entry.note);
    if (across.length === 0) return { findings: own, lineStarts };
    return { findings: [...own, ...across].sort((a, b) => a.start - b.start), lineStarts: undefined };
  }

  private hasNotes(): boolean {
    for (const { note } of this.entries.values()) if (note) return true;
    return false;
  }

  private store({ uri, root, examined }: FileChange): void {
    this.editionFolders.set(uri, examined?.facts);
    const known = this.entries.get(uri);
    const missing = known?.missing ?? nothing;
    // Mostly it is the body that changed, or a place: then it is the same note.
    const note = known && saysSame(known, root, examined) ? known.note : undefined;
    if (examined && isKept(examined)) this.entries.set(uri, { uri, root, examined, note, missing });
    else this.entries.delete(uri);
  }

  /** Makes the note anew where it has other names than before; says whether it did. */
  private resolve(uri: string): boolean {
    const entry = this.entries.get(uri);
    const facts = entry?.examined.facts;
    if (!entry || !facts) return false;
    const names = this.editionFolders.namesOf(entry, facts);
    if (entry.note && entry.note.conference === names.conference && entry.note.edition === names.edition) return false;
    const { root, examined, missing } = entry;
    this.entries.set(uri, { uri, root, examined, note: makeNote(uri, facts, names, examined), missing });
    return true;
  }

  /** Holds changed notes against the others; gives the URIs of those in which something else is found now. */
  private holdAgainst(before: ReadonlyMap<string, Entry | undefined>): Set<string> {
    return this.across.apply(
      [...before].map(([uri, entry]) => ({ before: toChecked(entry), after: toChecked(this.entries.get(uri)) })),
    );
  }

  private below(folders: ReadonlySet<string>): string[] {
    return folders.size === 0 ? [] : this.uris().filter((uri) => hasAncestor(uri, folders));
  }
}

/** What follows from the notes, made when it is asked for and forgotten when they change. */
interface Derived {
  notes?: readonly LibraryNote[];
  editions?: readonly LibraryEdition[];
  editionsById?: ReadonlyMap<string, LibraryEdition>;
  conferences?: readonly Conference[];
}
