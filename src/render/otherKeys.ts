import type { LibraryEdition } from '../library/editions';
import type { LibraryNote } from '../library/libraryNote';
import type { Key } from '../notes/keys';
import type { FrontMatter } from '../notes/note';
import { asList, isEmpty, type Value } from '../notes/yaml/value';
import { escapeHtml } from './escape';

/**
 * All of a block that its card's head does not tell, as it stands there: keys of other people, and values of ours that
 * are not shown. Nothing that was written gets lost.
 *
 * @param edition where the head is that of an edition
 */
export function otherKeys(
  { root, entries }: FrontMatter,
  note: LibraryNote,
  edition: LibraryEdition | undefined,
): string {
  const told = edition ? toldOfEdition(note) : toldOfNote(note);
  const isTold = (value: Value): boolean => {
    const own = [...entries.values()].find((entry) => entry.value === value);
    if (own?.key === 'speakers' && !edition) return areToldSpeakers(value, note);
    const texts = own && told[own.key]?.map((text) => text?.toLowerCase());
    return asList(value).every((item) => item.kind === 'scalar' && texts?.includes(item.text.trim().toLowerCase()));
  };
  const rows = root.entries
    .filter(({ value }) => !isEmpty(value) && !isTold(value))
    .map(({ key, value }) => `<dt>${escapeHtml(key.text)}</dt><dd>${escapeHtml(plainText(value))}</dd>`);
  return rows.length > 0 ? `<dl>${rows.join('')}</dl>` : '';
}

/** What a head tells of each key. */
type Told = Partial<Record<Key, readonly (string | undefined)[]>>;

function toldOfNote(note: LibraryNote): Told {
  const { type, date, time, room, track, status, url, tags, slides, video, paper } = note;
  const sessionType = type === 'talk' ? note.sessionType : undefined;
  const own = { date: [date], time: [time], room: [room], track: [track], status: [status], url: [url] };
  return { ...toldOfAny(note), ...own, session_type: [sessionType], tags, slides, video, paper };
}

function toldOfEdition(note: LibraryNote): Told {
  const { startDate, endDate, city, country, venue, organizer, attendees = [] } = note.event ?? {};
  const where = { city: [city], country: [country], venue: [venue] };
  const who = { organizer: [organizer], attendees, url: [note.url] };
  return { ...toldOfAny(note), start_date: [startDate], end_date: [endDate], ...where, ...who };
}

function toldOfAny({ type, title, conference, edition }: LibraryNote): Told {
  // The name of a conference may hold that of the edition.
  const names = [conference, edition, [conference, edition].join(' ')];
  return { type: [type], title: [title], conference: names, edition: names };
}

/** Of a speaker the head tells the name and the affiliation alone. */
function areToldSpeakers(value: Value, { speakers }: LibraryNote): boolean {
  const items = asList(value);
  const isTold = (item: Value): boolean =>
    item.kind === 'map'
      ? item.entries.every(({ key, value }) => key.text === 'name' || key.text === 'affiliation' || isEmpty(value))
      : item.kind === 'scalar';
  return items.length === speakers.length && items.every(isTold);
}

function plainText(value: Value): string {
  if (value.kind === 'scalar') return value.text;
  if (value.kind === 'list') return value.items.map(plainText).join(', ');
  return value.entries.map((entry) => plainText(entry.value)).join(' ');
}
