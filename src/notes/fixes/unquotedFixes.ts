import type { Finding } from '../finding';
import type { Reading } from '../note';
import { ourKey } from '../places/spots';
import type { Span } from '../yaml/value';
import { likelyFix, possibleFix, safeFix, type Fix, type FixContext } from './fix';
import { quoteEdits } from './quotes';

/**
 * Quotes around the value, and around the comment that cut it, if one did: that one may have been meant as a comment.
 * Several hashtags are as many items where a list belongs.
 */
export function unquotedFixes(finding: Finding, reading: Reading, text: string, context: FixContext): Fix[] {
  const { start, end, data } = finding;
  const whole = data.reason === 'comment' ? start + (data.value ?? '').length : end;
  const quotes = quoteEdits(text, { start, end: whole });
  const tags = hashtagsIn(text, { start, end: whole });
  if (tags.length > 1 && isInList(start, reading)) return [likelyFix('quote', quotes)];
  if (tags.length > 1 && mayBeList(start, reading, context))
    return [safeFix('make-list', listEdits(text, tags)), possibleFix('quote', quotes)];
  return [(whole > end ? likelyFix : safeFix)('quote', quotes)];
}

/** The words, where each of them is a hashtag. */
function hashtagsIn(text: string, { start, end }: Span): Span[] {
  const words = [...text.slice(start, end).matchAll(/[^\s,]+/g)];
  if (!words.every(([word]) => /^#[^#]/.test(word))) return [];
  return words.map(({ index, 0: word }) => ({ start: start + index, end: start + index + word.length }));
}

/** Brackets around all, quotes around each, and a comma between two. */
function listEdits(text: string, items: readonly Span[]): Fix['edits'] {
  return items.flatMap((item, i) => {
    const [before, last] = [items[i - 1], i === items.length - 1];
    const opened = before
      ? { start: before.end, end: item.start, text: ', ' }
      : { start: item.start, end: item.start, text: '[' };
    return [opened, ...quoteEdits(text, item), ...(last ? [{ start: item.end, end: item.end, text: ']' }] : [])];
  });
}

function isInList(offset: number, reading: Reading): boolean {
  return ownerOf(offset, reading)?.value.kind === 'list';
}

function mayBeList(offset: number, reading: Reading, { aliases, book }: FixContext): boolean {
  const owner = ownerOf(offset, reading);
  const name = owner && (ourKey(owner.key.text, aliases) ?? owner.key.text);
  const info = name === undefined ? undefined : book.info(name, reading.facts?.type);
  return owner?.value.kind === 'scalar' && info !== undefined && info.isList && info.fields.length === 0;
}

/** The entry at the top that an offset stands in. */
function ownerOf(
  offset: number,
  { frontMatter }: Reading,
): Reading['frontMatter']['root']['entries'][number] | undefined {
  return frontMatter.root.entries.findLast(({ key }) => key.start <= offset);
}
