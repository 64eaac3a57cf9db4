import { compare } from '../libraryNote';

/** Items by keys. A key with one item, which most have, costs no more than that. */
export class Groups<T extends object> {
  private readonly groups = new Map<string, T | Set<T>>();
  /** Groups in order, as far as they were asked for since they changed. */
  private readonly sorted = new Map<string, readonly T[]>();

  /** @param nameOf what the items of a group are ordered by */
  constructor(private readonly nameOf: (item: T) => string) {}

  add(key: string, item: T): void {
    this.sorted.delete(key);
    const group = this.groups.get(key);
    if (group === undefined) this.groups.set(key, item);
    else if (group instanceof Set) group.add(item);
    else if (group !== item) this.groups.set(key, new Set([group, item]));
  }

  remove(key: string, item: T): void {
    this.sorted.delete(key);
    const group = this.groups.get(key);
    if (group === item) this.groups.delete(key);
    else if (group instanceof Set && group.delete(item) && group.size === 0) this.groups.delete(key);
  }

  /** The items of a key, in no order. */
  of(key: string): Iterable<T> {
    const group = this.groups.get(key);
    if (group === undefined) return [];
    return group instanceof Set ? group : [group];
  }

  /** The items of a key in order, sorted once for all that ask. */
  inOrder(key: string): readonly T[] {
    const group = this.groups.get(key);
    if (group === undefined) return [];
    if (!(group instanceof Set)) return [group];
    let items = this.sorted.get(key);
    if (!items) this.sorted.set(key, (items = [...group].sort((a, b) => compare(this.nameOf(a), this.nameOf(b)))));
    return items;
  }

  count(key: string): number {
    const group = this.groups.get(key);
    return group === undefined ? 0 : group instanceof Set ? group.size : 1;
  }
}
