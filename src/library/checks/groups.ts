/** Names, such as URIs, by keys. A key with one name, which most have, costs no more than that. */
export class Groups<K = string> {
  private readonly groups = new Map<K, string | Set<string>>();
  /** Groups in order, as far as they were asked for since they changed. */
  private readonly sorted = new Map<K, readonly string[]>();

  add(key: K, name: string): void {
    this.sorted.delete(key);
    const group = this.groups.get(key);
    if (group === undefined) this.groups.set(key, name);
    else if (group instanceof Set) group.add(name);
    else if (group !== name) this.groups.set(key, new Set([group, name]));
  }

  remove(key: K, name: string): void {
    this.sorted.delete(key);
    const group = this.groups.get(key);
    if (group === name) this.groups.delete(key);
    else if (group instanceof Set && group.delete(name) && group.size === 0) this.groups.delete(key);
  }

  /** The names of a key, in no order. */
  of(key: K): Iterable<string> {
    const group = this.groups.get(key);
    if (group === undefined) return [];
    return group instanceof Set ? group : [group];
  }

  /** The names of a key in order, sorted once for all that ask. */
  inOrder(key: K): readonly string[] {
    const group = this.groups.get(key);
    if (group === undefined) return [];
    if (!(group instanceof Set)) return [group];
    let names = this.sorted.get(key);
    if (!names) this.sorted.set(key, (names = [...group].sort()));
    return names;
  }

  holds(key: K, name: string): boolean {
    const group = this.groups.get(key);
    return group instanceof Set ? group.has(name) : group === name;
  }

  count(key: K): number {
    const group = this.groups.get(key);
    return group === undefined ? 0 : group instanceof Set ? group.size : 1;
  }
}
