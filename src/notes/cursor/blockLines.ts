import type { FrontMatterBlock } from '../yaml/frontMatterBlock';
import type { Span } from '../yaml/value';

/**
 * One line of a block, taken apart by its look alone: what is half typed is no YAML yet. All places are offsets in the
 * file's text.
 */
export interface BlockLine extends Span {
  /** Blanks before the first character; for an empty line all there are. */
  indent: number;
  /** Where the `-` of a list item stands. */
  dash: number | undefined;
  /** The key and where its colon stands; the colon is followed by a blank or nothing. */
  key: (Span & { name: string; colon: number }) | undefined;
  /** What follows the key, or the dash, or the indent; without comment and the blanks around it. */
  value: Span;
  /** Where a comment starts. */
  comment: number | undefined;
}

const keyShape = /(?:"([^"]*)"|'([^']*)'|([\p{L}_][^\s:#"'[\]{},]*))([ \t]*):(?=[ \t]|$)/uy;

/** The lines of a block between its fences; of one that is not closed, up to the line that holds `offset`. */
export function blockLines(text: string, block: FrontMatterBlock, offset: number): BlockLine[] {
  const end = block.closed ? block.yamlEnd : Math.max(block.yamlEnd, offset);
  const lines: BlockLine[] = [];
  for (let start = block.yamlStart; start < end || (start === end && !block.closed);) {
    const feed = text.indexOf('\n', start);
    const next = feed < 0 ? text.length : feed;
    lines.push(lineAt(text, start, text.charCodeAt(next - 1) === 13 && next > start ? next - 1 : next));
    start = next + 1;
  }
  return lines;
}

function lineAt(text: string, start: number, end: number): BlockLine {
  const first = skipBlanks(text, start, end);
  const isItem = text.charAt(first) === '-' && (first + 1 === end || isBlank(text.charAt(first + 1)));
  const content = isItem ? skipBlanks(text, first + 1, end) : first;
  const key = keyAt(text.slice(content, end), content);
  const comment = commentIn(text, key ? key.colon + 1 : content, end);
  const from = skipBlanks(text, key ? key.colon + 1 : content, comment ?? end);
  return {
    start,
    end,
    indent: first - start,
    dash: isItem ? first : undefined,
    key,
    value: { start: from, end: trimmedEnd(text, from, comment ?? end) },
    comment,
  };
}

function keyAt(content: string, offset: number): BlockLine['key'] {
  keyShape.lastIndex = 0;
  const match = keyShape.exec(content);
  if (!match) return undefined;
  const colon = offset + match[0].length - 1;
  const name = match[1] ?? match[2] ?? match[3] ?? '';
  return { name, start: offset, end: colon - (match[4]?.length ?? 0), colon };
}

/** A `#` at the start or behind a blank, and not in quotes. */
function commentIn(text: string, start: number, end: number): number | undefined {
  for (let at = start; at < end; at++) {
    const unit = text.charAt(at);
    if (unit === '#' && (at === start || isBlank(text.charAt(at - 1)))) return at;
    if (isQuote(unit) && opensValue(text, start, at)) at = closingQuote(text, at, end) ?? end;
  }
  return undefined;
}

/** Whether a quote is one, and no apostrophe: it stands where a value starts. */
export function opensValue(text: string, start: number, quote: number): boolean {
  let before = quote - 1;
  while (before >= start && /\s/.test(text.charAt(before))) before--;
  return before < start || /[[{,:]/.test(text.charAt(before));
}

/** The place of the quote that closes the one at `open`; `undefined` where it is not on that line. */
export function closingQuote(text: string, open: number, end: number): number | undefined {
  const quote = text.charAt(open);
  for (let at = open + 1; at < end && text.charAt(at) !== '\n'; at++) {
    if (quote === '"' && text.charAt(at) === '\\') at++;
    else if (text.charAt(at) === quote) {
      if (quote === '"' || text.charAt(at + 1) !== quote) return at;
      at++;
    }
  }
  return undefined;
}

/** The text of a value as it stands there, without its quotes: good enough to compare names. */
export function bareText(source: string): string {
  const text = source.trim();
  const quote = text.charAt(0);
  return isQuote(quote) && text.length > 1 && text.endsWith(quote) ? text.slice(1, -1) : text;
}

export function isQuote(unit: string): boolean {
  return unit === '"' || unit === "'";
}

function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charAt(at))) at++;
  return at;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charAt(at - 1))) at--;
  return at;
}

function isBlank(unit: string): boolean {
  return unit === ' ' || unit === '\t';
}
