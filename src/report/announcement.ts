import { foldName } from '../notes/values/editionName';
import { parseCalendarDate, type CalendarDate } from '../notes/values/calendar';
import { parseSpeaker } from '../notes/speaker';
import { markdownLink, markdownText, webLink } from '../notes/edits/linkPath';
import { inReadingOrder, type LibraryNote } from '../library/libraryNote';
import type { LibraryEdition } from '../library/editions';
import { announcedTalk, listed } from './announcedTalk';

/** A talk of ours, as an announcement tells it. */
export interface OwnTalk {
  note: LibraryNote;
  /** Relative to the announcement. */
  path: string;
  /** The official text; empty where there is none. */
  abstract: string;
}

/** The talks of an edition that one of ours gives: who attends it, or has written notes of it. */
export function ownTalks({ note, notes }: LibraryEdition): LibraryNote[] {
  const own = [...(note?.event?.attendees ?? []), ...notes.flatMap(({ authors }) => authors)];
  const ours = new Set(own.flatMap((text) => foldName(parseSpeaker(text)?.name ?? '') || []));
  const talks = notes.filter(
    ({ type, speakers }) => type === 'talk' && speakers.some(({ name }) => ours.has(foldName(name))),
  );
  return inReadingOrder(talks);
}

/** The body of a new announcement: when and where, who goes, and our talks. */
export function announcementBody(edition: LibraryEdition, talks: readonly OwnTalk[]): string {
  const attendees = (edition.note?.event?.attendees ?? []).flatMap((text) => parseSpeaker(text)?.name ?? []);
  const sentences = [
    takesPlace(edition),
    attendees.length > 0 ? `${listed(attendees)} ${attendees.length > 1 ? 'are' : 'is'} going.` : '',
  ];
  const parts = [sentences.filter(Boolean).join(' ')];
  if (talks.length > 0) parts.push(talks.length > 1 ? '## Our talks' : '## Our talk');
  for (const talk of talks) parts.push(talkPart(talk, new Set(attendees.map(foldName))));
  return parts.map((part) => `${part}\n`).join('\n');
}

/** `Netdev 0x17 takes place in Vancouver, Canada, from October 30 to November 3, 2023.` */
function takesPlace({ conference, edition, place, startDate, endDate, note }: LibraryEdition): string {
  const text = `${conference} ${edition}`;
  const name = note?.url === undefined ? markdownText(text) : webLink(text, note.url);
  const where = place ? `in ${markdownText(place)}` : '';
  const told = [where, whenText(startDate, endDate)].filter(Boolean);
  return told.length > 0 ? `${name} takes place ${told.join(', ')}.` : `We will be at ${name}.`;
}

function talkPart({ note, path, abstract }: OwnTalk, attendees: ReadonlySet<string>): string {
  const ours = note.speakers.filter(({ name }) => attendees.has(foldName(name)));
  const who = ours.length > 0 ? ours : note.speakers;
  const quote = quoted(abstract);
  const said = `${announcedTalk(note, who)}, ${markdownLink(note.title, path)}`;
  return quote ? `${said}:\n\n${quote}` : `${said}.`;
}

function quoted(text: string): string {
  const lines = text.trim().split(/\r?\n/);
  return text.trim() === '' ? '' : lines.map((line) => `> ${line.trimEnd()}`.trimEnd()).join('\n');
}

/** `from October 30 to November 3, 2023`, `on October 30, 2023`, `in October 2023`. */
function whenText(start: string | undefined, end: string | undefined): string {
  const from = parseCalendarDate(start ?? '');
  const to = parseCalendarDate(end ?? '') ?? from;
  if (!from || !to) return '';
  if (dateText(from) === dateText(to)) return `${from.day === undefined ? 'in' : 'on'} ${dateText(from)}`;
  return `from ${dateText(from, from.year !== to.year)} to ${dateText(to)}`;
}

function dateText({ year, month, day }: CalendarDate, withYear = true): string {
  const instant = new Date(Date.UTC(2000, (month ?? 1) - 1, 1));
  const name =
    month === undefined ? '' : new Intl.DateTimeFormat('en', { timeZone: 'UTC', month: 'long' }).format(instant);
  const monthDay = [name, day].filter((part) => part !== undefined && part !== '').join(' ');
  if (!withYear && monthDay) return monthDay;
  return day === undefined ? [monthDay, year].filter((part) => part !== '').join(' ') : `${monthDay}, ${year}`;
}
