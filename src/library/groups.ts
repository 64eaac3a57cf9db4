/** Items by keys. A key with one item, which most have, costs no more than that. */
export class Groups<T extends object> {
  private readonly groups = new Map<string, T | Set<T>>();

  add(key: string, item: T): void {
    const group = this.groups.get(key);
    if (group === undefined) this.groups.set(key, item);
    else if (group instanceof Set) group.add(item);
    else if (group !== item) this.groups.set(key, new Set([group, item]));
  }

  remove(key: string, item: T): void {
    const group = this.groups.get(key);
    if (group === item) this.groups.delete(key);
    else if (group instanceof Set && group.delete(item) && group.size === 0) this.groups.delete(key);
  }

  /** The items of a key, in the order in which they came. */
  of(key: string): Iterable<T> {
    const group = this.groups.get(key);
    if (group === undefined) return [];
    return group instanceof Set ? group : [group];
  }

  count(key: string): number {
    const group = this.groups.get(key);
    return group === undefined ? 0 : group instanceof Set ? group.size : 1;
  }

  has(key: string): boolean {
    return this.groups.has(key);
  }
}
