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
  /** The id of its edition; empty where it has none. */
  readonly edition: string;
}

/** The notes that a filter leaves, kept up to date over changes of it and of the notes. */
export class FilteredNotes {
  private readonly entries = new Map<string, Entry>();
  private readonly found = new Map<string, LibraryNote>();
  /** How many notes are left of each edition, by its id. */
  private readonly editions = new Map<string, number>();
  private isFilled = false;

  /** The notes that the filter leaves by URI, as far as they are looked at. */
  get hits(): ReadonlyMap<string, LibraryNote> {
    return this.found;
  }

  hasAnyOf(edition: string): boolean {
    return this.editions.has(edition);
  }

  /** Looks at all notes, one with every step. What changes meanwhile is taken in by `apply`. */
  *find(library: Pick<Library, 'notes' | 'note'>, filter: NoteFilter): Generator<void> {
    this.found.clear();
    this.editions.clear();
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
      if (before && this.found.delete(uri)) this.count(before.edition, -1);
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
    const entry = { note, words: foldedWords(note), edition: id };
    this.entries.set(note.uri, entry);
    return entry;
  }

  private look({ note, words, edition }: Entry, filter: NoteFilter): void {
    if (!filter.matches(note, words) || this.found.has(note.uri)) return;
    this.found.set(note.uri, note);
    this.count(edition, 1);
  }

  private count(edition: string, by: number): void {
    const count = (this.editions.get(edition) ?? 0) + by;
    if (count > 0) this.editions.set(edition, count);
    else this.editions.delete(edition);
  }
}
