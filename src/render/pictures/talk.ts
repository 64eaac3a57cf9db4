import type { LibraryNote } from '../../library/libraryNote';
import { foldName } from '../../notes/values/editionName';

/** A talk as pictures count it: once, however many people wrote a note of it. */
export type PictureTalk = Pick<LibraryNote, 'title' | 'tags' | 'speakers' | 'status'>;

/** How far notes of one talk have come; one who was there knows more than one who was not. */
const progress = ['skipped', 'planned', 'attended', 'draft', 'summarized'];

/** What its notes say together; of statuses the one that has come furthest. */
export function asTalk(notes: readonly LibraryNote[]): PictureTalk {
  const [first, ...others] = notes;
  if (first && others.length === 0) return first;
  const [furthest] = notes.map(({ status }) => status).sort((a, b) => rank(b) - rank(a));
  return {
    title: first?.title ?? '',
    tags: notes.flatMap(({ tags }) => tags),
    speakers: notes.flatMap(({ speakers }) => speakers),
    status: furthest,
  };
}

/** The user's own statuses say more than none, and less than ours. */
function rank(status: string | undefined): number {
  return status === undefined ? -2 : progress.indexOf(foldName(status));
}
