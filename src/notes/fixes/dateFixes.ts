import { addDays, isBefore, isDay } from '../values/calendar';
import type { Finding } from '../finding';
import type { Reading } from '../note';
import { spotAt, spotsOf } from '../places/spots';
import { likelyFix, possibleFix, type Fix } from './fix';
import { writeValue } from '../edits/writeValue';

/** More days are no choice any more. */
const mostDays = 7;

/** The same day in the edition's year, if it lies in the edition; else each of its days. */
export function outsideFixes({ start, data }: Finding, { frontMatter }: Reading, text: string): Fix[] {
  const spot = spotAt(frontMatter, text, start);
  const { days } = data;
  if (!spot || !days) return [];
  const last = days.end ?? days.start;
  const change = (value: string): Parameters<typeof likelyFix> => [
    'change-value',
    [writeValue(spot, text, value)],
    { value },
  ];
  const years = new Set([days.start.slice(0, 4), last.slice(0, 4)]);
  const sameDay = [...years]
    .map((year) => year + spot.scalar.text.trim().slice(4))
    .find((day) => isDay(day) && !isBefore(day, days.start) && !isBefore(last, day));
  return sameDay === undefined
    ? daysFrom(days.start, last).map((day) => possibleFix(...change(day)))
    : [likelyFix(...change(sameDay))];
}

/** First and last day change places, each in the quotes that stand there. */
export function swapFixes({ start }: Finding, { frontMatter }: Reading, text: string): Fix[] {
  const last = spotAt(frontMatter, text, start);
  const first = [...spotsOf(frontMatter, text)].find(({ key, scalar }) => key === 'start_date' && scalar.text !== '');
  if (!first || last?.key !== 'end_date') return [];
  const edits = [writeValue(first, text, last.scalar.text), writeValue(last, text, first.scalar.text)];
  return [likelyFix('swap-dates', edits, { keys: ['start_date', 'end_date'] })];
}

/** The days from one to another, the first few; none where a day is not known. */
function daysFrom(start: string, end: string): string[] {
  const days: string[] = [];
  for (
    let day = start;
    isDay(day) && isDay(end) && !isBefore(end, day) && days.length < mostDays;
    day = addDays(day, 1)
  )
    days.push(day);
  return days;
}
