import type { LibraryNote } from '../libraryNote';
import type { Group, NamedGroups, ShownGroup } from './group';
import type { GroupIndex, Member } from './groupIndex';

/** What a filter leaves of notes by name. They are counted; which ones a group has is looked up where it is opened. */
export class LeftGroups implements NamedGroups {
  private readonly left = new Map<string, Member>();
  private readonly counts = new Map<Group, number>();

  constructor(private readonly all: GroupIndex) {}

  /** A note that is left, by its URI. */
  add(uri: string): void {
    const member = this.left.has(uri) ? undefined : this.all.memberOf(uri);
    if (!member) return;
    this.left.set(uri, member);
    for (const group of member.groups) this.counts.set(group, (this.counts.get(group) ?? 0) + 1);
  }

  /** One that is not left any more, or will be another: it is still as it was in the index of all. */
  delete(uri: string): void {
    const member = this.left.get(uri);
    if (!member) return;
    this.left.delete(uri);
    for (const group of member.groups) {
      const count = (this.counts.get(group) ?? 0) - 1;
      if (count > 0) this.counts.set(group, count);
      else this.counts.delete(group);
    }
  }

  list(): readonly ShownGroup[] {
    return this.all.list().flatMap((whole) => {
      const size = this.counts.get(whole);
      return size === undefined ? [] : [{ whole, size, ...this.within(whole) }];
    });
  }

  get rest(): ReadonlyMap<string, LibraryNote> {
    return new Map([...this.all.rest].filter(([uri]) => this.left.has(uri)));
  }

  private within({ notes }: Group): Pick<ShownGroup, 'has' | 'members'> {
    return {
      has: (uri) => this.left.has(uri) && notes.has(uri),
      members: () => [...notes.values()].filter(({ uri }) => this.left.has(uri)),
    };
  }
}
