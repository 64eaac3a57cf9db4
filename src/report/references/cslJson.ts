import { parseCalendarDate } from '../../notes/values/calendar';
import { personName } from './personName';
import type { Reference } from './reference';

/** One item of CSL-JSON, as citation managers read it; what is not known is left out. */
export function cslItem(reference: Reference, id: string): Record<string, unknown> {
  const { type, title, people, kind, event, place, date, url, language } = reference;
  const isTalk = type === 'talk';
  const item = {
    id,
    type: isTalk ? 'speech' : type === 'edition' ? 'event' : 'document',
    title,
    author: people.length > 0 ? people.map(author) : undefined,
    genre: isTalk ? kind : undefined,
    'event-title': event || undefined,
    'event-place': place || undefined,
    issued: issued(date),
    URL: url,
    language,
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

function author(person: string): Record<string, string> {
  const parts = personName(person);
  return 'whole' in parts ? { literal: parts.whole } : parts;
}

function issued(date: string | undefined): { 'date-parts': number[][] } | undefined {
  const parsed = parseCalendarDate(date ?? '');
  return parsed && { 'date-parts': [[parsed.year, parsed.month, parsed.day].filter((part) => part !== undefined)] };
}
