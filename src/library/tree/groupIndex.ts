import { foldName } from '../../notes/values/editionName';
import { compare, type LibraryNote } from '../libraryNote';
import { Group, type NamedGroups } from './group';

/** The names by which a note is put into groups: none where it lacks them, `undefined` where it is put nowhere. */
export type NamesOf = (note: LibraryNote) => readonly string[] | undefined;

/** A note, the groups it is in, and the names it has them by. */
export interface Member {
  readonly note: LibraryNote;
  readonly names: readonly string[];
  readonly groups: readonly Group[];
}

/** So many groups that come or go are put in their places one by one; of more the whole is sorted again. */
const fewGroups = 50;

/** Notes by the names they have, kept up to date note by note. Case and surrounding blanks of a name do not count. */
export class GroupIndex implements NamedGroups {
  /** The notes that lack a name, by URI. */
  readonly rest = new Map<string, LibraryNote>();
  private readonly groups = new Map<string, Group>();
  private readonly members = new Map<string, Member>();
  private sorted: Group[] | undefined;
  private made = 0;

  constructor(private readonly namesOf: NamesOf) {}

  has(uri: string): boolean {
    return this.members.has(uri);
  }

  /** Takes in what is now known of some notes; `undefined` of those that are gone. */
  apply(changes: ReadonlyMap<string, LibraryNote | undefined>): void {
    if (changes.size > fewGroups) this.sorted = undefined;
    for (const [uri, note] of changes) {
      const before = this.members.get(uri);
      if (before) this.remove(before);
      if (note) this.add(note);
    }
  }

  add(note: LibraryNote): void {
    const own = this.namesOf(note);
    if (!own) return;
    const names = distinct(own);
    const groups = names.map((name) => this.groupOf(foldName(name)));
    this.members.set(note.uri, { note, names, groups });
    if (groups.length === 0) this.rest.set(note.uri, note);
    groups.forEach((group, i) => group.add(note, names[i] ?? ''));
  }

  /** `undefined` where it is put nowhere. */
  memberOf(uri: string): Member | undefined {
    return this.members.get(uri);
  }

  get(name: string): Group | undefined {
    return this.groups.get(foldName(name));
  }

  /** The groups by name. */
  list(): readonly Group[] {
    return (this.sorted ??= [...this.groups.values()].sort(byName));
  }

  private groupOf(id: string): Group {
    let group = this.groups.get(id);
    if (!group) {
      this.groups.set(id, (group = new Group(id, this.made++)));
      this.sorted?.splice(placeIn(this.sorted, group), 0, group);
    }
    return group;
  }

  private remove({ note, names, groups }: Member): void {
    this.members.delete(note.uri);
    this.rest.delete(note.uri);
    for (const [i, group] of groups.entries()) {
      group.remove(note, names[i] ?? '');
      if (group.size > 0) continue;
      this.groups.delete(group.id);
      this.sorted?.splice(placeIn(this.sorted, group), 1);
    }
  }
}

/** The names that are some; of those that are one the first. */
function distinct(names: readonly string[]): readonly string[] {
  if (names.length === 1 && names[0]?.trim() !== '') return names;
  const ids = names.map(foldName);
  return names.filter((_, i) => ids[i] !== '' && ids.indexOf(ids[i] ?? '') === i);
}

function byName(a: Group, b: Group): number {
  return compare(a.order, b.order) || compare(a.id, b.id);
}

/** Where a group is among sorted ones, or would be. */
function placeIn(sorted: readonly Group[], group: Group): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    if (other && byName(other, group) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
