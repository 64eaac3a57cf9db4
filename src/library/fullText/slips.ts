import { editDistance } from '../../notes/checks/similarKey';
import type { Terms } from './textSearch';

/** Shorter words are too near to others. */
const shortest = 4;
const mostNear = 10;

/**
 * The terms, or those that start with what is, written as a word but for a slip, two in a longer one; the first letter
 * is taken to be right. The nearest alone, those in many texts first.
 */
export function nearTerms(word: string, { terms, spread }: Terms): string[] {
  if (word.length < shortest) return [];
  const most = word.length < 8 ? 1 : 2;
  const letters = new Set(word);
  let least = most;
  let near: { term: string; spread: number }[] = [];
  for (const [id, term] of terms.entries()) {
    const texts = spread[id] ?? 0;
    if (texts === 0 || term[0] !== word[0] || term.length < word.length - most) continue;
    const start = term.length > word.length + most ? term.slice(0, word.length) : term;
    if (!mayBeNear(letters, start, least)) continue;
    const distance = editDistance(start, word);
    if (distance > least) continue;
    if (distance < least) near = [];
    least = distance;
    near.push({ term, spread: texts });
  }
  return near
    .sort((a, b) => b.spread - a.spread)
    .slice(0, mostNear)
    .map(({ term }) => term);
}

/** Every letter of the word that a term lacks is a slip; to see that takes less than to count them all. */
function mayBeNear(letters: ReadonlySet<string>, term: string, most: number): boolean {
  let missing = 0;
  for (const letter of letters) if (!term.includes(letter) && ++missing > most) return false;
  return true;
}
