import type { Completion } from './completion';

/** Whether what is typed could become the text: its letters in order, from the start of a word on. */
export function isStartOf(typed: string, text: string): boolean {
  const letters = typed.toLowerCase();
  if (letters === '') return true;
  const whole = text.toLowerCase();
  const first = letters.charAt(0);
  // Once the letters are not to be found behind one place, they are behind no later one.
  for (let at = whole.indexOf(first); at >= 0 && isSubsequence(letters, whole, at); at = whole.indexOf(first, at + 1))
    if (!/[\p{L}\p{N}]$/u.test(whole.slice(Math.max(0, at - 2), at))) return true;
  return false;
}

/** Whether what stands before the cursor could become one of the completions. */
export function isStarted(completions: readonly Completion[], text: string, offset: number): boolean {
  return completions.some(({ start, filter }) => isStartOf(text.slice(start, offset), filter));
}

/** Whether the one completion left is what stands there already: nothing is to be suggested any more. */
export function isWritten(completions: readonly Completion[], text: string, offset: number): boolean {
  const left = completions.filter(({ start, filter }) =>
    filter.toLowerCase().startsWith(text.slice(start, offset).toLowerCase()),
  );
  const [only] = left;
  if (left.length !== 1 || only?.end !== offset) return false;
  const written = text.slice(only.start, only.end);
  // A single value stands for a list of one: who has written it so does not want brackets.
  return only.insert === written || only.insert === `[${written}]`;
}

function isSubsequence(letters: string, text: string, from: number): boolean {
  let at = 0;
  for (let i = from; i < text.length && at < letters.length; i++) if (text.charAt(i) === letters.charAt(at)) at++;
  return at === letters.length;
}
