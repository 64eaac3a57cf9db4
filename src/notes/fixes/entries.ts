import { lineStart, nextLine } from '../edits/lines';
import { entriesOf, itemsOf, type Entry, type Mapping, type Span, type Value } from '../yaml/value';

/** An entry, and the map it stands in. */
export interface Placed {
  entry: Entry;
  map: Mapping;
}

/** The entry that an offset stands in and those around it, the outermost first; maps of lists are looked into too. */
export function* entriesAround(value: Value, offset: number): Generator<Placed> {
  if (value.kind === 'list') for (const item of itemsOf(value, offset)) yield* entriesAround(item, offset);
  if (value.kind !== 'map') return;
  for (const entry of entriesOf(value, offset)) {
    yield { entry, map: value };
    yield* entriesAround(entry.value, offset);
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
