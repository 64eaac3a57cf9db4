import type { Span } from '../../notes/yaml/value';
import { isWordStart } from '../matchScore';
import { fold } from '../fold';
import { searchedLines, type SearchedLine } from './searchedLines';
import type { Wanted } from './textQuery';

/** Where a text holds what is wanted: the line with most of it, and the first match in that. */
export interface Place {
  line: SearchedLine;
  match: Span;
}

/**
 * Where a text, as it stands now, holds all that is wanted. Of lines with as much of it the first counts, and those of
 * the body before the front matter. `undefined` where something of it is not there.
 */
export function findPlace(text: string, wanted: readonly Wanted[]): Place | undefined {
  const missing = new Set(wanted);
  let best: { line: SearchedLine; at: Span; rank: number } | undefined;
  for (const line of searchedLines(text)) {
    const folded = fold(text.slice(line.start, line.end));
    let rank = line.inBody ? 1 : 0;
    let first: Span | undefined;
    for (const one of wanted) {
      const at = matchIn(folded, one);
      if (!at) continue;
      missing.delete(one);
      rank += 2;
      if (!first || at.start < first.start) first = at;
    }
    if (first && rank > (best?.rank ?? 0)) best = { line, at: first, rank };
  }
  if (!best || missing.size > 0) return undefined;
  return { line: best.line, match: unfolded(text, best.line, best.at) };
}

/** The first place in a folded line; one where a word starts, if there is any. */
function matchIn(folded: string, { text, atWordStart, instead }: Wanted): Span | undefined {
  for (const one of instead.length > 0 ? instead : [text]) {
    const first = folded.indexOf(one);
    let at = first;
    while (at >= 0 && !isWordStart(folded, at)) at = folded.indexOf(one, at + 1);
    if (at < 0 && !atWordStart) at = first;
    if (at >= 0) return { start: at, end: at + one.length };
  }
  return undefined;
}

/** The same stretch of the line as it is written. */
function unfolded(text: string, line: Span, { start, end }: Span): Span {
  let [at, from, length] = [line.start, -1, 0];
  for (const sign of text.slice(line.start, line.end)) {
    const own = sign < '\u0080' ? 1 : fold(sign).length;
    // An accent that stands for itself folds to nothing: it belongs to the letter before it.
    if (length >= end && own > 0) break;
    if (from < 0 && length + own > start) from = at;
    length += own;
    at += sign.length;
  }
  return { start: from < 0 ? at : from, end: at };
}
