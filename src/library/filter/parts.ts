import { isSummarized, isToBeSummarized } from '../coverage';
import type { LibraryNote } from '../libraryNote';

/** Something that a note may have or lack. */
interface Part {
  has(note: LibraryNote): boolean;
  /** Whether it is awaited of a note that does not have it. */
  isAwaited(note: LibraryNote): boolean;
}

const isTalk = ({ type }: LibraryNote): boolean => type === 'talk';

/** What `has:` and `missing:` ask for, by name. Of slides, a video or a paper of which there are `none` nothing is missing. */
const parts = new Map<string, Part>([
  ['slides', { has: ({ slides }) => slides.length > 0, isAwaited: (note) => isTalk(note) && !note.saysSlides }],
  ['video', { has: ({ video }) => video.length > 0, isAwaited: (note) => isTalk(note) && !note.saysVideo }],
  ['paper', { has: ({ paper }) => paper.length > 0, isAwaited: (note) => isTalk(note) && !note.saysPaper }],
  [
    'summary',
    { has: (note) => isTalk(note) && isSummarized(note), isAwaited: (note) => isTalk(note) && isToBeSummarized(note) },
  ],
  ['follow-ups', { has: ({ tasks }) => tasks.length > 0, isAwaited: () => true }],
  ['speakers', { has: ({ speakers }) => speakers.length > 0, isAwaited: isTalk }],
  ['date', { has: ({ date, event }) => (date ?? event?.startDate) !== undefined, isAwaited: () => true }],
  ['status', { has: ({ status }) => status !== undefined, isAwaited: ({ type }) => type !== 'edition' }],
  ['tags', { has: ({ tags }) => tags.length > 0, isAwaited: ({ type }) => type !== 'edition' }],
]);

/** Their names, for those who ask what can be typed. */
export const partNames = [...parts.keys()];

/** The part of a name of which the end may not be typed yet, or be a plural; `undefined` where there is none. */
export function partOf(name: string): Part | undefined {
  const known = partNames.find((one) => one.startsWith(name) || name === `${one}s`);
  return known === undefined ? undefined : parts.get(known);
}
