import type { LibraryEdition } from '../../library/editions';
import type { LibraryNote } from '../../library/libraryNote';
import type { Speaker } from '../../notes/speaker';
import { parseCalendarDate } from '../../notes/values/calendar';
import type { Post } from './post';

/** What nobody says is left out. */
type Data = Record<string, unknown>;

/**
 * The post, the edition it tells of and the talks it names as JSON-LD in the words of schema.org. It can stand in a page:
 * no `<` is in it.
 */
export function jsonLd(post: Post, edition: LibraryEdition | undefined, talks: readonly LibraryNote[]): string {
  const data = without({
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    headline: post.title,
    datePublished: post.date,
    author: post.authors.map((name) => ({ '@type': 'Person', name })),
    keywords: post.tags,
    inLanguage: post.language,
    about: edition && eventOf(edition, talks),
  });
  return JSON.stringify(data, undefined, 2).replaceAll('<', '\\u003c');
}

function eventOf(
  { conference, edition, startDate, endDate, place, note }: LibraryEdition,
  talks: readonly LibraryNote[],
): Data {
  const { venue, city, country, organizer } = note?.event ?? {};
  return without({
    '@type': 'Event',
    name: `${conference} ${edition}`,
    startDate: calendarDate(startDate),
    endDate: calendarDate(endDate),
    url: note?.url,
    location:
      (venue ?? place) === undefined
        ? undefined
        : without({
            '@type': 'Place',
            name: venue ?? place,
            address: without({ '@type': 'PostalAddress', addressLocality: city, addressCountry: country }),
          }),
    organizer: organizer === undefined ? undefined : { '@type': 'Organization', name: organizer },
    subEvent: talks.map(talkOf),
  });
}

function talkOf({ title, date, time, url, room, speakers, video, slides, paper }: LibraryNote): Data {
  const day = calendarDate(date);
  return without({
    '@type': 'Event',
    name: title,
    startDate: day?.length === 10 && /^\d\d:\d\d$/.test(time ?? '') ? `${day}T${time ?? ''}` : day,
    url,
    location: room === undefined ? undefined : { '@type': 'Place', name: room },
    performer: speakers.map(personOf),
    recordedIn: video.map((address) => ({ '@type': 'VideoObject', name: title, url: address })),
    workFeatured: [...slides, ...paper].map((address) => ({ '@type': 'CreativeWork', url: address })),
  });
}

function personOf({ name, affiliation, url }: Speaker): Data {
  return without({
    '@type': 'Person',
    name,
    affiliation: affiliation === undefined ? undefined : { '@type': 'Organization', name: affiliation },
    url: url !== undefined && /^https?:/i.test(url) ? url : undefined,
  });
}

function without(data: Data): Data {
  return Object.fromEntries(
    Object.entries(data).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

function calendarDate(text: string | undefined): string | undefined {
  return text !== undefined && parseCalendarDate(text) ? text : undefined;
}
