import { parseCalendarDate } from './calendar';

const monthNames: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'januar', 'jänner'],
  ['february', 'feb', 'février', 'fevrier', 'februar'],
  ['march', 'mar', 'mars', 'märz', 'maerz'],
  ['april', 'apr', 'avril'],
  ['may', 'mai'],
  ['june', 'jun', 'juin', 'juni'],
  ['july', 'jul', 'juillet', 'juli'],
  ['august', 'aug', 'août', 'aout'],
  ['september', 'sep', 'sept', 'septembre'],
  ['october', 'oct', 'octobre', 'oktober', 'okt'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'décembre', 'decembre', 'dezember', 'dez'],
];

const months = new Map(monthNames.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));

/**
 * The calendar date that a text in another form surely means, as written: no time zone moves it. English, French and
 * German month names are known. `undefined` where it could be another day too (`10/11/2023`), or is none.
 */
export function asCalendarDate(text: string, { allowPartial = false } = {}): string | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 60) return undefined;
  return fromDigits(trimmed) ?? fromWords(trimmed, allowPartial);
}

function fromDigits(text: string): string | undefined {
  const bare = text.replace(/(?<=^\d{4}-\d\d-\d\d)[T ]\d\d?:\d\d(?::\d\d(?:[.,]\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d)?$/i, '');
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(bare) ?? /^(\d{4})()(\d\d)(\d\d)$/.exec(bare);
  if (yearFirst) return calendarDate(yearFirst[1], yearFirst[3], yearFirst[4]);
  const yearLast = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(bare);
  if (!yearLast) return undefined;
  const [first, second] = [Number(yearLast[1]), Number(yearLast[3])];
  // With dots the day is first everywhere.
  if (yearLast[2] === '.' || first > 12 || first === second) return calendarDate(yearLast[4], second, first);
  return second > 12 ? calendarDate(yearLast[4], first, second) : undefined;
}

function fromWords(text: string, allowPartial: boolean): string | undefined {
  const bare = text
    .toLowerCase()
    .replace(/^(?!\d)(\p{L}+)\.?,?\s+(?=\d|\p{L}+\.?\s+\d{1,2}\D)/u, (start, word: string) =>
      weekdays.test(word) ? '' : start,
    );
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|er)?\.?\s+(?:of\s+)?(\p{L}+)\.?,?\s+(\d{4})$/u.exec(bare);
  if (dayFirst) return calendarDate(dayFirst[3], months.get(dayFirst[2] ?? ''), dayFirst[1]);
  const monthFirst = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(bare);
  if (monthFirst) return calendarDate(monthFirst[3], months.get(monthFirst[1] ?? ''), monthFirst[2]);
  const partial = allowPartial ? /^(\p{L}+)\.?,?\s+(\d{4})$/u.exec(bare) : null;
  return partial ? calendarDate(partial[2], months.get(partial[1] ?? '')) : undefined;
}

const weekdays =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$|^(?:lun|mar|mercre|jeu|vendre|same)di$|^dimanche$|^(?:mon|diens|donners|frei|sams|sonn)tag$|^(?:mittwoch|sonnabend)$/;

/** The date of these parts; `undefined` where a part is missing or there is no such day. */
function calendarDate(
  year?: string,
  month?: string | number,
  ...day: (string | number | undefined)[]
): string | undefined {
  if (year === undefined || month === undefined) return undefined;
  const date = [year, ...[month, ...day].map((part) => String(part).padStart(2, '0'))].join('-');
  return parseCalendarDate(date) ? date : undefined;
}
