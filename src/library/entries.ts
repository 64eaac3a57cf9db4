import { factsOf, isKept, isSame, makeEntry, withNames, type Entry, type FileChange } from './entry';
import { EditionFolders, type NamingFacts, type Place } from './inheritance';
import { folderOf, hasAncestor, type LibraryNote, type Names } from './libraryNote';
import { pauses, type Steps } from './steps';

/** Of so few the start of each URI is held against all; going up from it takes ten times as long as one. */
const fewFolders = 8;

/** The files that are known, each with the names its note has where it stands. */
export class Entries {
  private readonly entries = new Map<string, Entry>();
  private readonly editionFolders = new EditionFolders();
  private count = 0;

  get noteCount(): number {
    return this.count;
  }

  /** How many files are known: notes, and others with findings. */
  get size(): number {
    return this.entries.size;
  }

  get(uri: string): Entry | undefined {
    return this.entries.get(uri);
  }

  *notes(): Iterable<LibraryNote> {
    for (const { note } of this.entries.values()) if (note) yield note;
  }

  uris(): Iterable<string> {
    return this.entries.keys();
  }

  all(): Entry[] {
    return [...this.entries.values()];
  }

  /**
   * The files in and below some folders.
   *
   * @param taken those that have just been taken in: they are left out, at a first load all of them
   */
  below(folders: ReadonlySet<string>, taken?: ReadonlyMap<string, unknown>): string[] {
    if (folders.size === 0) return [];
    const uris = [...this.entries.keys()].filter((uri) => !taken?.has(uri));
    if (folders.size > fewFolders) return uris.filter((uri) => hasAncestor(uri, folders));
    const starts = Array.from(folders, (folder) => `${folder}/`);
    return uris.filter((uri) => starts.some((start) => uri.startsWith(start)));
  }

  /** Puts another state of a known file in its place; the names it gives others stay. */
  replace(entry: Entry): void {
    this.entries.set(entry.uri, entry);
  }

  namesAt(place: Place, facts: NamingFacts): Names {
    return this.editionFolders.namesOf(place, facts);
  }

  /**
   * Takes in files, and what notes inherit from them. Gives the entries that are others now, as they were before;
   * `undefined` for those that are new.
   *
   * @param changes by the files' URIs
   */
  *take(changes: ReadonlyMap<string, FileChange>): Steps<Map<string, Entry | undefined>> {
    const isPause = pauses();
    const folders = new Set<string>();
    const before = new Map<string, Entry | undefined>();
    for (const { uri, examined } of changes.values()) {
      const isEdition = examined?.facts?.type === 'edition' || this.entries.get(uri)?.note?.type === 'edition';
      if (isEdition && this.editionFolders.set(uri, examined?.facts)) folders.add(folderOf(uri));
      if (isPause()) yield;
    }
    for (const change of changes.values()) {
      const known = this.entries.get(change.uri);
      if (this.place(change, known)) before.set(change.uri, known);
      if (isPause()) yield;
    }
    for (const uri of this.below(folders, changes)) {
      const known = this.entries.get(uri);
      if (known && this.rename(known)) before.set(uri, known);
      if (isPause()) yield;
    }
    return before;
  }

  /** Puts the entry of a file in place of the one known; says whether it is another one. */
  private place(change: FileChange, known: Entry | undefined): boolean {
    const { examined } = change;
    const names = examined?.facts ? this.editionFolders.namesOf(change, examined.facts) : {};
    const entry = isKept(examined) ? makeEntry(change, examined, names, known) : undefined;
    if (known && entry ? isSame(known, entry) : known === entry) return false;
    this.count += (entry?.note ? 1 : 0) - (known?.note ? 1 : 0);
    if (entry) this.entries.set(change.uri, entry);
    else this.entries.delete(change.uri);
    return true;
  }

  /** Gives the note of an entry the names it has now; says whether they are others than before. */
  private rename(entry: Entry): boolean {
    const facts = factsOf(entry);
    const names = facts && this.editionFolders.namesOf(entry, facts);
    if (!names || (entry.note?.conference === names.conference && entry.note?.edition === names.edition)) return false;
    this.entries.set(entry.uri, withNames(entry, names));
    return true;
  }
}
