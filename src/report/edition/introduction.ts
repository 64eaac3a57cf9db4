import { markdownText, webLink } from '../../notes/edits/linkPath';
import { formatDateRange } from '../../notes/values/calendar';
import type { EditionFacts } from './editionFacts';

/** The facts of an edition in a sentence or two of English: where and when it was, who went, and how often we have been there. */
export function introduction(facts: EditionFacts): string {
  const { conference, edition, place, url } = facts;
  const name = url === undefined ? markdownText(`${conference} ${edition}`) : webLink(`${conference} ${edition}`, url);
  const dates = datesIn('en', facts);
  const when = dates && (place ? ` (${dates})` : `: ${dates}`);
  const where = place === undefined ? '' : ` in ${markdownText(place)}`;
  const count = `our ${ordinal(facts.count)} ${markdownText(conference)}`;
  if (!when && !where) return `${name} was ${count}${facts.attendees.length > 0 ? `, with ${peopleOf(facts)}` : ''}.`;
  const visit = facts.attendees.length > 0 ? `${peopleOf(facts)} attended. It was ${count}.` : `It was ${count}.`;
  return `${name} took place${where}${when}. ${visit}`;
}

/** When it was, in words of its language: for a template, whose sentences are in that. */
export function datesOf(facts: EditionFacts): string {
  return datesIn(localeOf(facts.language), facts);
}

/** Engines differ in the kinds of blanks they put between the words. */
function datesIn(locale: string, { startDate, endDate }: EditionFacts): string {
  return formatDateRange(startDate, endDate, locale).replace(/\s/gu, ' ');
}

/** `A, B and C`. */
export function peopleOf({ attendees }: EditionFacts): string {
  const people = attendees.map(markdownText);
  const last = people.at(-1) ?? '';
  return people.length < 2 ? last : `${people.slice(0, -1).join(', ')} and ${last}`;
}

/** A language of which `Intl` knows the dates; English where there is none. */
export function localeOf(language: string | undefined): string {
  try {
    return language === undefined ? 'en' : (Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? 'en');
  } catch {
    return 'en';
  }
}

const words = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

export function ordinal(count: number): string {
  const ending = count % 100 >= 11 && count % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return words[count] ?? `${count}${ending}`;
}
