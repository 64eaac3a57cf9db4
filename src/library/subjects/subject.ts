import { foldName, splitEditionName, type EditionName } from '../../notes/values/editionName';
import { innerSpan } from '../../notes/places/innerSpan';
import type { OwnEntry } from '../../notes/keys';
import type { NoteFacts } from '../../notes/facts';
import type { Reading } from '../../notes/note';
import { parseSpeaker } from '../../notes/speaker';
import { spotsOf, type Spot } from '../../notes/places/spots';
import { asList, type Span, type Value } from '../../notes/yaml/value';
import type { LibraryNote, Names } from '../libraryNote';

/** What notes are about and name in their front matter. Names are as they stand in one of them. */
export type Subject =
  | { kind: 'speaker'; name: string }
  | { kind: 'tag'; name: string }
  | { kind: 'conference'; name: string }
  | ({ kind: 'edition' } & EditionName);

/** A place in a front matter that names a subject: the bare name, without affiliation and quotes. */
export interface Mention extends Span {
  subject: Subject;
  spot: Spot;
  /** Where the name stands in the value's own text, which may hold more: an affiliation, an edition. */
  from: number;
  to: number;
  /** The conference and edition that stand in one value (`Netdev 0x13`); `undefined` where the value holds one. */
  combined: EditionName | undefined;
}

/** What the cursor is on, and where its name stands; `undefined` where nothing is named. */
export function subjectAt(reading: Reading, text: string, offset: number, names: Names): Mention | undefined {
  for (const mention of mentionsIn(reading, text, names))
    if (mention.start <= offset && offset <= mention.end) return mention;
  return undefined;
}

/** Every place in a note's front matter that names the subject, in the order of the file. */
export function mentionsOf(subject: Subject, reading: Reading, text: string, names: Names): Mention[] {
  return [...mentionsIn(reading, text, names)].filter((mention) => isSameSubject(mention.subject, subject));
}

/** Case and surrounding blanks do not count. */
export function isSameSubject(a: Subject, b: Subject): boolean {
  if (a.kind === 'edition')
    return b.kind === 'edition' && isSame(a.conference, b.conference) && isSame(a.edition, b.edition);
  return b.kind === a.kind && isSame(a.name, b.name);
}

/** Whether a note is about the subject, inherited names included. */
export function isAbout(note: LibraryNote, subject: Subject): boolean {
  switch (subject.kind) {
    case 'speaker':
      return peopleOf(note).some((name) => isSame(name, subject.name));
    case 'tag':
      return note.tags.some((tag) => isSame(tag, subject.name));
    case 'conference':
      return isSame(note.conference, subject.name);
    case 'edition':
      return isSame(note.conference, subject.conference) && isSame(note.edition, subject.edition);
  }
}

/** Those who spoke, attended or wrote, without their affiliations. */
export function peopleOf({ speakers, event, authors }: LibraryNote): string[] {
  const others = [...(event?.attendees ?? []), ...authors].flatMap((text) => parseSpeaker(text)?.name ?? []);
  return [...speakers.map(({ name }) => name), ...others];
}

/**
 * All subjects a note names, in the order of the file. None where the YAML is broken: what could be read of it has no
 * exact places.
 *
 * @param names the names the library has for the note, what it inherits included; empty for a text outside of it
 */
export function* mentionsIn({ frontMatter, facts }: Reading, text: string, names: Names): Generator<Mention> {
  if (!facts || facts.broken) return;
  const combined = combinedName(facts, names);
  const conference = combined?.conference ?? facts.conference ?? names.conference;
  const items = new Map([...frontMatter.entries.values()].map((entry) => [entry.key, new Set(itemsOf(entry))]));
  for (const spot of spotsOf(frontMatter, text)) {
    const isItem = spot.key !== undefined && items.get(spot.key)?.has(spot.map ?? spot.scalar);
    if (!isItem) continue;
    for (const { subject, from, to } of namedBy(spot, conference, combined)) {
      const together = spot.key === 'conference' ? combined : undefined;
      yield { subject, spot, from, to, combined: together, ...innerSpan(spot.scalar, text, from, to) };
    }
  }
}

/** A list of conferences or editions is read as none. */
function itemsOf({ key, value }: OwnEntry): readonly Value[] {
  const isSingle = key === 'conference' || key === 'edition';
  return isSingle && value.kind !== 'scalar' ? [] : asList(value);
}

/** A subject named in a value's text, and where in it. */
interface Named {
  subject: Subject;
  from: number;
  to: number;
}

function namedBy(spot: Spot, conference: string | undefined, combined: EditionName | undefined): Named[] {
  const { text } = spot.scalar;
  const trimmed = text.trim();
  const from = text.indexOf(trimmed);
  const whole = { from, to: from + trimmed.length };
  if (trimmed === '' || (spot.map && !(spot.key === 'speakers' && spot.field === 'name'))) return [];
  switch (spot.key) {
    case 'speakers':
    case 'attendees':
    case 'authors': {
      const name = spot.map ? trimmed : (parseSpeaker(text)?.name ?? trimmed);
      return [{ subject: { kind: 'speaker', name }, from, to: from + name.length }];
    }
    case 'tags':
      return [{ subject: { kind: 'tag', name: trimmed }, ...whole }];
    case 'conference':
      return combined ? partsOf(text, from, combined) : [{ subject: { kind: 'conference', name: trimmed }, ...whole }];
    case 'edition':
      return conference === undefined ? [] : [{ subject: { kind: 'edition', conference, edition: trimmed }, ...whole }];
    default:
      return [];
  }
}

/** The conference stands first in such a name, the edition in its last word. */
function partsOf(text: string, from: number, { conference, edition }: EditionName): Named[] {
  const at = text.lastIndexOf(edition);
  return [
    { subject: { kind: 'conference', name: conference }, from, to: from + conference.length },
    { subject: { kind: 'edition', conference, edition }, from: at, to: at + edition.length },
  ];
}

/** The two names in the value of `conference`, unless it is the very name of the conference the note stands in. */
function combinedName({ conference, edition }: NoteFacts, names: Names): EditionName | undefined {
  if (conference === undefined || edition !== undefined || isSame(names.conference, conference)) return undefined;
  return splitEditionName(conference);
}

function isSame(a: string | undefined, b: string): boolean {
  return a !== undefined && foldName(a) === foldName(b);
}

/** Whether nothing but the name stands there: no affiliation, and no map. */
export function isBare({ spot, from, to }: Mention): boolean {
  return spot.map === undefined && spot.scalar.text.trim().length === to - from;
}
