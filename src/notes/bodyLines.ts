// How the lines of a body start: what Markdown makes of one, told from the first sign that is no blank to its end.
import { destinationAt, fileLink, isOtherLink, titleEnd, type Destination } from './linkTarget';

/** Most lines do, and are text, whatever stands above them. */
export function startsWithLetter(text: string, pos: number): boolean {
  const unit = text.charCodeAt(pos);
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit > 127;
}

/** The length of the fence a line opens; 0 for none. */
export function fenceLength(text: string, pos: number, end: number): number {
  const mark = text.charAt(pos);
  if (mark !== '`' && mark !== '~') return 0;
  const length = runLength(text, pos, end, mark);
  return length < 3 || (mark === '`' && text.slice(pos + length, end).includes('`')) ? 0 : length;
}

export function closesFence(text: string, pos: number, end: number, fence: { mark: string; length: number }): boolean {
  const length = runLength(text, pos, end, fence.mark);
  return length >= fence.length && isBlank(text, pos + length, end);
}

/** The level of the heading a line with `#` is; 0 for none. */
export function headingLevel(text: string, pos: number, end: number): number {
  const level = runLength(text, pos, Math.min(end, pos + 7), '#');
  return level <= 6 && (pos + level >= end || isBlankAt(text, pos + level)) ? level : 0;
}

/** The level of the heading that a line makes of the paragraph above it; 0 for none. */
export function underline(text: string, pos: number, end: number): number {
  const mark = text.charAt(pos);
  if (mark !== '=' && mark !== '-') return 0;
  return isBlank(text, pos + runLength(text, pos, end, mark), end) ? (mark === '=' ? 1 : 2) : 0;
}

/** Whether the line is a rule: three or more `*`, `-` or `_`. */
export function isRule(text: string, pos: number, end: number): boolean {
  const mark = text.charAt(pos);
  if (mark !== '*' && mark !== '-' && mark !== '_') return false;
  let count = 0;
  for (let at = pos; at < end; at++) {
    if (text.charAt(at) === mark) count++;
    else if (!isBlankAt(text, at)) return false;
  }
  return count >= 3;
}

/** What starts a list item. */
export interface ItemMarker {
  length: number;
  isEmpty: boolean;
  /** It may start a list within a paragraph. */
  startsList: boolean;
}

export function itemMarker(text: string, pos: number, end: number): ItemMarker | undefined {
  const first = text.charCodeAt(pos);
  if (!isDigit(first) && first !== 45 && first !== 42 && first !== 43) return undefined;
  let at = pos;
  while (at < end && at - pos < 10 && isDigit(text.charCodeAt(at))) at++;
  const digits = at - pos;
  if (digits > 9 || !(digits > 0 ? '.)' : '-+*').includes(text.charAt(at)) || at >= end) return undefined;
  at++;
  if (at < end && !isBlankAt(text, at)) return undefined;
  return {
    length: at - pos,
    isEmpty: isBlank(text, at, end),
    startsList: digits === 0 || Number(text.slice(pos, pos + digits)) === 1,
  };
}

/** Whether a line starts with a tag or comment; `<https:…>` is an address. */
export function isHtml(start: string): boolean {
  return /^<(?!https?:|mailto:)[a-z/!?]/i.test(start);
}

/**
 * The reference definition that a line is, by itself. `undefined` where it is none, `unsure` where that depends on the
 * next line, or on what a reader thinks of the destination.
 *
 * @param next start of the next line
 */
export function definitionAt(
  text: string,
  pos: number,
  end: number,
  next: number,
): { label: string; destination: Destination } | 'unsure' | undefined {
  const labelEnd = endOfLabel(text, pos + 1, end);
  if (labelEnd === undefined || text.charCodeAt(labelEnd + 1) !== 58) return undefined;
  const label = text.slice(pos + 1, labelEnd);
  if (label.trim() === '' || label.length > 900) return 'unsure';
  const start = skipBlanks(text, labelEnd + 2, end);
  if (start >= end) return 'unsure';
  const destination = destinationAt(text, start, end);
  if (!destination) return undefined;
  if (!fileLink(text, destination) && !isOtherLink(text, destination)) return 'unsure';
  const titleStart = skipBlanks(text, destination.next, end);
  const mayHaveTitle = /["'(]/;
  // A title may follow on the next line.
  if (titleStart >= end)
    return mayHaveTitle.test(text.charAt(skipBlanks(text, next, text.length))) ? 'unsure' : { label, destination };
  if (titleStart === destination.next || !mayHaveTitle.test(text.charAt(titleStart))) return undefined;
  const behind = titleEnd(text, titleStart, end);
  if (behind === undefined) return 'unsure';
  return isBlank(text, behind, end) ? { label, destination } : undefined;
}

function endOfLabel(text: string, from: number, end: number): number | undefined {
  for (let at = from; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 93) return at;
    if (unit === 91) return undefined;
    if (unit === 92) at++;
  }
  return undefined;
}

function runLength(text: string, pos: number, end: number, mark: string): number {
  let at = pos;
  while (at < end && text.charAt(at) === mark) at++;
  return at - pos;
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlankAt(text, at)) at++;
  return at;
}

function isBlank(text: string, from: number, end: number): boolean {
  return skipBlanks(text, from, end) >= end;
}

function isBlankAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 32 || unit === 9;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
