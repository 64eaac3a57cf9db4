import { editionId, foldName } from '../../notes/values/editionName';
import { Once } from '../../notes/once';
import { conferencesOf, editionsOf, type Conference, type LibraryEdition } from '../editions';
import { compare, type LibraryNote } from '../libraryNote';
import { Tally, tallyOf, type Used } from './tally';

/** A person who spoke, with the affiliations they had, the latest first. */
export interface KnownSpeaker {
  name: string;
  affiliations: readonly string[];
  /** Talks. */
  count: number;
}

/** A conference, spelled as most often. */
export interface KnownConference {
  name: string;
  /** Notes. */
  count: number;
  editions: readonly LibraryEdition[];
}

/** The keys whose values are simply what was written before. */
export type PlainKey = 'city' | 'country' | 'venue' | 'organizer' | 'language';

/** What notes say, to be said again: each list is made when it is asked for, the most used first. */
export class Vocabulary {
  private readonly once = new Once();

  /** @param notes in URI order */
  constructor(private readonly notes: readonly LibraryNote[]) {}

  conferences(): readonly KnownConference[] {
    return this.once.get('conferences', () => {
      const used = new Map(
        tallyOf(this.notes.map(({ conference }) => conference)).map((one) => [foldName(one.text), one]),
      );
      return conferencesOf(this.notes, this.editions())
        .map((conference: Conference) => {
          const { text: name, count } = used.get(conference.id) ?? { text: conference.name, count: 0 };
          return { name, count, editions: conference.editions };
        })
        .sort((a, b) => b.count - a.count || compare(foldName(a.name), foldName(b.name)));
    });
  }

  /** The editions of a conference, newest first. */
  editionsOf(conference: string): readonly LibraryEdition[] {
    const id = foldName(conference);
    return this.conferences().find(({ name }) => foldName(name) === id)?.editions ?? [];
  }

  edition(conference: string, edition: string): LibraryEdition | undefined {
    const id = editionId(conference, edition);
    return this.editions().find((one) => one.id === id);
  }

  speakers(): readonly KnownSpeaker[] {
    return this.once.get('speakers', () => speakersOf(this.notes, this.days()));
  }

  speaker(name: string): KnownSpeaker | undefined {
    const byId = this.once.get(
      'speakers by name',
      () => new Map(this.speakers().map((one) => [foldName(one.name), one])),
    );
    return byId.get(foldName(name));
  }

  /** Affiliations of all speakers. */
  affiliations(): readonly Used[] {
    return this.once.get('affiliations', () =>
      tallyOf(this.notes.flatMap(({ speakers }) => speakers.map(({ affiliation }) => affiliation))),
    );
  }

  tags(): readonly Used[] {
    return this.once.get('tags', () => tallyOf(this.notes.flatMap(({ tags }) => tags)));
  }

  /** People who wrote notes or went to editions. */
  people(): readonly Used[] {
    return this.once.get('people', () =>
      tallyOf(this.notes.flatMap(({ authors, event }) => [...authors, ...(event?.attendees ?? [])])),
    );
  }

  values(key: PlainKey): readonly Used[] {
    return this.once.get(key, () =>
      tallyOf(this.notes.map((note) => (key === 'language' ? note.language : note.event?.[key]))),
    );
  }

  /** Tracks or rooms of one edition. */
  placesIn({ notes }: LibraryEdition, key: 'track' | 'room'): readonly Used[] {
    return tallyOf(notes.map((note) => note[key]));
  }

  private editions(): readonly LibraryEdition[] {
    return this.once.get('editions', () => editionsOf(this.notes));
  }

  /** The first day of a note's edition, by the note's URI. */
  private days(): ReadonlyMap<string, string> {
    const days = new Map<string, string>();
    for (const { startDate, notes } of this.editions())
      if (startDate !== undefined) for (const { uri } of notes) days.set(uri, startDate);
    return days;
  }
}

/**
 * Keeps the vocabulary of all notes but the one that is being written, whose half-typed words are no suggestions. It
 * stays the same object as long as the other notes do.
 */
export class Vocabularies {
  private last: { all: unknown; except: string; others: readonly LibraryNote[]; vocabulary: Vocabulary } | undefined;

  /** @param all in URI order; it is another array whenever a note changes */
  of(all: readonly LibraryNote[], except: string): Vocabulary {
    const { last } = this;
    if (last?.all === all && last.except === except) return last.vocabulary;
    const others = all.filter(({ uri }) => uri !== except);
    const vocabulary = last && areSame(last.others, others) ? last.vocabulary : new Vocabulary(others);
    this.last = { all, except, others, vocabulary };
    return vocabulary;
  }
}

function areSame(a: readonly LibraryNote[], b: readonly LibraryNote[]): boolean {
  return a.length === b.length && a.every((note, i) => note === b[i]);
}

function speakersOf(notes: readonly LibraryNote[], days: ReadonlyMap<string, string>): KnownSpeaker[] {
  const names = new Tally();
  const lastDays = new Map<string, Map<string, string>>();
  for (const { uri, date, speakers } of notes) {
    for (const { name, affiliation } of speakers) {
      names.add(name);
      if (affiliation === undefined) continue;
      const known = lastDays.get(foldName(name)) ?? new Map<string, string>();
      const day = date ?? days.get(uri) ?? '';
      if (day >= (known.get(affiliation) ?? '')) known.set(affiliation, day);
      lastDays.set(foldName(name), known);
    }
  }
  return names.list().map(({ text, count }) => {
    const known = [...(lastDays.get(foldName(text)) ?? [])];
    return { name: text, count, affiliations: known.sort(([, a], [, b]) => compare(b, a)).map(([name]) => name) };
  });
}
