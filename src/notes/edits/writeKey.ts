import type { OwnEntry } from '../keys';
import { lineBreakOf, lineEnd, lineStart } from './lines';
import type { TextEdit } from './textEdit';

/** A line of its own behind that of an entry, with its indent. Of no use between braces. */
export function lineBehind({ written, value }: OwnEntry, line: string, text: string): TextEdit {
  const at = lineEnd(text, Math.max(written.end, value.end));
  const indent = text.slice(lineStart(text, written.start), written.start);
  return { start: at, end: at, text: `${lineBreakOf(text)}${indent}${line}` };
}

/** A value for a key that has none, or an empty one. */
export function valueFor({ written, value }: OwnEntry, source: string, text: string): TextEdit {
  if (value.end > value.start) return { start: value.start, end: value.end, text: source };
  const colon = text.indexOf(':', written.end) + 1;
  return { start: colon, end: colon, text: ` ${source}` };
}
