import { addDays, formatDateRange, isBefore, isDay, weekday } from '../../notes/values/calendar';
import type { LibraryEdition } from '../editions';
import type { Candidate, CompletionRequest } from './completion';

/** As many days of one edition are offered. */
const mostDays = 14;

/** Days for a key: of an edition note's dates those that make sense, else the days of the edition and today. */
export function dateCandidates(key: string, request: CompletionRequest): Candidate[] {
  const { facts, today } = request;
  if (key === 'start_date') return [day(today, 'today', request)];
  if (key === 'end_date') return lastDays(facts?.event?.startDate, request);
  const isTalk = facts === undefined || facts.type === 'talk';
  const days = isTalk ? daysOf(editionOf(request)) : [];
  const found = [today, ...days.filter((one) => one !== today)];
  // Today comes first where it can be right: for what is written about the edition, and while it takes place.
  if (isTalk && days.length > 0 && !days.includes(today)) found.push(...found.splice(0, 1));
  return found.map((one) => day(one, one === today ? 'today' : ordinal(days.indexOf(one)), request));
}

/** What the notes know of the edition that the note is part of. */
export function editionOf({ names: { conference, edition }, known }: CompletionRequest): LibraryEdition | undefined {
  return conference === undefined || edition === undefined ? undefined : known.edition(conference, edition);
}

/** An edition's place and dates, in words. */
export function whereAndWhen({ place, startDate, endDate }: LibraryEdition, locale: string): string {
  return [place, formatDateRange(startDate, endDate, locale)].filter(Boolean).join(' · ');
}

/** The last day of an edition that starts on a day: that day, or one of the next. */
function lastDays(start: string | undefined, request: CompletionRequest): Candidate[] {
  if (start === undefined) return [day(request.today, 'today', request)];
  if (!isDay(start)) return [{ text: start, kind: 'date', isRaw: true, detail: 'as it starts' }];
  return Array.from({ length: 5 }, (_, i) => day(addDays(start, i), i === 0 ? 'one day' : `${i + 1} days`, request));
}

/** The days of an edition, in order: from its dates, and from its talks. */
function daysOf(edition: LibraryEdition | undefined): string[] {
  if (!edition) return [];
  const { startDate = '', endDate = startDate, notes } = edition;
  const days = new Set(notes.flatMap(({ type, date = '' }) => (type === 'talk' && isDay(date) ? date : [])));
  if (isDay(startDate)) {
    days.add(startDate);
    for (let next = addDays(startDate, 1); isDay(endDate) && !isBefore(endDate, next); next = addDays(next, 1)) {
      if (days.size >= mostDays) break;
      days.add(next);
    }
  }
  return [...days].sort().slice(0, mostDays);
}

function day(text: string, what: string, { locale }: CompletionRequest): Candidate {
  return { text, kind: 'date', isRaw: true, detail: `${weekday(text, locale)} · ${what}` };
}

function ordinal(index: number): string {
  return index === 0 ? 'first day' : `day ${index + 1}`;
}
