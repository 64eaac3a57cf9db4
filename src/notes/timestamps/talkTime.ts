import { isDay } from '../values/calendar';
import { isTimeZone } from '../values/formats';
import { asClockTime } from '../values/timeText';

/** The longest session there is, in ms: who writes later writes down what is over. */
export const longest = 12 * 3600_000;

/** When a talk is held, as its note and its edition say. */
export interface TalkTime {
  date: string | undefined;
  time: string | undefined;
  /** IANA name; without it the times are those of the user's own place. */
  timeZone: string | undefined;
}

/** For how many seconds a talk has been going on; `undefined` where it is not known or not going on. */
export function elapsedSince({ date, time, timeZone }: TalkTime, now: Date): number | undefined {
  const clock = time === undefined ? undefined : asClockTime(time);
  if (date === undefined || !isDay(date) || clock === undefined) return undefined;
  const elapsed = now.getTime() - instantOf(date, clock, timeZone);
  return elapsed >= 0 && elapsed <= longest ? elapsed / 1000 : undefined;
}

/** The time of day, `HH:MM`. */
export function clockTime(now: Date, timeZone: string | undefined): string {
  return wallClock(now, timeZone).slice(11, 16);
}

/** The instant of a local time; of one that a clock skips, the one an hour away. */
function instantOf(day: string, time: string, timeZone: string | undefined): number {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  let instant = asIfUtc;
  // The offset may be another one at the instant that was found with it.
  for (let round = 0; round < 2; round++) instant += asIfUtc - Date.parse(`${wallClock(new Date(instant), timeZone)}Z`);
  return instant;
}

/** `YYYY-MM-DDTHH:MM:SS` on the clock of a place; of the user's, where the place is not known. */
function wallClock(instant: Date, timeZone: string | undefined): string {
  const parts = new Map(
    formatterFor(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const [year, month, day] = ['year', 'month', 'day'].map((part) => parts.get(part as 'year') ?? '');
  const time = ['hour', 'minute', 'second'].map((part) => parts.get(part as 'hour') ?? '').join(':');
  return `${year ?? ''}-${month ?? ''}-${day ?? ''}T${time}`;
}

function formatterFor(timeZone: string | undefined): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en', {
    timeZone: timeZone !== undefined && isTimeZone(timeZone) ? timeZone : undefined,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
}
