import { isToBeSummarized } from '../../library/coverage';
import type { LibraryEdition } from '../../library/editions';
import { foldName } from '../../notes/values/editionName';

/** What a report says of its edition. */
export interface EditionFacts {
  conference: string;
  edition: string;
  /** Calendar dates, whole or in part. */
  startDate: string | undefined;
  endDate: string | undefined;
  /** `City, Country`. */
  place: string | undefined;
  url: string | undefined;
  /** Those of us who went. */
  attendees: readonly string[];
  /** BCP 47. */
  language: string | undefined;
  /** The how manieth edition of the conference it is that we have been to, from 1. */
  count: number;
}

/**
 * @param editions all of the library, newest first
 */
export function editionFacts(edition: LibraryEdition, editions: readonly LibraryEdition[]): EditionFacts {
  const conference = foldName(edition.conference);
  const ofConference = editions.filter((one) => foldName(one.conference) === conference);
  const upToThis = ofConference.slice(ofConference.findIndex(({ id }) => id === edition.id));
  const { note } = edition;
  return {
    conference: edition.conference,
    edition: edition.edition,
    startDate: edition.startDate,
    endDate: edition.endDate,
    place: edition.place,
    url: note?.url,
    attendees: note?.event?.attendees ?? [],
    language: note?.language,
    count: upToThis.filter((one) => one.id === edition.id || wasAttended(one)).length,
  };
}

/** Whether some of us were there: the edition note says so, or somebody wrote of a talk. */
function wasAttended({ note, notes }: LibraryEdition): boolean {
  return (note?.event?.attendees.length ?? 0) > 0 || notes.some((one) => one.type === 'talk' && isToBeSummarized(one));
}
