import type { OwnEntry } from '../keys';
import { lineBreakOf, lineEnd, lineStart } from './lines';
import type { TextEdit } from './textEdit';

/** A line of its own behind that of an entry, with its indent. Of no use between braces. */
export function lineBehind(entry: OwnEntry, line: string, text: string): TextEdit {
  const at = lineEnd(text, endOf(entry));
  const indent = text.slice(lineStart(text, entry.written.start), entry.written.start);
  return { start: at, end: at, text: `${lineBreakOf(text)}${indent}${line}` };
}

/** The same between braces: behind an entry and a comma. */
export function fieldBehind(entry: OwnEntry, field: string, text: string): TextEdit {
  const { written, value } = entry;
  const isEmpty = value.end <= value.start;
  const at = isEmpty && text.charAt(written.end) === ':' ? written.end + 1 : endOf(entry);
  return { start: at, end: at, text: `, ${field}` };
}

/**
 * The entry behind which a key that is not there has its place: that of the nearest key before it. `undefined` where
 * none of those stands there.
 */
export function placeFor(key: string, there: Iterable<OwnEntry>, order: readonly string[]): OwnEntry | undefined {
  const before = [...there].filter((own) => order.indexOf(own.key) < order.indexOf(key));
  return before.sort((a, b) => order.indexOf(b.key) - order.indexOf(a.key))[0];
}

/** A value for a key that has none, or an empty one. */
export function valueFor({ written, value }: OwnEntry, source: string, text: string): TextEdit {
  if (value.end > value.start) return { start: value.start, end: value.end, text: source };
  const colon = text.indexOf(':', written.end) + 1;
  return { start: colon, end: colon, text: ` ${source}` };
}

function endOf({ written, value }: OwnEntry): number {
  return Math.max(written.end, value.end);
}
