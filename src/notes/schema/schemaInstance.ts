import { asList, isEmpty, valueOf, type List, type Mapping, type Scalar, type Value } from '../yaml/value';
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
  return value.kind === 'list' ? projectItems(value, manner) : projectFields(value, manner);
}

function projectItems({ items }: List, manner: Manner): unknown[] {
  const projected: unknown[] = [];
  for (const item of items) {
    if (projected.length === mostItems) break;
    if (!isEmpty(item)) projected.push(project(item, manner.item(projected.length)));
  }
  return projected;
}

function projectFields({ entries }: Mapping, manner: Manner): unknown {
  const projected: Record<string, unknown> = {};
  for (const { key, value } of entries) {
    // Of duplicates the first counts.
    if (isEmpty(value) || Object.hasOwn(projected, key.text)) continue;
    const field = project(value, manner.field(key.text));
    if (key.text === '__proto__') Object.defineProperty(projected, key.text, { value: field, enumerable: true });
    else projected[key.text] = field;
  }
  return projected;
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

const filled = new WeakMap<List, readonly Value[]>();

/** Counted out once a list: thousands of its items may be wrong. */
function filledItems(list: List): readonly Value[] {
  let items = filled.get(list);
  if (!items) filled.set(list, (items = asList(list)));
  return items;
}
