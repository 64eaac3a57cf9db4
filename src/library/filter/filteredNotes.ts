import { editionId } from '../../notes/values/editionName';
import type { Library } from '../library';
import type { LibraryNote } from '../libraryNote';
import type { NoteFilter } from './filter';
import { foldedWords } from './folded';

/** A note with what is asked of it again and again, with every letter that is typed. */
interface Entry {
  readonly note: LibraryNote;
  /** See `foldedWords`. */
  readonly words: string;
  readonly edition: EditionCount;
}

/** How many notes are left of an edition; all without one have one too. */
interface EditionCount {
  left: number;
}

/** The notes that a filter leaves, kept up to date over changes of it and of the notes. */
export class FilteredNotes {
  private readonly entries = new Map<string, Entry>();
  private readonly found = new Map<string, LibraryNote>();
  /** By the editions' ids; empty for notes without one. */
  private readonly editions = new Map<string, EditionCount>();
  private isFilled = false;

  /** The notes that the filter leaves by URI, as far as they are looked at. */
  get hits(): ReadonlyMap<string, LibraryNote> {
    return this.found;
  }

  hasAnyOf(edition: string): boolean {
    return (this.editions.get(edition)?.left ?? 0) > 0;
  }

  /** Looks at all notes, one with every step. What changes meanwhile is taken in by `apply`. */
  *find(library: Pick<Library, 'notes' | 'note'>, filter: NoteFilter): Generator<void> {
    this.found.clear();
    for (const edition of this.editions.values()) edition.left = 0;
    yield* this.fill(library);
    for (const entry of this.entries.values()) {
      this.look(entry, filter);
      yield;
    }
  }

  /**
   * Takes in what is now known of some notes; `undefined` of those that are gone.
   *
   * @param filter `undefined` where none is asked for yet
   */
  apply(changes: ReadonlyMap<string, LibraryNote | undefined>, filter: NoteFilter | undefined): void {
    for (const [uri, note] of changes) {
      const before = this.entries.get(uri);
      if (before && this.found.delete(uri)) before.edition.left--;
      this.entries.delete(uri);
      const entry = note && this.add(note);
      if (entry && filter) this.look(entry, filter);
    }
  }

  /** Makes ready what is asked of all notes, one with every step. */
  *fill(library: Pick<Library, 'notes' | 'note'>): Generator<void> {
    if (this.isFilled) return;
    for (const { uri } of library.notes()) {
      const note = this.entries.has(uri) ? undefined : library.note(uri);
      if (note) this.add(note);
      yield;
    }
    this.isFilled = true;
  }

  private add(note: LibraryNote): Entry {
    const { conference, edition } = note;
    const id = conference !== undefined && edition !== undefined ? editionId(conference, edition) : '';
    let count = this.editions.get(id);
    if (!count) this.editions.set(id, (count = { left: 0 }));
    const entry = { note, words: foldedWords(note), edition: count };
    this.entries.set(note.uri, entry);
    return entry;
  }

  private look({ note, words, edition }: Entry, filter: NoteFilter): void {
    if (!filter.matches(note, words) || this.found.has(note.uri)) return;
    this.found.set(note.uri, note);
    edition.left++;
  }
}
