/**
 * How well all words are found in a title and, behind a line feed, in what else is said of a note: more for the start of
 * the title than for the start of a word in it, for that more than for the middle of one, and for any of these more than
 * for what is found elsewhere; a little more where the words stand side by side in the title. A small whole number;
 * 0 where a word is not found.
 *
 * @param phrase the words as they were typed
 */
export function matchScore(text: string, words: readonly string[], phrase: string): number {
  const titleEnd = text.indexOf('\n');
  let score = 0;
  for (const word of words) {
    const found = wordScore(text, titleEnd, word);
    if (found === 0) return 0;
    score += found;
  }
  if (words.length < 2) return score;
  const together = text.indexOf(phrase);
  return together >= 0 && together < titleEnd ? score + 1 : score;
}

function wordScore(text: string, titleEnd: number, word: string): number {
  let best = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0) return 6;
    const isInTitle = at < titleEnd;
    if (!isInTitle && best === 4) return best;
    if (isWordStart(text, at)) return isInTitle ? 5 : 2;
    best = isInTitle ? 4 : 1;
  }
  return best;
}

/** Whether no letter or digit stands before an offset of a folded text. */
export function isWordStart(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  const isPlain = (before >= 97 && before <= 122) || (before >= 48 && before <= 57);
  return !isPlain && (before < 128 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)));
}
