import { bareText } from '../../notes/cursor/blockLines';
import type { ValuePlace } from '../../notes/cursor/cursorPlace';
import { foldName } from '../../notes/values/editionName';
import type { KeyInfo } from '../../notes/schema/keyBook';
import { parseSpeaker, speakerText } from '../../notes/speaker';
import { yamlText } from '../../notes/edits/writeText';
import type { Used } from './tally';
import type { KnownSpeaker, Vocabulary } from './vocabulary';
import type { Candidate, CompletionRequest } from './completion';
import { dateCandidates, editionOf, whereAndWhen } from './dateCandidates';
import { languages, timeZones } from './worldNames';

/** Where a value stands, as far as it decides on what it could be. */
export type ValueOf = Pick<ValuePlace, 'field' | 'map' | 'isItem'>;

/**
 * What could be the value at a place: the values that are allowed, then those that other notes have. One by one, since
 * there may be many thousands, of which a few are wanted.
 *
 * @param info what is known of the key, or of the field
 */
export function* valueCandidates(info: KeyInfo, at: ValueOf, request: CompletionRequest): Generator<Candidate> {
  yield* allowedValues(info, at);
  yield* at.field === undefined ? knownValues(info, request) : knownFields(info, at, request);
}

/** Whether there is something to suggest unasked for a value. */
export function hasCandidates(info: KeyInfo, at: ValueOf, request: CompletionRequest): boolean {
  for (const { isQuiet } of valueCandidates(info, at, request)) if (!isQuiet) return true;
  return false;
}

/** Tells of one candidate after the other whether it is neither in the same list already nor was there before. */
export function newcomers({ others }: ValuePlace): (candidate: Candidate) => boolean {
  const there = new Set(others.map((other) => idOf(nameIn(other))));
  return ({ text }) => {
    const id = idOf(text);
    const isNew = !there.has(id);
    there.add(id);
    return isNew;
  };
}

function allowedValues({ values, itemValues, format }: KeyInfo, { isItem, field }: ValueOf): Candidate[] {
  return (isItem && field === undefined ? itemValues : values).map((text) => ({
    text,
    kind: 'word',
    isRaw: yamlText(text) === text || String(Number(text)) === text,
    // `none` beside an address: an address is what one writes, and it is not for us to say first that there is none.
    isQuiet: format === 'web-url',
  }));
}

function knownValues({ name, format }: KeyInfo, request: CompletionRequest): Iterable<Candidate> {
  const { known, names, facts, locale } = request;
  switch (name) {
    case 'conference':
      return each(known.conferences(), ({ name: text, count, editions }) => ({
        text,
        kind: 'name',
        detail: [...counted(editions.length, 'edition'), ...counted(count, 'note')].join(' · '),
      }));
    case 'edition':
      return (names.conference === undefined ? [] : known.editionsOf(names.conference))
        .filter(({ note }) => facts?.type !== 'edition' || note === undefined)
        .map((edition) => ({
          text: edition.edition,
          kind: 'name',
          isEdition: true,
          detail: whereAndWhen(edition, locale),
        }));
    case 'speakers':
      return each(known.speakers(), (speaker) => ({ ...person(speaker), text: labelOf(speaker) }));
    case 'tags':
      return each(known.tags(), used('tag', 'note'));
    case 'authors':
    case 'attendees':
      return each(known.people(), used('person', 'note'));
    case 'track':
    case 'room': {
      const edition = editionOf(request);
      return edition ? each(known.placesIn(edition, name), used('name', 'talk')) : [];
    }
    case 'city':
    case 'country':
    case 'venue':
    case 'organizer':
      return each(known.values(name), used('name', 'edition'));
  }
  if (format === 'date' || format === 'calendar-date') return dateCandidates(name, request);
  if (format === 'time-zone')
    return each(timeZones(facts?.event?.city), (text) => ({ text, kind: 'word', isRaw: true }));
  if (format === 'language-tag') return languages(known.values('language'));
  return [];
}

/** Of a speaker's map: names with the affiliation, and affiliations, those of that person first. */
function knownFields({ name }: KeyInfo, { map }: ValueOf, request: CompletionRequest): Iterable<Candidate> {
  const { known, aliases } = request;
  if (!map || (map.key !== 'speakers' && aliases.get(map.key) !== 'speakers')) return [];
  if (name === 'name') {
    const needsAffiliation = !map.fields.has('affiliation');
    return each(known.speakers(), (speaker) => {
      const [affiliation] = speaker.affiliations;
      const rest = needsAffiliation && affiliation !== undefined;
      const inFlow = map.separator === ', ';
      const behind = rest ? `${map.separator}affiliation: ${yamlText(affiliation, { inFlow })}` : '';
      return { ...person(speaker), text: speaker.name, behind };
    });
  }
  if (name !== 'affiliation') return [];
  return affiliations(map.fields.get('name') ?? '', known);
}

function* affiliations(person: string, known: Vocabulary): Generator<Candidate> {
  for (const text of known.speaker(person)?.affiliations ?? []) yield { text, kind: 'name', detail: person };
  yield* each(known.affiliations(), used('name', 'talk'));
}

function* each<T>(known: readonly T[], toCandidate: (one: T) => Candidate): Generator<Candidate> {
  for (const one of known) yield toCandidate(one);
}

function person(speaker: KnownSpeaker): Omit<Candidate, 'text'> {
  return { kind: 'person', label: labelOf(speaker), detail: counted(speaker.count, 'talk').join('') };
}

function labelOf({ name, affiliations: [affiliation] }: KnownSpeaker): string {
  return speakerText(affiliation === undefined ? { name } : { name, affiliation });
}

function used(kind: Candidate['kind'], unit: string): (one: Used) => Candidate {
  return ({ text, count }) => ({ text, kind, detail: counted(count, unit).join('') });
}

function counted(count: number, unit: string): string[] {
  return count === 0 ? [] : [`${count} ${unit}${count === 1 ? '' : 's'}`];
}

/** The text of an item as it stands in a file, or the name in its braces. */
function nameIn(item: string): string {
  const inBraces = /^\{(?:[^]*?,)?\s*["']?name["']?\s*:\s+("[^"]*"|'[^']*'|[^,}]+)/.exec(item);
  return bareText(inBraces?.[1] ?? item);
}

/** What makes two items of a list the same: of people the name. */
function idOf(text: string): string {
  return foldName(parseSpeaker(text)?.name ?? text);
}
