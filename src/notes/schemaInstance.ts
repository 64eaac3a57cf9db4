import { asList, isEmpty, valueOf, type List, type Scalar, type Value } from './value';
import { unescaped } from './jsonSchema';

/** A key with its value, by the name that a schema has for it. */
export interface Named {
  /** The key as it stands in the file. */
  written: Scalar;
  value: Value;
}

/** How the values of one place are read: a schema may ask for the text that stands there, or for YAML's value of it. */
export interface Manner {
  scalar(value: Scalar): unknown;
  /** That of the items of a list. */
  item(index: number): Manner;
  /** That of a key of a map. */
  field(name: string): Manner;
}

/** Items of a list that are checked; a note has a handful. */
const mostItems = 500;

/**
 * What a schema is held against. Empty values count as absent.
 *
 * @param shape the keys that may be there, without values: objects of one shape are checked several times faster
 */
export function instanceOf(
  entries: ReadonlyMap<string, Named>,
  manner: Manner,
  shape: Readonly<Record<string, undefined>> = {},
): Record<string, unknown> {
  const instance: Record<string, unknown> = { ...shape };
  for (const [name, { value }] of entries) if (!isEmpty(value)) instance[name] = project(value, manner.field(name));
  return instance;
}

function project(value: Value, manner: Manner): unknown {
  if (value.kind === 'scalar') return manner.scalar(value);
  if (value.kind === 'list')
    return asList(value)
      .slice(0, mostItems)
      .map((item, index) => project(item, manner.item(index)));
  const present = value.entries.filter((entry) => !isEmpty(entry.value));
  // Of duplicates the first counts.
  return Object.fromEntries(
    present.reverse().map((entry) => [entry.key.text, project(entry.value, manner.field(entry.key.text))]),
  );
}

/** A JSON pointer's steps, as names. */
export function stepsOf(pointer: string): string[] {
  return pointer === '' ? [] : pointer.slice(1).split('/').map(unescaped);
}

/** Follows one step of a JSON pointer. Empty items were left out of lists, so the pointer counts without them. */
export function step(value: Value | undefined, name: string): Value | undefined {
  if (value?.kind === 'map') return valueOf(value, name);
  return value?.kind === 'list' ? filledItems(value)[Number(name)] : undefined;
}

const filled = new WeakMap<List, Value[]>();

/** Counted out once a list: thousands of its items may be wrong. */
function filledItems(list: List): Value[] {
  let items = filled.get(list);
  if (!items) filled.set(list, (items = asList(list)));
  return items;
}
