import type { Entry, Mapping, Span, Value } from '../value';

/** An entry, and the map it stands in. */
export interface Placed {
  entry: Entry;
  map: Mapping;
}

/** All entries of a block, those in the maps of lists too, in the order of the file. */
export function* entriesIn(value: Value): Generator<Placed> {
  if (value.kind === 'list') for (const item of value.items) yield* entriesIn(item);
  if (value.kind !== 'map') return;
  for (const entry of value.entries) {
    yield { entry, map: value };
    yield* entriesIn(entry.value);
  }
}

/** A list or map between brackets or braces. */
export function isFlow({ kind, start }: Value, text: string): boolean {
  return kind !== 'scalar' && /[[{]/.test(text.charAt(start));
}

/** Start of the line that holds an offset. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Start of the line after the one that holds an offset; the text's end where there is none. */
export function nextLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed + 1;
}

/** The end of the line that holds an offset, without its line break. */
export function lineEnd(text: string, offset: number): number {
  const next = nextLine(text, offset);
  const end = text.charAt(next - 1) === '\n' ? next - 1 : next;
  return text.charAt(end - 1) === '\r' ? end - 1 : end;
}

/** The lines of a block entry, whole. */
export function linesOf({ key, value }: Entry, text: string): Span {
  return { start: lineStart(text, key.start), end: nextLine(text, Math.max(key.end, value.end)) };
}
