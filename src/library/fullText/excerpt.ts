import type { Place } from './place';

/** So much is shown of a line, and so much of that before the match, in UTF-16 units. */
const longest = 130;
const longestBefore = 40;

/** The words around a match, on one line; `…` where the line goes on. Signs that only begin a line are left out. */
export function excerptOf(text: string, { line, match }: Place): string {
  const marker =
    /^(?:\s|[>#]|[-*+] (?:\[[ x]\] )?|\d{1,3}[.)] )*/i.exec(text.slice(line.start, match.start))?.[0] ?? '';
  const first = line.start + marker.length;
  const start = match.start - first > longestBefore ? wordStart(text, match.start - longestBefore, match.start) : first;
  const end = line.end - start > longest ? wordEnd(text, start + longest, match.end) : line.end;
  const words = text.slice(start, Math.max(end, match.start)).replace(/\s+/g, ' ').trim();
  return `${start > first ? '…' : ''}${words}${end < line.end ? '…' : ''}`;
}

/** The start of the first word from an offset on; the offset where there is none before the match. */
function wordStart(text: string, from: number, match: number): number {
  const blank = text.slice(from, match).search(/\s\S/);
  return blank < 0 ? wholeSign(text, from) : from + blank + 1;
}

/** The end of the last word before an offset; the offset where none ends behind the match. */
function wordEnd(text: string, until: number, match: number): number {
  const blank = text.slice(match, until).search(/\s\S*$/);
  return blank < 0 ? wholeSign(text, until) : match + blank;
}

/** Half of a pair of surrogates is no sign. */
function wholeSign(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}
