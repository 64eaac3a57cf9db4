import { formatDate, formatDateRange } from '../notes/values/calendar';
import { speakerText } from '../notes/speaker';
import type { LibraryEdition } from '../library/editions';
import type { LibraryNote } from '../library/libraryNote';
import { escapeHtml } from './escape';

/** What the head of a card says of a note: who, when, where, what about, and where slides and videos are. */
export function cardFacts(note: LibraryNote, locale: string): string {
  const when = note.date === undefined ? '' : formatDate(note.date, locale);
  const facts = [sessionName(note), when, note.time, note.room, note.track, note.status].filter(Boolean) as string[];
  return [
    paragraph('speakers', note.speakers.map(speakerText).join(', ')),
    paragraph('facts', facts.join(' · ')),
    list('tags', note.tags.map(escapeHtml)),
    list('material', materials(note)),
  ].join('');
}

/** What the head of an edition says: where and when, who went, and its page. */
export function editionFacts({ place, startDate, endDate, note }: LibraryEdition, locale: string): string {
  const dates = formatDateRange(startDate, endDate, locale);
  const organizer = note?.organizer ? `Organised by ${note.organizer}` : '';
  return [
    paragraph('facts', [place, note?.venue, dates, organizer].filter(Boolean).join(' · ')),
    paragraph('attendees', note && note.attendees.length > 0 ? `Who went: ${note.attendees.join(', ')}` : ''),
    list('material', note?.url ? [link(note.url, 'Website')] : []),
  ].join('');
}

function sessionName({ type, sessionType }: LibraryNote): string {
  const name = (type === 'talk' ? sessionType : type) ?? type;
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

function paragraph(name: string, text: string): string {
  return text ? `<p class="${name}">${escapeHtml(text)}</p>` : '';
}

function list(name: string, items: readonly string[]): string {
  return items.length > 0 ? `<ul class="${name}">${items.map((item) => `<li>${item}</li>`).join('')}</ul>` : '';
}
