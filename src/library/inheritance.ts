import { foldName, splitEditionName } from '../notes/values/editionName';
import type { NoteFacts } from '../notes/facts';
import { compare, folderOf, type Names } from './libraryNote';

/** Where a file stands: its URI and that of the workspace folder it is in, both as text without a slash at the end. */
export interface Place {
  uri: string;
  root: string;
}

/** What of a note's facts decides on its names. */
export type NamingFacts = Pick<NoteFacts, 'type'> &
  Partial<Pick<NoteFacts, 'conference' | 'edition' | 'event' | 'date'>>;

/** The edition notes of each folder: what notes beside and below them may leave out. */
export class EditionFolders {
  private readonly folders = new Map<string, Map<string, Names>>();

  /** Takes in what a file says now; tells whether the notes beside and below it may have other names by that. */
  set(uri: string, facts: NoteFacts | undefined): boolean {
    const folder = folderOf(uri);
    const known = this.folders.get(folder);
    if (!known && facts?.type !== 'edition') return false;
    const before = this.namesIn(folder);
    const notes = known ?? new Map<string, Names>();
    if (facts?.type === 'edition') notes.set(uri, ownNames(facts));
    else notes.delete(uri);
    if (notes.size > 0) this.folders.set(folder, notes);
    else this.folders.delete(folder);
    return JSON.stringify(before) !== JSON.stringify(this.namesIn(folder));
  }

  /**
   * The names a note has: its own; else each from the nearest folder with an edition note that gives it, up to the
   * workspace folder. An edition note inherits from above only. A folder with two editions gives nothing. A conference
   * that ends in an edition (`Netdev 0x13`) is both, unless that is the very name of the conference it stands in.
   */
  namesOf({ uri, root }: Place, facts: NamingFacts): Names {
    if (facts.conference !== undefined && facts.edition !== undefined) return ownNames(facts);
    const from = facts.type === 'edition' ? folderOf(folderOf(uri)) : folderOf(uri);
    const above = this.inherited('conference', from, root);
    const isAbove =
      facts.conference !== undefined && above !== undefined && foldName(facts.conference) === foldName(above);
    if (!isAbove && facts.edition === undefined) {
      const split = facts.conference === undefined ? undefined : splitEditionName(facts.conference);
      if (split) return split;
    }
    const conference = facts.conference ?? above;
    const edition = facts.edition ?? this.inherited('edition', from, root) ?? yearOf(conference, facts);
    return { conference, edition };
  }

  private inherited(key: 'conference' | 'edition', from: string, root: string): string | undefined {
    for (let folder = from; folder.length >= root.length && folder.startsWith(root); folder = folderOf(folder)) {
      const names = this.namesIn(folder);
      if (areSeveralEditions(names)) return undefined;
      const name = names.find((own) => own[key] !== undefined)?.[key];
      if (name !== undefined) return name;
    }
    return undefined;
  }

  /** What the edition notes of a folder say, in URI order: of two spellings the first counts, whichever came first. */
  private namesIn(folder: string): Names[] {
    const notes = [...(this.folders.get(folder) ?? [])].sort(([a], [b]) => compare(a, b));
    return notes.map(([, names]) => names);
  }
}

/** The names a note gives itself, without its folder. */
export function ownNames(facts: NamingFacts): Names {
  const { conference, edition } = facts;
  const split = conference !== undefined && edition === undefined ? splitEditionName(conference) : undefined;
  return split ?? { conference, edition: edition ?? yearOf(conference, facts) };
}

/** Two notes of one edition are one, also where one of them leaves a name out. */
function areSeveralEditions(names: readonly Names[]): boolean {
  const several = (key: keyof Names): boolean =>
    new Set(names.flatMap((own) => (own[key] === undefined ? [] : foldName(own[key])))).size > 1;
  return several('conference') || several('edition');
}

/** The edition of a conference whose name is one word with a digit (`38C3`): the year, if a date tells it. */
function yearOf(conference: string | undefined, { type, event, date }: NamingFacts): string | undefined {
  if (conference === undefined || !/^\S*\d\S*$/.test(foldName(conference))) return undefined;
  return /^\d{4}/.exec((type === 'edition' ? event?.startDate : date) ?? '')?.[0];
}
