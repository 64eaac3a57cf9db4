import { talkByTalk } from '../../library/sameTalk';
import type { PageSection } from '../page';
import { asTalk, type PictureTalk } from './talk';

/** An edition in a picture. */
export interface Column {
  /** The section's on the page: what a click leads to. */
  id: string;
  title: string;
  talks: readonly PictureTalk[];
}

/** The editions of a picture, as time goes by. */
export interface Columns {
  /** Oldest first. */
  shown: readonly Column[];
  /** So many older ones found no room. */
  earlier: number;
}

const mostEditions = 12;

/** The latest editions of which talks are on the page. */
export function columnsOf(sections: readonly PageSection[]): Columns {
  const editions = sections.flatMap(({ id, title, edition, notes }) => {
    const talks = edition ? talkByTalk(notes.filter(({ type }) => type === 'talk')).map(asTalk) : [];
    return talks.length > 0 ? [{ id, title, talks }] : [];
  });
  const shown = editions.slice(0, mostEditions).reverse();
  return { shown, earlier: editions.length - shown.length };
}
