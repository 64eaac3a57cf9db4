import { coverageOf, coverageText } from '../library/coverage';
import type { LibraryEdition } from '../library/editions';
import type { LibraryNote } from '../library/libraryNote';
import { speakerText, type Speaker } from '../notes/speaker';
import { formatDate, formatDateRange, isDay } from '../notes/values/calendar';
import { escapeHtml } from './escape';
import { canBeAsked } from './pageFilter';
import { nothingWritten, type Written } from './written';

/** A card's place among the notes of one talk, which different people wrote: behind the first of them stands that one. */
export type CardPlace = 'alone' | 'first' | LibraryNote;

/** What the head of a card says of a note: who, when, where, what about, and where slides and videos are. */
export function cardFacts(note: LibraryNote, locale: string): string {
  const when = note.date === undefined ? '' : formatDate(note.date, locale);
  return [
    paragraph('speakers', note.speakers.map(speakerText).join(', ')),
    paragraph('facts', joined(sessionName(note), when, note.time, note.room, note.track, note.status)),
    list('tags', note.tags.map(escapeHtml)),
    list('material', materials(note)),
  ].join('');
}

/** Who spoke, unless the first note of the talk says the same. On a live page each is a button, which narrows the page. */
export function speakersLine({ speakers }: LibraryNote, place: CardPlace, isLive: boolean): string {
  const names = speakers.map(speakerText).join(', ');
  if (speakers.length === 0 || names === firstOf(place)?.speakers.map(speakerText).join(', ')) return '';
  return isLive ? `<p class="speakers">${speakers.map(speakerChip).join(', ')}</p>` : paragraph('speakers', names);
}

/**
 * What kind of session it was, when and where, the note's status, and what it was worth. A talk's day is told by the heading
 * it stands below, and what the library knows of the first note of the talk is not said again.
 */
export function sessionLine(note: LibraryNote, written: Written, place: CardPlace, locale: string): string {
  const { date, type, sessionType, status } = note;
  const first = firstOf(place);
  const session = first && (sessionType === undefined || sessionOf(note) === sessionOf(first)) ? '' : sessionName(note);
  const isTold = date === undefined || date === first?.date || (type === 'talk' && isDay(date));
  const when = isTold ? '' : formatDate(date, locale);
  const [time, ...where] = (['time', 'room', 'track'] as const).map((key) =>
    note[key] === first?.[key] ? undefined : note[key],
  );
  const { level, duration, attendance, rating } = written;
  return paragraph('facts', joined(session, level, when, time, duration, ...where, attendance, status, rating));
}

function firstOf(place: CardPlace): LibraryNote | undefined {
  return typeof place === 'string' ? undefined : place;
}

/** What it was about, and what there is of it. On a live page each tag is a button, which narrows the page. */
export function tagsAndMaterial(note: LibraryNote, { links }: Written, isLive: boolean): string {
  const tags = list(
    'tags',
    note.tags.map((tag) => (isLive ? chip('tag', tag) : escapeHtml(tag))),
  );
  return tags + list('material', [...materials(note), ...links.map(titledLink)]);
}

/** Who wrote a report or an announcement; of a talk, who took the notes where others did too. */
export function byline({ type, authors }: LibraryNote, place: CardPlace): string {
  if (type !== 'talk') return paragraph('byline', authors.length > 0 ? `By ${authors.join(', ')}` : '');
  return place === 'alone' ? '' : paragraph('byline', `Notes by ${authors.join(', ')}`);
}

/** What the head of an edition says: where and when, who went, how much is written up, and its page. */
export function editionFacts(
  { place, startDate, endDate, note }: LibraryEdition,
  locale: string,
  { attendance, links }: Written = nothingWritten,
): string {
  const dates = formatDateRange(startDate, endDate, locale);
  const { venue, organizer, attendees = [] } = note?.event ?? {};
  return [
    paragraph('facts', joined(place, venue, dates, attendance, organizer && `Organised by ${organizer}`)),
    paragraph('attendees', attendees.length > 0 ? `Who went: ${attendees.join(', ')}` : ''),
    list('material', [...(note?.url ? [link(note.url, 'Website')] : []), ...links.map(titledLink)]),
  ].join('');
}

/** How much of an edition's talks is written up, in words and as a bar. */
export function coverageLine(edition: LibraryEdition): string {
  const coverage = coverageOf(edition);
  if (coverage.talks === 0) return '';
  const { counted, summarized } = coverage;
  const bar = counted > 0 ? `<meter min="0" max="${counted}" value="${summarized}" aria-hidden="true"></meter>` : '';
  return `<p class="coverage">${bar}${escapeHtml(coverageText(coverage))}</p>`;
}

/** The attribute for what is in the language of the note, if it says which. */
export function langOf({ language }: LibraryNote): string {
  return language !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? ` lang="${language}"` : '';
}

/** What a note is, as notes can be asked for by it: a talk's kind of session, else its type. */
export function sessionOf({ type, sessionType }: LibraryNote): string {
  return type === 'talk' ? (sessionType ?? type) : type;
}

export function sessionName(note: LibraryNote): string {
  const name = sessionOf(note);
  return name.charAt(0).toUpperCase() + name.slice(1).replace('-', ' ');
}

function materials({ url, slides, video, paper }: LibraryNote): string[] {
  return [
    ...(url ? [link(url, 'page')] : []),
    ...numbered(slides, 'slides'),
    ...numbered(video, 'video'),
    ...numbered(paper, 'paper'),
  ];
}

/** Several decks of one talk are numbered: `slides #1`, `slides #2`. */
function numbered(addresses: readonly string[], name: string): string[] {
  return addresses.map((address, i) => link(address, addresses.length > 1 ? `${name} #${i + 1}` : name));
}

function link(address: string, text: string): string {
  return `<a href="${escapeHtml(address)}">${text}</a>`;
}

function titledLink({ title, url }: Written['links'][number]): string {
  return link(url, escapeHtml(title));
}

function speakerChip({ name, affiliation }: Speaker): string {
  const more = affiliation ? ` <span class="affiliation">(${escapeHtml(affiliation)})</span>` : '';
  return chip('speaker', name) + more;
}

/** A button that narrows the page, where notes can be asked for by the value. */
function chip(name: 'speaker' | 'tag', value: string): string {
  const text = escapeHtml(value);
  return canBeAsked(value) ? `<button type="button" class="${name}" data-${name}="${text}">${text}</button>` : text;
}

function joined(...facts: (string | undefined)[]): string {
  return facts.filter(Boolean).join(' · ');
}

function paragraph(name: string, text: string): string {
  return text ? `<p class="${name}">${escapeHtml(text)}</p>` : '';
}

function list(name: string, items: readonly string[]): string {
  return items.length > 0 ? `<ul class="${name}">${items.map((item) => `<li>${item}</li>`).join('')}</ul>` : '';
}
