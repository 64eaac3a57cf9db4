import { lineStart, nextLine } from '../edits/lines';
import type { Entry, Mapping, Span, Value } from '../yaml/value';

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

/** The lines of a block entry, whole. */
export function linesOf({ key, value }: Entry, text: string): Span {
  return { start: lineStart(text, key.start), end: nextLine(text, Math.max(key.end, value.end)) };
}
