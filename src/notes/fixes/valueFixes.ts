import type { Finding } from '../finding';
import { asCalendarDate } from '../values/dateText';
import { asLanguageTag, asTimeZone, asWebUrl } from '../values/nameText';
import type { Reading } from '../note';
import { spotAt, type Spot } from '../places/spots';
import { asClockTime, asMinutes } from '../values/timeText';
import { isFlow } from './entries';
import { possibleFix, safeFix, type Fix, type FixContext } from './fix';
import { meantOf } from './nearest';
import { writeValue } from '../edits/writeValue';

/** The value that was meant, and each other one that is allowed. */
export function valueFixes(
  finding: Finding,
  { frontMatter, facts }: Reading,
  text: string,
  { book }: FixContext,
): Fix[] {
  const spot = spotAt(frontMatter, text, finding.start);
  if (!spot || spot.scalar.start !== finding.start) return [];
  const allowed = allowedValues(finding, spot, book, facts?.type);
  const written = spot.scalar.text.trim();
  const meant = meantOf(written, allowed) ?? ratingOf(written, allowed) ?? inFormat(written, finding.data.format);
  const change = (value: string): Parameters<typeof safeFix> => [
    'change-value',
    [writeValue(spot, text, value)],
    { value },
  ];
  const others = allowed.filter((value) => value !== meant && value !== written);
  const alone = meant === written ? aloneInList(spot, meant, frontMatter, text) : undefined;
  // A single other value (`none` for slides) is no choice.
  return [
    ...(alone ? [alone] : meant === undefined || meant === written ? [] : [safeFix(...change(meant))]),
    ...(others.length > 1 ? others.map((value) => possibleFix(...change(value))) : []),
  ];
}

/** `none` instead of a list of it: it is no address. */
function aloneInList({ scalar }: Spot, meant: string, { root }: Reading['frontMatter'], text: string): Fix | undefined {
  const owner = root.entries.find(({ value }) => value.kind === 'list' && value.items.includes(scalar));
  if (owner?.value.kind !== 'list' || owner.value.items.length > 1) return undefined;
  const { key, value: list } = owner;
  const start = isFlow(list, text) ? list.start : text.indexOf(':', key.end) + 1;
  const written = isFlow(list, text) ? meant : ` ${meant}`;
  const fix = /(?:^|\s)#/.test(text.slice(start, list.end)) ? possibleFix : safeFix;
  return fix('take-item', [{ start, end: list.end, text: written }], { value: meant });
}

function allowedValues(
  { data }: Finding,
  { key, field }: Spot,
  book: FixContext['book'],
  type: Parameters<FixContext['book']['info']>[1],
): readonly string[] {
  if (data.allowed) return data.allowed;
  const info = key && book.info(key, type);
  return (field === undefined ? info : info?.fields.find(({ name }) => name === field))?.values ?? [];
}

/** `4/5` and the like, where 1 to 5 are allowed. */
function ratingOf(written: string, allowed: readonly string[]): string | undefined {
  const [, points, most] = /^(\d+)\s*(?:\/|of|out of)\s*(\d+)$/i.exec(written) ?? [];
  return points !== undefined && most === allowed.at(-1) && allowed.includes(points) ? points : undefined;
}

/** The same in the format that is asked for; `undefined` where it is not sure what was meant. */
function inFormat(written: string, format: string | undefined): string | undefined {
  switch (format) {
    case 'date':
      return asCalendarDate(written);
    case 'calendar-date':
      return asCalendarDate(written, { allowPartial: true });
    case 'clock-time':
      return asClockTime(written);
    case 'hours-minutes':
      return asMinutes(written);
    case 'web-url':
      return asWebUrl(written);
    case 'time-zone':
      return asTimeZone(written);
    case 'language-tag':
      return asLanguageTag(written);
    default:
      return undefined;
  }
}
