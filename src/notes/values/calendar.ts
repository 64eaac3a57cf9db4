// Calendar dates are text: `YYYY-MM-DD`, or `YYYY-MM`, `YYYY` where the day is not known. No time zone ever moves one.

/** A calendar date taken apart; `undefined` parts are not known. */
export interface CalendarDate {
  year: number;
  month?: number;
  day?: number;
}

/** The date a text says, or `undefined` where it is none (`2023-02-30` is none). */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  const { length } = text;
  const year = numberIn(text, 0, 4);
  if (year < 0 || (length !== 4 && length !== 7 && length !== 10)) return undefined;
  if (length === 4) return { year, month: undefined, day: undefined };
  const month = text.charCodeAt(4) === hyphen ? numberIn(text, 5, 7) : 0;
  if (month < 1 || month > 12) return undefined;
  if (length === 7) return { year, month, day: undefined };
  const day = text.charCodeAt(7) === hyphen ? numberIn(text, 8, 10) : 0;
  return day < 1 || day > daysInMonth(year, month) ? undefined : { year, month, day };
}

const hyphen = 45;

/** The number that the digits from one offset up to another make; -1 where something else stands among them. */
function numberIn(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** Whether the text is a full, real day. */
export function isDay(text: string): boolean {
  return parseCalendarDate(text)?.day !== undefined;
}

/**
 * Whether `end` is certainly before `start`; both are calendar dates, whole or in part. What both know is compared:
 * an edition that starts 2017-11-08 may end in 2017-11.
 */
export function isBefore(end: string, start: string): boolean {
  const known = Math.min(end.length, start.length);
  return end.slice(0, known) < start.slice(0, known);
}

/** A date in words of the locale, as exact as it is known (`March 2019`); text that is no date stays as it is. */
export function formatDate(text: string, locale: string): string {
  const date = parseCalendarDate(text);
  return date ? formatter(date, locale).format(toInstant(date)) : text;
}

/** A range of dates in words of the locale (`Oct 30 – Nov 3, 2023`); one date where both are the same or one is missing. */
export function formatDateRange(start: string | undefined, end: string | undefined, locale: string): string {
  const first = start ?? end;
  if (first === undefined) return '';
  const from = parseCalendarDate(first);
  const to = parseCalendarDate(end ?? first);
  if (!from || !to || first === (end ?? first)) return formatDate(first, locale);
  if (isBefore(end ?? first, first)) return `${formatDate(first, locale)} – ${formatDate(end ?? first, locale)}`;
  const coarser = precision(from) <= precision(to) ? from : to;
  return formatter(coarser, locale).formatRange(toInstant(from), toInstant(to));
}

/** A full day some days later, or earlier. */
export function addDays(day: string, count: number): string {
  const date = parseCalendarDate(day);
  if (date?.day === undefined) return day;
  return toInstant({ ...date, day: date.day + count })
    .toISOString()
    .slice(0, 10);
}

/** The weekday of a full day, in words of the locale; empty where the text is none. */
export function weekday(day: string, locale: string): string {
  const date = parseCalendarDate(day);
  if (date?.day === undefined) return '';
  return known(locale, { weekday: 'long' }).format(toInstant(date));
}

function precision({ month, day }: CalendarDate): number {
  return month === undefined ? 0 : day === undefined ? 1 : 2;
}

function formatter(date: CalendarDate, locale: string): Intl.DateTimeFormat {
  return known(locale, {
    year: 'numeric',
    ...(date.month === undefined ? {} : { month: 'short' }),
    ...(date.day === undefined ? {} : { day: 'numeric' }),
  });
}

/** To make one takes the engine a hundred times as long as to use it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function known(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = [locale, ...Object.keys(options)].join(' ');
  let formatter = formatters.get(key);
  if (!formatter) formatters.set(key, (formatter = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })));
  return formatter;
}

function toInstant({ year, month = 1, day = 1 }: CalendarDate): Date {
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, day);
  return instant;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
