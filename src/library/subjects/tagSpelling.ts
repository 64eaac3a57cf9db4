import { isNear } from '../../notes/checks/similarKey';
import type { LibraryNote } from '../libraryNote';

/** A tag, and how many notes have it. */
export interface TagUse {
  tag: string;
  notes: number;
}

/** Other spellings of a tag that more notes have than the tag itself, the commonest first. */
export function usualSpellings(notes: readonly LibraryNote[], tag: string): TagUse[] {
  const uses = usesOf(notes);
  const own = uses.get(tag) ?? 0;
  return [...uses]
    .filter(([other, count]) => other !== tag && count > own && isLike(tag, other))
    .map(([other, count]) => ({ tag: other, notes: count }))
    .sort((a, b) => b.notes - a.notes || (a.tag < b.tag ? -1 : 1));
}

/** Asked at every move of the cursor along tags, and the same until a note changes. */
const counted = new WeakMap<readonly LibraryNote[], ReadonlyMap<string, number>>();

/** How many notes have each tag. */
function usesOf(notes: readonly LibraryNote[]): ReadonlyMap<string, number> {
  const known = counted.get(notes);
  if (known) return known;
  const uses = new Map<string, number>();
  for (const note of notes) for (const own of new Set(note.tags)) uses.set(own, (uses.get(own) ?? 0) + 1);
  counted.set(notes, uses);
  return uses;
}

/** Case and separators apart; words of one letter's difference are another thing while they are short. */
function isLike(a: string, b: string): boolean {
  const [left, right] = [a, b].map((tag) =>
    tag
      .normalize('NFC')
      .toLowerCase()
      .replace(/[\s_-]+/gu, ''),
  );
  return left !== undefined && right !== undefined && isNear(left, right);
}
