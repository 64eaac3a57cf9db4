/**
 * How well a word is found in a text that is a title and, behind a line feed, what else is said of a note: more for the
 * start of the title than for the start of a word in it, for that more than for the middle of one, and for any of these
 * more than for what is found elsewhere. 6 at most, 0 where it is not found.
 */
export function wordScore(text: string, word: string): number {
  let [best, titleEnd] = [0, -1];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0) return 6;
    if (titleEnd < 0) titleEnd = text.indexOf('\n');
    const isInTitle = at < titleEnd;
    if (!isInTitle && best === 4) return best;
    if (isWordStart(text, at)) return isInTitle ? 5 : 2;
    best = isInTitle ? 4 : 1;
  }
  return best;
}

/** Whether words stand side by side in the title. */
export function isInTitle(text: string, words: string): boolean {
  const at = text.indexOf(words);
  return at >= 0 && at < text.indexOf('\n');
}

/** Whether no letter or digit stands before an offset of a folded text. */
export function isWordStart(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  const isPlain = (before >= 97 && before <= 122) || (before >= 48 && before <= 57);
  return !isPlain && (before < 128 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)));
}
