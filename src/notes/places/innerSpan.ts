import type { Scalar, Span } from '../yaml/value';

/**
 * Where a part of a value's text stands in the file. Where the text is not written letter for letter (escapes, folded
 * lines, block text) it is all that stands between the quotes.
 *
 * @param text the file's text
 * @param from start of the part, an offset in the value's text
 */
export function innerSpan(scalar: Scalar, text: string, from = 0, to = scalar.text.length): Span {
  const inside = insideOf(scalar, text);
  return isLetterForLetter(scalar, text) ? { start: inside.start + from, end: inside.start + to } : inside;
}

/** Whether the value's text stands in the file as it is. */
export function isLetterForLetter(scalar: Scalar, text: string): boolean {
  const { start, end } = insideOf(scalar, text);
  return text.slice(start, end) === scalar.text;
}

/** The value without its quotes. */
function insideOf({ start, end, plain }: Scalar, text: string): Span {
  const isQuoted = !plain && /["']/.test(text.charAt(start));
  return isQuoted ? { start: start + 1, end: Math.max(start + 1, end - 1) } : { start, end };
}
