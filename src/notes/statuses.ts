import type { NoteType } from './keys';
import type { KeyBook } from './schema/keyBook';

/** How far a note has come. */
export interface Status {
  status: string;
  /** Empty where only the workspace's schema could tell. */
  meaning: string;
}

const ofReports = {
  draft: 'It is being written.',
  review: 'It is written, and others read it before it goes out.',
  published: 'It is out.',
};

/** What our statuses mean, by note type. An edition has none. */
const meanings: Record<NoteType, Readonly<Record<string, string>>> = {
  edition: {},
  talk: {
    planned: 'You mean to go there, or to watch it.',
    attended: 'You were there, and nothing is written yet.',
    draft: 'It is being written.',
    summarized: 'It is written: nothing is left to do.',
    skipped: 'You did not go: it does not count when talks without a summary are told.',
  },
  report: ofReports,
  announcement: ofReports,
};

/** The statuses that notes of a type may have, in the schema's order; none for an edition. */
export function statusesOf(type: NoteType, book: KeyBook): readonly Status[] {
  const values = book.keys(type).includes('status') ? (book.info('status', type)?.values ?? []) : [];
  return values.map((status) => ({ status, meaning: meanings[type][status] ?? '' }));
}

/** The statuses that all of several notes may have, by those of each. */
export function commonStatuses(lists: readonly (readonly Status[])[]): readonly Status[] {
  const [first = [], ...others] = lists;
  return first.filter(({ status }) => others.every((list) => list.some((other) => other.status === status)));
}
