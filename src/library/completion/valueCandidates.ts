import { bareText } from '../../notes/blockLines';
import type { ValuePlace } from '../../notes/cursorPlace';
import { foldName } from '../../notes/editionName';
import type { KeyInfo } from '../../notes/keyBook';
import { parseSpeaker, speakerText } from '../../notes/speaker';
import { yamlText } from '../../notes/writeText';
import type { Used } from '../tally';
import type { KnownSpeaker } from '../vocabulary';
import type { Candidate, CompletionRequest } from './completion';
import { dateCandidates, editionOf, whereAndWhen } from './dateCandidates';
import { languages, timeZones } from './worldNames';

/**
 * What could be the value at a place: the values that are allowed, then those that other notes have.
 *
 * @param info what is known of the key, or of the field
 */
export function valueCandidates(info: KeyInfo, place: ValuePlace, request: CompletionRequest): Candidate[] {
  const known = place.field === undefined ? knownValues(info, request) : knownFields(info, place, request);
  return [...allowedValues(info), ...known];
}

/** The candidates without those that stand in the same list already; each once. */
export function withoutOthers(candidates: readonly Candidate[], { others }: ValuePlace): Candidate[] {
  const there = new Set(others.map((other) => idOf(bareText(other))));
  return candidates.filter(({ text }) => {
    const id = idOf(text);
    const isNew = !there.has(id);
    there.add(id);
    return isNew;
  });
}

function allowedValues({ values, format }: KeyInfo): Candidate[] {
  return values.map((text) => ({
    text,
    kind: 'word',
    isRaw: yamlText(text) === text || String(Number(text)) === text,
    // `none` beside an address: an address is what one writes, and it is not for us to say first that there is none.
    isQuiet: format === 'web-url',
  }));
}

function knownValues({ name, format }: KeyInfo, request: CompletionRequest): Candidate[] {
  const { known, names, facts, locale } = request;
  switch (name) {
    case 'conference':
      return known.conferences().map(({ name: text, count, editions }) => ({
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
      return known.speakers().map((speaker) => ({ ...person(speaker), text: labelOf(speaker) }));
    case 'tags':
      return known.tags().map(used('tag', 'note'));
    case 'authors':
    case 'attendees':
      return known.people().map(used('person', 'note'));
    case 'track':
    case 'room': {
      const edition = editionOf(request);
      return edition ? known.placesIn(edition, name).map(used('name', 'talk')) : [];
    }
    case 'city':
    case 'country':
    case 'venue':
    case 'organizer':
      return known.values(name).map(used('name', 'edition'));
  }
  if (format === 'date' || format === 'calendar-date') return dateCandidates(name, request);
  if (format === 'time-zone') return timeZones().map((text) => ({ text, kind: 'word', isRaw: true }));
  if (format === 'language-tag') return languages(known.values('language'));
  return [];
}

/** Of a speaker's map: names with the affiliation, and affiliations, those of that person first. */
function knownFields({ name }: KeyInfo, { map }: ValuePlace, { known, aliases }: CompletionRequest): Candidate[] {
  if (!map || (map.key !== 'speakers' && aliases.get(map.key) !== 'speakers')) return [];
  if (name === 'name') {
    const needsAffiliation = !map.fields.has('affiliation');
    return known.speakers().map((speaker) => {
      const [affiliation] = speaker.affiliations;
      const rest = needsAffiliation && affiliation !== undefined;
      const inFlow = map.separator === ', ';
      const behind = rest ? `${map.separator}affiliation: ${yamlText(affiliation, { inFlow })}` : '';
      return { ...person(speaker), text: speaker.name, behind };
    });
  }
  if (name !== 'affiliation') return [];
  const own = foldName(map.fields.get('name') ?? '');
  const theirs = known.speakers().find((speaker) => foldName(speaker.name) === own)?.affiliations ?? [];
  return [
    ...theirs.map((text): Candidate => ({ text, kind: 'name', detail: map.fields.get('name') ?? '' })),
    ...known.affiliations().map(used('name', 'talk')),
  ];
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

/** What makes two items of a list the same: of people the name. */
function idOf(text: string): string {
  return foldName(parseSpeaker(text)?.name ?? text);
}
