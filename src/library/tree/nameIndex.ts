import type { LibraryNote } from '../libraryNote';
import { byStatus, bySpeaker, byTag, othersAt, type NameGrouping } from './byName';
import type { NamedGroups } from './group';
import { GroupIndex } from './groupIndex';
import { LeftGroups } from './leftGroups';
import type { TreeLibrary } from './libraryTree';

/** The notes by tag, speaker or status: all of them, and those that a filter leaves. */
export class NameIndex {
  readonly grouping: NameGrouping;
  private readonly all: GroupIndex;
  private readonly others: GroupIndex | undefined;
  private left: LeftGroups | undefined;
  private isFilled = false;

  constructor(by: 'tag' | 'speaker' | 'status') {
    const others = (this.others = by === 'speaker' ? new GroupIndex(othersAt) : undefined);
    this.grouping = by === 'tag' ? byTag : by === 'status' ? byStatus : bySpeaker((id) => others?.get(id));
    this.all = new GroupIndex(this.grouping.namesOf);
  }

  /** The notes that are shown. */
  get shown(): NamedGroups {
    return this.left ?? this.all;
  }

  /** How many of the notes that a filter leaves are put somewhere. */
  get placed(): number | undefined {
    return this.left?.placed;
  }

  /** Takes in all notes, one with every step. What changes meanwhile is taken in by `apply`. */
  *fill(library: TreeLibrary): Generator<void> {
    if (this.isFilled) return;
    for (const { uri } of library.notes()) {
      const note = library.note(uri);
      if (note && !this.all.has(uri)) this.all.add(note);
      if (note && !this.others?.has(uri)) this.others?.add(note);
      yield;
    }
    this.isFilled = true;
  }

  /**
   * Takes in which notes a filter leaves, one with every step; `undefined` without a filter.
   *
   * @param hits kept up to date by who hands them in, who tells of it by `apply`
   */
  *leave(hits: ReadonlyMap<string, LibraryNote> | undefined): Generator<void> {
    this.left = hits && new LeftGroups(this.all, hits);
    if (this.left) yield* this.left.count();
  }

  /**
   * Takes in what is now known of some notes; `undefined` of those that are gone.
   *
   * @param wasLeft whether the filter left a note before
   * @param isLeft whether it does now
   */
  apply(
    changes: ReadonlyMap<string, LibraryNote | undefined>,
    wasLeft: (uri: string) => boolean,
    isLeft: (uri: string) => boolean,
  ): void {
    for (const uri of changes.keys()) if (wasLeft(uri)) this.left?.add(uri, -1);
    this.all.apply(changes);
    this.others?.apply(changes);
    for (const uri of changes.keys()) if (isLeft(uri)) this.left?.add(uri, 1);
  }
}
