import type { Examined } from '../notes/examine';
import type { Finding } from '../notes/finding';
import { conferencesOf, editionsOf, type Conference, type LibraryEdition } from './editions';
import { EditionFolders, type Place } from './inheritance';
import { compare, folderOf, makeNote, type LibraryNote, type Names } from './libraryNote';

/** What is now known of a file; `examined` is `undefined` where the file is gone. */
export interface FileChange extends Place {
  examined: Examined | undefined;
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
  private derived: { notes?: readonly LibraryNote[]; editions?: readonly LibraryEdition[] } = {};

  /**
   * Takes in what changed. Returns the URIs of all files whose note or findings may be other than before: those named,
   * and the notes below an edition note that changed.
   */
  apply(changes: Iterable<FileChange>): ReadonlySet<string> {
    const touched = new Set<string>();
    const folders = new Set<string>();
    for (const change of changes) {
      const before = this.entries.get(change.uri);
      if (!before && !isKept(change.examined)) continue;
      touched.add(change.uri);
      if (before?.note?.type === 'edition' || change.examined?.facts?.type === 'edition')
        folders.add(folderOf(change.uri));
      this.store(change);
    }
    for (const uri of touched) this.resolve(uri);
    for (const uri of this.below(folders)) if (!touched.has(uri) && this.inheritsAnew(uri)) touched.add(uri);
    if (touched.size > 0) this.derived = {};
    return touched;
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
  conferences(): Conference[] {
    return conferencesOf(this.notes(), this.editions());
  }

  note(uri: string): LibraryNote | undefined {
    return this.entries.get(uri)?.note;
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
    return { findings: entry.note ? withoutInherited(findings, entry.note) : findings, lineStarts };
  }

  private store({ uri, root, examined }: FileChange): void {
    this.editionFolders.set(uri, examined?.facts);
    if (examined && isKept(examined)) this.entries.set(uri, { uri, root, examined, note: undefined });
    else this.entries.delete(uri);
  }

  private resolve(uri: string): void {
    const entry = this.entries.get(uri);
    const facts = entry?.examined.facts;
    if (entry && facts) entry.note = makeNote(uri, facts, this.editionFolders.namesOf(entry, facts));
  }

  /** Whether the note inherits other names than before; then it is made anew. */
  private inheritsAnew(uri: string): boolean {
    const before = this.entries.get(uri)?.note;
    this.resolve(uri);
    const entry = this.entries.get(uri);
    if (!entry || (before?.conference === entry.note?.conference && before?.edition === entry.note?.edition)) {
      if (entry) entry.note = before;
      return false;
    }
    return true;
  }

  private below(folders: ReadonlySet<string>): string[] {
    if (folders.size === 0) return [];
    const prefixes = [...folders].map((folder) => `${folder}/`);
    return this.uris().filter((uri) => prefixes.some((prefix) => uri.startsWith(prefix)));
  }
}

function isKept(examined: Examined | undefined): boolean {
  return examined !== undefined && (examined.facts !== undefined || examined.findings.length > 0);
}

/** Of the missing keys, only those that are not inherited are missing. */
function withoutInherited(findings: readonly Finding[], names: Names): Finding[] {
  return findings.flatMap((finding) => {
    if (finding.code !== 'missing-key') return finding;
    const inherited = { conference: names.conference, edition: names.edition } as Record<string, string | undefined>;
    const keys = finding.data.keys?.filter((key) => inherited[key] === undefined) ?? [];
    return keys.length > 0 ? { ...finding, data: { ...finding.data, keys } } : [];
  });
}
