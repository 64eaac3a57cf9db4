import { editDistance, isNear } from '../checks/similarKey';

/** Case, blanks and separators apart. */
export function foldWord(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}

/** The one of several words that was meant: the same but for case and separators, or the only one that is near. */
export function meantOf(word: string, allowed: readonly string[]): string | undefined {
  const folded = foldWord(word);
  const same = allowed.filter((candidate) => foldWord(candidate) === folded);
  const near = same.length > 0 ? same : allowed.filter((candidate) => isNear(folded, foldWord(candidate)));
  return near.length === 1 ? near[0] : undefined;
}

/** The nearest first; of equals in the order given. */
export function byDistance(word: string, candidates: readonly string[]): string[] {
  const folded = foldWord(word);
  const distances = candidates.map((text, i) => ({ text, i, distance: editDistance(folded, foldWord(text)) }));
  return distances.sort((a, b) => a.distance - b.distance || a.i - b.i).map(({ text }) => text);
}
