import { isKey, type Aliases, type Key, type OwnEntry } from '../keys';
import type { FrontMatter } from '../note';
import { entriesOf, itemsOf, type Entry, type Mapping, type Scalar, type Value } from '../yaml/value';

/** A single value of a front matter and where it stands: what a cursor can be on. */
export interface Spot {
  /** The key at the top of it, by our name for it; `undefined` where it is not one that we read. */
  key: Key | undefined;
  /** That key as it stands in the file. */
  written: Scalar;
  scalar: Scalar;
  /** The key inside a map (`name`, `url` …); `undefined` where the value stands in no map. */
  field: string | undefined;
  /** The map it stands in, if it is in one. */
  map: Mapping | undefined;
  /** Whether it stands between brackets or braces. */
  inFlow: boolean;
}

/** All single values of a front matter, in the order of the file; of an offset, none but the one that may hold it. */
export function* spotsOf({ root, entries }: FrontMatter, text: string, at?: number): Generator<Spot> {
  const keys = new Map([...entries.values()].map(({ key, written }: OwnEntry) => [written, key]));
  const inFlow = text.charAt(root.start) === '{';
  for (const { key: written, value } of entriesOf(root, at)) {
    const top = { key: keys.get(written), written };
    for (const spot of spotsIn(value, undefined, undefined, inFlow, text, at)) yield { ...top, ...spot };
  }
}

type Inner = Omit<Spot, 'key' | 'written'>;

function* spotsIn(
  value: Value,
  field: string | undefined,
  map: Mapping | undefined,
  inFlow: boolean,
  text: string,
  at: number | undefined,
): Generator<Inner> {
  if (value.kind === 'scalar') {
    yield { scalar: value, field, map, inFlow };
    return;
  }
  const isFlow = inFlow || text.charAt(value.start) === (value.kind === 'list' ? '[' : '{');
  if (value.kind === 'list') for (const item of itemsOf(value, at)) yield* spotsIn(item, field, map, isFlow, text, at);
  else for (const entry of entriesOf(value, at)) yield* spotsIn(entry.value, entry.key.text, value, isFlow, text, at);
}

/** The value that an offset stands in or touches; `undefined` on a key, a comment, or between values. */
export function spotAt(frontMatter: FrontMatter, text: string, offset: number): Spot | undefined {
  for (const spot of spotsOf(frontMatter, text, offset)) if (holds(spot.scalar, offset)) return spot;
  return undefined;
}

/** The entry at the top of the block whose key an offset stands in or touches. */
export function keyAt({ root }: FrontMatter, offset: number): Entry | undefined {
  return root.entries.find(({ key }) => holds(key, offset));
}

/** Our name of a key as it stands in a file; `undefined` for a foreign one. */
export function ourKey(name: string, aliases: Aliases): Key | undefined {
  return isKey(name) ? name : aliases.get(name);
}

function holds({ start, end }: Scalar, offset: number): boolean {
  return start <= offset && offset <= end;
}
