import { naturalKey } from '../../notes/values/naturalOrder';
import type { LibraryNote } from '../libraryNote';
import { fold } from '../fold';
import { initialOf } from './initial';

let changes = 0;

/** A group as it is shown: all of it, or what a filter leaves. */
export interface ShownGroup {
  /** With the notes too that a filter leaves out. */
  readonly whole: Group;
  /** How many notes are shown. */
  readonly size: number;
  has(uri: string): boolean;
  /** Those that are shown. */
  members(): readonly LibraryNote[];
}

/** The notes that are shown, by name. */
export interface NamedGroups {
  /** The groups by name. */
  list(): readonly ShownGroup[];
  /** The notes that lack a name, by URI. */
  readonly rest: ReadonlyMap<string, LibraryNote>;
}

/** Notes that have a name in common, whichever way it is spelled. */
export class Group implements ShownGroup {
  /** By URI. */
  readonly notes = new Map<string, LibraryNote>();
  /** What groups are sorted by: accents and case do not count, and numbers come in their order. */
  readonly order: string;
  readonly initial: string;
  /** Another number after each change, which no other group has had. */
  revision = 0;
  private spelling = '';
  /** How often each spelling occurs; `undefined` while there is one. */
  private spellings: Map<string, number> | undefined;

  /**
   * @param id the name as names are compared
   * @param number which no other group of its index has, and not much larger than their number
   */
  constructor(
    readonly id: string,
    readonly number: number,
  ) {
    this.order = naturalKey(fold(id));
    this.initial = initialOf(this.order);
  }

  /** The name as most of the notes spell it. */
  get label(): string {
    return this.spellings ? mostUsed(this.spellings) : this.spelling;
  }

  get whole(): this {
    return this;
  }

  get size(): number {
    return this.notes.size;
  }

  has(uri: string): boolean {
    return this.notes.has(uri);
  }

  members(): readonly LibraryNote[] {
    return [...this.notes.values()];
  }

  /** A note that is not in the group. */
  add(note: LibraryNote, name: string): void {
    this.revision = ++changes;
    if (this.notes.size === 0) this.spelling = name;
    else if (!this.spellings && name !== this.spelling) this.spellings = new Map([[this.spelling, this.notes.size]]);
    this.notes.set(note.uri, note);
    this.spellings?.set(name, (this.spellings.get(name) ?? 0) + 1);
  }

  /** A note that is in it under that very name. */
  remove(note: LibraryNote, name: string): void {
    this.revision = ++changes;
    this.notes.delete(note.uri);
    const count = (this.spellings?.get(name) ?? 1) - 1;
    if (count > 0) this.spellings?.set(name, count);
    else this.spellings?.delete(name);
  }
}

/** Of spellings used as often the first in order counts, so that it does not matter who came first. */
function mostUsed(spellings: ReadonlyMap<string, number>): string {
  let best: [string, number] = ['', 0];
  for (const [text, count] of spellings)
    if (count > best[1] || (count === best[1] && text < best[0])) best = [text, count];
  return best[0];
}
