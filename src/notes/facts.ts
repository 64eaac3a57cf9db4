import { keyNumber as of, keys, noteTypes, type Key, type NoteType, type OwnEntry } from './keys';
import { readSpeakers, type Speaker } from './speaker';
import { isWebUrl } from './values/formats';
import { ownText } from './values/ownText';
import { asList, isEmpty, type Scalar } from './yaml/value';

/** What a note says of the event itself. */
export interface EventFacts {
  /** Calendar dates, see `calendar.ts`. */
  startDate: string | undefined;
  endDate: string | undefined;
  venue: string | undefined;
  city: string | undefined;
  country: string | undefined;
  organizer: string | undefined;
  attendees: readonly string[];
}

/** What one note says of itself; `undefined` or an empty list where it does not say. Nothing inherited. */
export interface NoteFacts {
  type: NoteType;
  /** As it stands there: it may hold the edition too, see `library/inheritance.ts`. */
  conference: string | undefined;
  edition: string | undefined;
  title: string | undefined;
  language: string | undefined;
  /** Hardly any notes but edition notes say such things: all others do without the object. */
  event: EventFacts | undefined;
  /** A calendar date, see `calendar.ts`. */
  date: string | undefined;
  url: string | undefined;
  speakers: readonly Speaker[];
  sessionType: string | undefined;
  /** `HH:MM` on the clock of the edition's place. */
  time: string | undefined;
  track: string | undefined;
  room: string | undefined;
  /** Web addresses. */
  slides: readonly string[];
  video: readonly string[];
  paper: readonly string[];
  /** Something stands behind `slides`: addresses, `none`, or what cannot be opened. They are not awaited then. */
  saysSlides: boolean;
  /** The same of `video`. */
  saysVideo: boolean;
  /** The same of `paper`. */
  saysPaper: boolean;
  /** Identity of an imported item. */
  guid: string | undefined;
  status: string | undefined;
  authors: readonly string[];
  tags: readonly string[];
  /** The YAML is broken: the above is what could be read of its lines. */
  broken: boolean;
}

/** What stands behind the keys of a front matter, without places. */
export interface SaidByKeys {
  /** The single value of a key, by its `keyNumber`; `undefined` where none stands, or something else. */
  text(key: number): string | undefined;
  /** The values of a key that may have several. */
  texts(key: number): readonly string[];
  readonly speakers: readonly Speaker[];
}

/**
 * The note that front matter makes. It is one when it has one of the four types, or (tolerantly) none of them but both a
 * conference and a title or speakers: then it is a talk.
 */
export function factsOf(said: SaidByKeys, broken: boolean): NoteFacts | undefined {
  const declared = said.text(of.type)?.toLowerCase();
  // One by one: what is taken apart from a list takes several times as long while the code is new to the machine.
  const conference = said.text(of.conference);
  const title = said.text(of.title);
  const { speakers } = said;
  const isTalk = conference !== undefined && (speakers.length > 0 || title !== undefined);
  const type = noteTypes.find((name) => name === declared) ?? (isTalk ? 'talk' : undefined);
  if (!type) return undefined;
  const slides = said.texts(of.slides);
  const video = said.texts(of.video);
  const paper = said.texts(of.paper);
  // All in one order, said or not: objects of one shape are made, copied and read several times faster.
  return {
    type,
    conference,
    edition: said.text(of.edition),
    title,
    language: said.text(of.language),
    event: eventOf(said),
    date: said.text(of.date),
    url: webUrls(said.texts(of.url))[0],
    speakers,
    sessionType: said.text(of.session_type),
    time: said.text(of.time),
    track: said.text(of.track),
    room: said.text(of.room),
    slides: webUrls(slides),
    video: webUrls(video),
    paper: webUrls(paper),
    saysSlides: slides.length > 0,
    saysVideo: video.length > 0,
    saysPaper: paper.length > 0,
    guid: said.text(of.guid),
    status: said.text(of.status),
    authors: said.texts(of.authors),
    tags: said.texts(of.tags),
    broken,
  };
}

function eventOf(said: SaidByKeys): EventFacts | undefined {
  const startDate = said.text(of.start_date);
  const endDate = said.text(of.end_date);
  const venue = said.text(of.venue);
  const city = said.text(of.city);
  const country = said.text(of.country);
  const organizer = said.text(of.organizer);
  const attendees = said.texts(of.attendees);
  const texts = startDate ?? endDate ?? venue ?? city ?? country ?? organizer;
  if (texts === undefined && attendees.length === 0) return undefined;
  return { startDate, endDate, venue, city, country, organizer, attendees };
}

/** What the entries of a front matter's tree say. */
export class SaidByEntries implements SaidByKeys {
  readonly speakers: readonly Speaker[];

  constructor(private readonly entries: ReadonlyMap<Key, OwnEntry>) {
    this.speakers = readSpeakers(entries.get('speakers')?.value);
  }

  text(key: number): string | undefined {
    const value = this.entryOf(key)?.value;
    return value?.kind === 'scalar' && !isEmpty(value) ? said(value) : undefined;
  }

  texts(key: number): readonly string[] {
    const entry = this.entryOf(key);
    return entry ? asList(entry.value).flatMap((item) => (item.kind === 'scalar' ? said(item) : [])) : nothing;
  }

  private entryOf(key: number): OwnEntry | undefined {
    const name = keys[key];
    return name && this.entries.get(name);
  }
}

/** Serves for all lists of nothing. */
export const nothing: readonly never[] = Object.freeze([]);

function said({ text }: Scalar): string {
  return ownText(text.trim());
}

function webUrls(texts: readonly string[]): readonly string[] {
  return texts.every(isWebUrl) ? texts : texts.filter(isWebUrl);
}
