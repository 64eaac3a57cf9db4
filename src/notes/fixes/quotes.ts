import type { TextEdit } from '../edits/textEdit';
import type { Span } from '../yaml/value';

/**
 * Puts quotes around what stands in a span, so that YAML reads those very characters: double quotes where that needs no
 * escape, else single ones, in which a single quote is doubled. Nothing is taken away.
 */
export function quoteEdits(text: string, { start, end }: Span): TextEdit[] {
  const source = text.slice(start, end);
  const quote = /["\\]/.test(source) ? "'" : '"';
  return [insertion(start, quote), ...(quote === "'" ? doubled(source, start) : []), insertion(end, quote)];
}

/**
 * Mends `'It's great'` and `"The "best" talk"`, where the outer quotes were meant: they become the other kind, or the
 * inner ones are doubled where both kinds stand inside.
 */
export function requoteEdits(text: string, { start, end }: Span): TextEdit[] {
  const [inner, quote] = [text.slice(start + 1, end - 1), text.charAt(start)];
  const other = quote === '"' ? "'" : '"';
  if (!inner.includes(other) && !inner.includes('\\')) return outer(start, end, other);
  if (quote === "'") return doubled(inner, start + 1);
  return [...outer(start, end, "'"), ...doubled(inner, start + 1)];
}

/** Whether a value in quotes goes on behind a quote that was meant to stand inside: an apostrophe, or an opening one. */
export function hasOuterQuotes(value: string): boolean {
  const quote = value.charAt(0);
  if (value.length < 3 || !/^["']/.test(value) || !value.endsWith(quote)) return false;
  const first = value.indexOf(quote, 1);
  const [before, after] = [value.charAt(first - 1), value.charAt(first + 1)];
  const isApostrophe = quote === "'" && /[\p{L}\d]/u.test(before) && /[\p{L}\d]/u.test(after);
  return isApostrophe || (/\s/.test(before) && /\S/.test(after));
}

function outer(start: number, end: number, quote: string): TextEdit[] {
  return [
    { start, end: start + 1, text: quote },
    { start: end - 1, end, text: quote },
  ];
}

function doubled(source: string, offset: number): TextEdit[] {
  return [...source.matchAll(/'/g)].map(({ index }) => insertion(offset + index, "'"));
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}
