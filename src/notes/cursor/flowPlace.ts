import { bareText, closingQuote, isQuote, opensValue } from './blockLines';
import { lineEnd } from '../edits/lines';
import type { Span } from '../yaml/value';

/** Where a cursor stands between brackets or braces. */
export interface FlowPlace {
  /** The open brackets around the cursor, outermost first: `[`, `{`, `[{` … */
  brackets: string;
  /** The part at the cursor, between two commas, without the blanks around it; empty where nothing stands there. */
  part: Span;
  /** Where the colon of `key: value` stands in that part. */
  colon: number | undefined;
  /** The other parts, as they stand in the file. */
  others: string[];
}

interface Frame {
  bracket: string;
  open: number;
  parts: Span[];
  partStart: number;
}

/**
 * The place of an offset inside the flow list or map that opens at `start`, closed or not; `undefined` outside of it.
 *
 * @param end where it ends at the latest
 */
export function flowPlaceAt(text: string, start: number, end: number, offset: number): FlowPlace | undefined {
  const frames: Frame[] = [];
  for (let at = start; at < end; at++) {
    const unit = text.charAt(at);
    const top = frames.at(-1);
    if (isQuote(unit) && opensValue(text, start, at)) at = closingQuote(text, at, end) ?? at;
    else if (unit === '#' && /\s/.test(text.charAt(at - 1))) at = Math.min(end, lineEnd(text, at)) - 1;
    else if (unit === '[' || unit === '{') frames.push({ bracket: unit, open: at, parts: [], partStart: at + 1 });
    else if (top && unit === ',') {
      top.parts.push({ start: top.partStart, end: at });
      top.partStart = at + 1;
    } else if (top && (unit === ']' || unit === '}')) {
      if (top.open < offset && offset <= at) return placeIn(text, frames, at, offset);
      frames.pop();
      if (frames.length === 0) return undefined;
    }
  }
  const last = frames.at(-1);
  return last && last.open < offset && offset <= end ? placeIn(text, frames, end, offset) : undefined;
}

function placeIn(text: string, frames: readonly Frame[], end: number, offset: number): FlowPlace | undefined {
  const frame = frames.at(-1);
  if (!frame) return undefined;
  const parts = [...frame.parts, { start: frame.partStart, end }];
  const at = parts.find((part) => part.start <= offset && offset <= part.end);
  if (!at) return undefined;
  const part = withoutBlanks(text, at, offset);
  if (/[[{]/.test(text.charAt(part.start))) return undefined;
  return {
    brackets: frames.map(({ bracket }) => bracket).join(''),
    part,
    colon: colonIn(text, part),
    others: parts.filter((other) => other !== at).map((other) => text.slice(other.start, other.end).trim()),
  };
}

/** The span without the blanks and comments around it; where the offset stands among the blanks, it belongs to it. */
function withoutBlanks(text: string, span: Span, offset: number): Span {
  let { start, end } = span;
  while (start < end && start < offset && /[\s#]/.test(text.charAt(start)))
    start = text.charAt(start) === '#' ? Math.min(offset, lineEnd(text, start)) : start + 1;
  while (end > start && end > offset && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

function colonIn(text: string, { start, end }: Span): number | undefined {
  for (let at = start; at < end; at++) {
    if (isQuote(text.charAt(at)) && opensValue(text, start, at)) at = closingQuote(text, at, end) ?? at;
    else if (text.charAt(at) === ':' && (at + 1 === end || /\s/.test(text.charAt(at + 1)))) return at;
  }
  return undefined;
}

/** The fields of a map's other parts. */
export function fieldsOf(parts: readonly string[]): Map<string, string> {
  return new Map(
    parts.flatMap((part): [string, string][] => {
      const match = /^["']?([\w-]+)["']?\s*:(?:\s+([^]*))?$/.exec(part);
      return match?.[1] === undefined ? [] : [[match[1], bareText(match[2] ?? '')]];
    }),
  );
}
