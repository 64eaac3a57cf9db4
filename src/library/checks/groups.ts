import { placeIn } from '../sorted';

/**
 * Names, such as URIs, by keys, each group in order. A key with one name, which most have, costs no more than that; many
 * names are a list, since a set takes five times as much.
 */
export class Groups<K = string> {
  private readonly groups = new Map<K, string | string[]>();

  add(key: K, name: string): void {
    const group = this.groups.get(key);
    if (group === undefined) this.groups.set(key, name);
    else if (typeof group === 'string') {
      if (group !== name) this.groups.set(key, group < name ? [group, name] : [name, group]);
    } else insert(group, name);
  }

  remove(key: K, name: string): void {
    const group = this.groups.get(key);
    if (group === name) this.groups.delete(key);
    if (!Array.isArray(group)) return;
    const at = placeOf(group, name);
    if (group[at] === name) group.splice(at, 1);
    const [first = ''] = group;
    if (group.length === 1) this.groups.set(key, first);
  }

  /** The names of a key in order. */
  of(key: K): readonly string[] {
    const group = this.groups.get(key);
    if (group === undefined) return nothing;
    return typeof group === 'string' ? [group] : group;
  }

  holds(key: K, name: string): boolean {
    const group = this.groups.get(key);
    if (!Array.isArray(group)) return group === name;
    return group[placeOf(group, name)] === name;
  }

  count(key: K): number {
    const group = this.groups.get(key);
    return group === undefined ? 0 : typeof group === 'string' ? 1 : group.length;
  }
}

function insert(names: string[], name: string): void {
  // They mostly come in order.
  if (name > (names.at(-1) ?? '')) names.push(name);
  else {
    const at = placeOf(names, name);
    if (names[at] !== name) names.splice(at, 0, name);
  }
}

function placeOf(names: readonly string[], name: string): number {
  return placeIn(names, (other) => other < name);
}

const nothing: readonly never[] = [];
