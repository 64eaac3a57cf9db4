import type { Examined } from '../notes/examine';
import type { Finding } from '../notes/finding';
import { conferencesOf, editionsOf, type Conference, type LibraryEdition } from './editions';
import { EditionFolders, type NamingFacts, type Place } from './inheritance';
import { compare, folderOf, makeNote, type LibraryNote, type Names } from './libraryNote';

/** What is now known of a file; `examined` is `undefined` where the file is gone. */
export interface FileChange extends Place {
  examined: Examined | undefined;
}

/** What a change of files comes to, by URIs. */
export interface LibraryChange {
  /** Files whose note or findings are other than before. */
  readonly notes: ReadonlySet<string>;
  /** Files whose text may be other than before: those above, and notes of which only the body changed. */
  readonly texts: ReadonlySet<string>;
}

interface Entry extends Place {
  examined: Examined;
  /** `undefined` for a file that is no note but has findings (it cannot be read). */
  note: LibraryNote | undefined;
}

/** All notes of the open folders, and what follows from them. Holds plain data only; who calls keeps it up to date. */
export class Library {
  private readonly entries = new Map<string, Entry>();
  private readonly editionFolders = new EditionFolders();
  private derived: Derived = {};

  /** Takes in what changed: the files named, and the notes that inherit from an edition note among them. */
  apply(changes: Iterable<FileChange>): LibraryChange {
    const texts = new Set<string>();
    const notes = new Set<string>();
    const hadNotes = this.notes().length > 0;
    const folders = new Set<string>();
    for (const change of changes) {
      const before = this.entries.get(change.uri);
      if (!before && !isKept(change.examined)) continue;
      texts.add(change.uri);
      if (before && isSame(before, change)) continue;
      notes.add(change.uri);
      if (before?.note?.type === 'edition' || change.examined?.facts?.type === 'edition')
        folders.add(folderOf(change.uri));
      this.store(change);
    }
    for (const uri of notes) this.resolve(uri);
    for (const uri of this.below(folders)) if (!notes.has(uri) && this.resolve(uri)) notes.add(uri);
    if (notes.size > 0) this.derived = {};
    if (this.notes().length > 0 !== hadNotes)
      for (const { uri, note } of this.entries.values()) if (!note) notes.add(uri);
    return { notes, texts: new Set([...texts, ...notes]) };
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

  /** What is wrong with a file, with the offsets at which its lines start. */
  problems(uri: string): { findings: readonly Finding[]; lineStarts: readonly number[] } {
    const entry = this.entries.get(uri);
    if (!entry) return { findings: [], lineStarts: [] };
    const { findings, lineStarts } = entry.examined;
    // A file that cannot be read may be no note: among notes it is worth a word, in other people's folders it is not.
    if (!entry.note && this.notes().length === 0) return { findings: [], lineStarts: [] };
    return { findings: entry.note ? withoutInherited(findings, entry.note) : findings, lineStarts };
  }

  private store({ uri, root, examined }: FileChange): void {
    this.editionFolders.set(uri, examined?.facts);
    if (examined && isKept(examined)) this.entries.set(uri, { uri, root, examined, note: undefined });
    else this.entries.delete(uri);
  }

  /** Makes the note anew where it has other names than before; says whether it did. */
  private resolve(uri: string): boolean {
    const entry = this.entries.get(uri);
    const facts = entry?.examined.facts;
    if (!entry || !facts) return false;
    const names = this.editionFolders.namesOf(entry, facts);
    if (entry.note && entry.note.conference === names.conference && entry.note.edition === names.edition) return false;
    entry.note = makeNote(uri, facts, names);
    return true;
  }

  private below(folders: ReadonlySet<string>): string[] {
    if (folders.size === 0) return [];
    const prefixes = [...folders].map((folder) => `${folder}/`);
    return this.uris().filter((uri) => prefixes.some((prefix) => uri.startsWith(prefix)));
  }
}

/** What follows from the notes, made when it is asked for and forgotten when they change. */
interface Derived {
  notes?: readonly LibraryNote[];
  editions?: readonly LibraryEdition[];
  conferences?: readonly Conference[];
}

function isKept(examined: Examined | undefined): boolean {
  return examined !== undefined && (examined.facts !== undefined || examined.findings.length > 0);
}

/** Whether the file says what it said before; most changes are to the body. */
function isSame(before: Entry, { root, examined }: FileChange): boolean {
  return before.root === root && JSON.stringify(before.examined) === JSON.stringify(examined);
}

/** Of the missing keys, only those that are not inherited are missing. */
function withoutInherited(findings: readonly Finding[], { conference, edition }: Names): Finding[] {
  const inherited: Record<string, string | undefined> = { conference, edition };
  return findings.flatMap((finding) => {
    if (finding.code !== 'missing-key') return finding;
    const keys = finding.data.keys?.filter((key) => inherited[key] === undefined) ?? [];
    return keys.length > 0 ? { ...finding, data: { ...finding.data, keys } } : [];
  });
}
