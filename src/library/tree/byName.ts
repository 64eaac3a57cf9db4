import { parseSpeaker } from '../../notes/speaker';
import { editionId, foldName } from '../../notes/values/editionName';
import type { LibraryEdition } from '../editions';
import { compare, inReadingOrder, type LibraryNote } from '../libraryNote';
import { counted } from '../subjects/hover';
import { rowsByEdition } from './editionRow';
import type { Group, NamedGroups, ShownGroup } from './group';
import type { NamesOf } from './groupIndex';
import { capitalized, inInitials, noteRows, speakersOrType, type NoteWords, type Shown } from './noteRows';
import { makeRow, type TreeNode } from './row';

/** Groups of notes by a name they have: how they are found and what is said of them. */
export interface NameGrouping {
  readonly kind: 'tag' | 'speaker' | 'status';
  /** Of those without. */
  readonly restLabel: string;
  readonly namesOf: NamesOf;
  labelOf(group: Group): string;
  /** What stands beside the name: of all its notes, and how many are shown. */
  describe(group: Group, count: number): string;
  subjectOf(group: Group): TreeNode['subject'];
  /** What stands beside the notes of a group. */
  wordsIn(group: Group): NoteWords;
  /** In a first order of their own; all others follow by name. */
  readonly first: readonly string[];
  /** So few notes of a group stand in one list; of more there is a row for each edition. */
  readonly mostInOneList: number;
}

export const byTag: NameGrouping = {
  kind: 'tag',
  restLabel: 'No tag',
  // An edition note stands for its edition, and lacks nothing.
  namesOf: ({ type, tags }) => (type === 'edition' && tags.length === 0 ? undefined : tags),
  labelOf: ({ label }) => label,
  describe: (_, count) => String(count),
  subjectOf: ({ label }) => ({ tag: label }),
  wordsIn: () => speakersOrType,
  first: [],
  mostInOneList: 0,
};

/** @param othersOf the notes in which somebody does not speak, see `othersAt` */
export function bySpeaker(othersOf: (id: string) => Group | undefined): NameGrouping {
  /** All notes of a group are looked at for its words: they are kept until it changes. */
  const known = new WeakMap<Group, { revision: string; text: string }>();
  return {
    kind: 'speaker',
    restLabel: 'No speaker',
    namesOf: ({ type, speakers }) => (type === 'talk' ? speakers.map(({ name }) => name) : undefined),
    labelOf: ({ label }) => label,
    describe: (group) => {
      const others = othersOf(group.id);
      const revision = `${group.revision} ${others?.revision ?? ''}`;
      let words = known.get(group);
      if (words?.revision !== revision) known.set(group, (words = { revision, text: speakerWords(group, others) }));
      return words.text;
    },
    subjectOf: ({ label }) => ({ speaker: label }),
    wordsIn:
      ({ id }) =>
      (note) =>
        withOthers(note, id),
    first: [],
    mostInOneList: 0,
  };
}

export const byStatus: NameGrouping = {
  kind: 'status',
  restLabel: 'No status',
  namesOf: ({ type, status }) => (status !== undefined ? [status] : type === 'edition' ? undefined : []),
  labelOf: ({ label }) => capitalized(label),
  describe: (_, count) => String(count),
  subjectOf: () => undefined,
  wordsIn: () => (note) =>
    [speakersOrType(note), [note.conference, note.edition].filter(Boolean).join(' ')].filter(Boolean).join(' · '),
  // As a note comes on.
  first: ['planned', 'attended', 'draft', 'review', 'summarized', 'published', 'skipped'],
  mostInOneList: 10,
};

/** Those who were at the edition of a note in the audience, as far as it tells. */
export const othersAt: NamesOf = ({ type, event, authors }) =>
  type === 'announcement'
    ? undefined
    : [...(event?.attendees ?? []), ...authors].flatMap((text) => parseSpeaker(text)?.name ?? []);

/** What the rows are made of. */
export interface NamedNotes {
  /** The notes that are shown. */
  groups: NamedGroups;
  grouping: NameGrouping;
  /** All of the library, newest first. */
  editions(): readonly LibraryEdition[];
}

/** The groups of an index, and last the notes without a name. */
export function rowsByName(named: NamedNotes, shown: Shown): TreeNode[] {
  const { groups: all, grouping } = named;
  const rank = new Map(grouping.first.map((id, i) => [id, i]));
  const rankOf = ({ whole }: ShownGroup): number => rank.get(whole.id) ?? rank.size;
  const groups = rank.size > 0 ? [...all.list()].sort((a, b) => rankOf(a) - rankOf(b)) : all.list();
  const rows = inInitials(groups, `${grouping.kind}s`, {
    initialOf: ({ whole }) => whole.initial,
    holds: (group, { uri }) => group.has(uri),
    toRow: (group) => groupRow(group, named, shown),
  });
  return all.rest.size > 0 ? [...rows, restRow(named, shown)] : rows;
}

function groupRow(group: ShownGroup, named: NamedNotes, shown: Shown): TreeNode {
  const { grouping } = named;
  const { whole, size } = group;
  const id = `${grouping.kind}:${whole.id}`;
  return makeRow({
    id,
    kind: grouping.kind,
    label: grouping.labelOf(whole),
    description: grouping.describe(whole, size),
    subject: grouping.subjectOf(whole),
    isOpen: shown.isFew,
    holds: ({ uri }) => group.has(uri),
    children: () => rowsBelow(id, group.members(), grouping.wordsIn(whole), named, shown),
  });
}

function restRow(named: NamedNotes, shown: Shown): TreeNode {
  const { rest } = named.groups;
  const id = `${named.grouping.kind}:`;
  return makeRow({
    id,
    kind: 'rest',
    label: named.grouping.restLabel,
    description: String(rest.size),
    isOpen: shown.isFew,
    holds: ({ uri }) => rest.has(uri),
    children: () => rowsBelow(id, [...rest.values()], speakersOrType, named, shown),
  });
}

/** In groups as small as this the notes are seen at once, below their editions. */
const fewNotes = 10;

function rowsBelow(
  parent: string,
  notes: readonly LibraryNote[],
  words: NoteWords,
  { grouping, editions }: NamedNotes,
  shown: Shown,
): TreeNode[] {
  const under = `${parent}/`;
  if (notes.length <= grouping.mostInOneList) return noteRows(inReadingOrder(notes), parent, under, words);
  return rowsByEdition(notes, editions(), { under, isOpen: notes.length <= fewNotes || shown.isFew, shown, words });
}

/** Where somebody is from, and how many editions they were seen at. */
function speakerWords(group: Group, others: Group | undefined): string {
  const editions = countEditions([group, others]);
  return [affiliationsOf(group).join(', '), editions > 1 ? `seen at ${counted(editions, 'edition')}` : '']
    .filter(Boolean)
    .join(' · ');
}

/** The editions that notes of groups are of. Their names are folded once each: some people are in thousands of notes. */
function countEditions(groups: readonly (Group | undefined)[]): number {
  const editions = new Map<string, Set<string>>();
  for (const group of groups) {
    for (const { conference, edition } of group?.notes.values() ?? []) {
      if (conference === undefined || edition === undefined) continue;
      const own = editions.get(conference);
      if (own) own.add(edition);
      else editions.set(conference, new Set([edition]));
    }
  }
  return new Set([...editions].flatMap(([name, own]) => [...own].map((edition) => editionId(name, edition)))).size;
}

/** The latest first. */
function affiliationsOf({ id, notes }: Group): string[] {
  const latest = new Map<string, string>();
  for (const { speakers, date = '' } of notes.values())
    for (const { name, affiliation } of speakers)
      if (affiliation !== undefined && foldName(name) === id && (latest.get(affiliation) ?? '') <= date)
        latest.set(affiliation, date);
  return [...latest].sort(([a, dateA], [b, dateB]) => compare(dateB, dateA) || compare(a, b)).map(([name]) => name);
}

/** The others who spoke. */
function withOthers({ speakers }: LibraryNote, id: string): string {
  const others = speakers.map(({ name }) => name).filter((name) => foldName(name) !== id);
  return others.length > 0 ? `with ${others.join(', ')}` : '';
}
