import { isBefore } from '../notes/values/calendar';
import type { LibraryEdition } from './editions';

/** Whether an edition takes place on a day, as far as its days are known: one in `2019-03` does all the month. */
export function daysHold({ startDate: start, endDate: end = start }: LibraryEdition, day: string): boolean {
  return start !== undefined && end !== undefined && !isBefore(day, start) && !isBefore(end, day);
}

/** The editions that take place on a day: those whose days are known, else those of which only the month or year is. */
export function takingPlace(editions: readonly LibraryEdition[], day: string): LibraryEdition[] {
  const held = editions.filter((edition) => daysHold(edition, day));
  const exact = held.filter(({ startDate }) => startDate?.length === day.length);
  return exact.length > 0 ? exact : held;
}
