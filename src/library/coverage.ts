import type { LibraryEdition } from './editions';
import type { LibraryNote } from './libraryNote';

/** How much of an edition's talks is written up. */
export interface Coverage {
  /** All its talks. */
  talks: number;
  /** Those that are to be written up: neither planned nor skipped. */
  counted: number;
  /** Those of them that are. */
  summarized: number;
}

export function coverageOf({ notes }: Pick<LibraryEdition, 'notes'>): Coverage {
  const talks = notes.filter(({ type }) => type === 'talk');
  const counted = talks.filter(({ status }) => status !== 'planned' && status !== 'skipped');
  return { talks: talks.length, counted: counted.length, summarized: counted.filter(isSummarized).length };
}

export function isSummarized({ status }: LibraryNote): boolean {
  return status === 'summarized';
}
