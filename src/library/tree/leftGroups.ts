import type { LibraryNote } from '../libraryNote';
import type { Group, NamedGroups, ShownGroup } from './group';
import type { GroupIndex } from './groupIndex';

/** What a filter leaves of notes by name. They are counted; which ones a group has is looked up where it is opened. */
export class LeftGroups implements NamedGroups {
  /** How many notes are left of each group, by its number: so they are counted many times faster than in a map. */
  private counts: number[] = [];
  /** How many notes that are left are in some group, or in the rest. */
  placed = 0;
  /** Notes changed while they were counted. */
  private isOutdated = false;

  /** @param left the notes that are left, by URI; kept up to date by who hands them in */
  constructor(
    private readonly all: GroupIndex,
    private readonly left: ReadonlyMap<string, LibraryNote>,
  ) {}

  /** Counts all that are left, one with every step. */
  *count(): Generator<void> {
    do {
      this.begin();
      for (const uri of this.left.keys()) {
        this.take(uri, 1);
        yield;
      }
    } while (this.isOutdated);
  }

  /** One note more is left, or one less; of that the index still knows its groups. */
  add(uri: string, one: 1 | -1): void {
    this.isOutdated = true;
    this.take(uri, one);
  }

  list(): readonly ShownGroup[] {
    return this.all.list().flatMap((whole) => {
      const size = this.counts[whole.number] ?? 0;
      return size === 0 ? [] : [{ whole, size, ...this.within(whole) }];
    });
  }

  get rest(): ReadonlyMap<string, LibraryNote> {
    return new Map([...this.all.rest].filter(([uri]) => this.left.has(uri)));
  }

  private begin(): void {
    [this.counts, this.placed, this.isOutdated] = [[], 0, false];
  }

  private take(uri: string, one: 1 | -1): void {
    const member = this.all.memberOf(uri);
    if (!member) return;
    this.placed += one;
    for (const { number } of member.groups) this.counts[number] = (this.counts[number] ?? 0) + one;
  }

  private within({ notes }: Group): Pick<ShownGroup, 'has' | 'members'> {
    return {
      has: (uri) => this.left.has(uri) && notes.has(uri),
      members: () => [...notes.values()].filter(({ uri }) => this.left.has(uri)),
    };
  }
}
