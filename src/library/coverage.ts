import type { LibraryEdition } from './editions';
import type { LibraryNote } from './libraryNote';
import { talkByTalk } from './sameTalk';

/**
 * How much of an edition's talks is written up. Notes that different people wrote of one talk count as one: it is to be
 * written up where one of them is, and is written up where one of those is.
 */
export interface Coverage {
  /** All its talks. */
  talks: number;
  /** Those that are to be written up: neither planned nor skipped. */
  counted: number;
  /** Those of them that are. */
  summarized: number;
}

export function coverageOf({ notes }: Pick<LibraryEdition, 'notes'>): Coverage {
  let coverage = known.get(notes);
  if (!coverage) known.set(notes, (coverage = gather(notes)));
  return coverage;
}

/** By the lists of editions, which do not change: rows ask for it again and again. */
const known = new WeakMap<readonly LibraryNote[], Coverage>();

function gather(notes: readonly LibraryNote[]): Coverage {
  const talks = talkByTalk(notes.filter(({ type }) => type === 'talk'));
  const counted = talks.filter((talk) => talk.some(isToBeSummarized));
  return { talks: talks.length, counted: counted.length, summarized: counted.filter(isWrittenUp).length };
}

/** Whether a talk is written up, by one of those who were there. */
export function isWrittenUp(talk: readonly LibraryNote[]): boolean {
  return talk.some((note) => isToBeSummarized(note) && isSummarized(note));
}

/** Whether the note of a talk is one to write up: it is neither planned nor skipped. */
export function isToBeSummarized({ status }: LibraryNote): boolean {
  return status !== 'planned' && status !== 'skipped';
}

/** Whether the note of a talk is written up: it says so, or has a summary that is not empty. */
export function isSummarized({ status, hasSummary }: LibraryNote): boolean {
  return hasSummary || status === 'summarized';
}

/** `14 talks · 3 not summarized`; an edition of which nothing is to be written up yet says how many talks it has. */
export function coverageText({ talks, counted, summarized }: Coverage): string {
  if (talks === 0) return 'no talks yet';
  const missing = counted - summarized;
  const state = missing > 0 ? `${missing} not summarized` : counted > 0 ? 'all summarized' : undefined;
  return [`${talks} ${talks === 1 ? 'talk' : 'talks'}`, state].filter(Boolean).join(' · ');
}
