import validate from 'virtual:front-matter-schema';
import schema from '../../schemas/front-matter.schema.json';
import type { Finding } from './finding';
import { keys, type Key, type NoteType, type OwnEntry } from './keys';
import { asList, isEmpty, valueOf, type List, type Value } from './value';

type SchemaError = NonNullable<typeof validate.errors>[number];

/** What the schema finds: values it does not allow, with their places, and the required keys that are missing. */
export interface SchemaVerdict {
  findings: Finding[];
  missing: Key[];
}

/** Items of a list that are checked; a note has a handful. */
const mostItems = 500;

/** Keys that may hold a number; the values of all others are text, whatever YAML makes of them. */
export const numericKeys: ReadonlySet<Key> = new Set(
  keys.filter((key) => JSON.stringify(schema.properties[key]).includes('"integer"')),
);

/** All keys, absent: that the objects checked have one shape makes the check several times faster. */
const nothing: Record<string, unknown> = Object.fromEntries(keys.map((key) => [key, undefined]));

/** Checks the values of our keys against the schema. Empty values count as absent. */
export function checkAgainstSchema(type: NoteType, entries: ReadonlyMap<Key, OwnEntry>): SchemaVerdict {
  const instance = { ...nothing };
  for (const { key, value } of entries.values())
    if (!isEmpty(value)) instance[key] = project(value, numericKeys.has(key));
  // The type is checked apart: a foreign one counts as none.
  instance.type = type;
  if (validate(instance)) return { findings: [], missing: [] };
  const errors = validate.errors ?? [];
  const missing = errors.flatMap((error) =>
    error.keyword === 'required' && error.instancePath === '' ? (error.params.missingProperty as Key) : [],
  );
  const filled = new FilledLists();
  return {
    missing,
    findings: [...worstByPlace(errors)].flatMap(([path, found]) => toFinding(path, found, entries, filled) ?? []),
  };
}

/** The value as the schema sees it: text as it stands in the file, numbers only where the schema asks for one. */
function project(value: Value, numeric: boolean): unknown {
  if (value.kind === 'list')
    return asList(value)
      .slice(0, mostItems)
      .map((item) => project(item, numeric));
  if (value.kind === 'map') {
    const present = value.entries.filter((entry) => !isEmpty(entry.value));
    // Of duplicates the first counts.
    return Object.fromEntries(present.reverse().map((entry) => [entry.key.text, project(entry.value, false)]));
  }
  const text = value.text.trim();
  return numeric && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/**
 * One error a place. Alternatives (`anyOf`) fail with an error for each branch: those inside a list or map tell more
 * than those of the place itself, which only say that it is not the other kind.
 */
function worstByPlace(errors: readonly SchemaError[]): Map<string, SchemaError[]> {
  const places = new Map<string, SchemaError[]>();
  const parents = new Set<string>();
  for (const error of errors) {
    const path = error.instancePath;
    if (error.keyword === 'if' || (error.keyword === 'required' && path === '')) continue;
    const found = places.get(path);
    if (found) found.push(error);
    else places.set(path, [error]);
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
      parents.add(path.slice(0, end));
  }
  for (const path of parents) places.delete(path);
  return places;
}

function toFinding(
  path: string,
  errors: readonly SchemaError[],
  entries: ReadonlyMap<Key, OwnEntry>,
  filled: FilledLists,
): Finding | undefined {
  const [key, ...rest] = path.slice(1).split('/');
  const entry = entries.get(key as Key);
  const value = entry && rest.reduce<Value | undefined>((at, name) => step(at, name, filled), entry.value);
  if (!value) return undefined;
  const isList = value.kind !== 'scalar' && !errors.some(({ keyword }) => keyword === 'required');
  const onlyKind = isList || errors.every(({ keyword }) => keyword === 'anyOf' || keyword === 'type');
  const allowed = errors.flatMap(({ keyword, params }) =>
    keyword === 'enum' ? (params.allowedValues as string[]) : [],
  );
  const format = errors.find(({ keyword }) => keyword === 'format')?.params.format as string | undefined;
  return {
    code: onlyKind ? 'wrong-type' : 'invalid-value',
    start: value.start,
    end: value.end,
    data: {
      key: rest.some((name) => !/^\d+$/.test(name)) ? lastName(path) : entry.written.text,
      value: value.kind === 'scalar' ? value.text : undefined,
      ...(allowed.length > 0 ? { allowed } : {}),
      ...(format === undefined ? {} : { format }),
      reason: reasonOf(errors),
    },
  };
}

/** Follows one step of a JSON pointer. Empty items were left out of lists, so the pointer counts without them. */
function step(value: Value | undefined, name: string, filled: FilledLists): Value | undefined {
  if (value?.kind === 'map') return valueOf(value, name.replaceAll('~1', '/').replaceAll('~0', '~'));
  return value?.kind === 'list' ? filled.items(value)[Number(name)] : undefined;
}

/** The items of lists that are not empty, counted out once a list: thousands of its items may be wrong. */
class FilledLists {
  private readonly known = new Map<List, Value[]>();

  items(list: List): Value[] {
    let items = this.known.get(list);
    if (!items) this.known.set(list, (items = asList(list)));
    return items;
  }
}

function lastName(path: string): string | undefined {
  return path.split('/').findLast((name) => name !== '' && !/^\d+$/.test(name));
}

/** The kind asked for where the kind is wrong, `required:NAME` where a map lacks a key, else the violated keyword. */
function reasonOf(errors: readonly SchemaError[]): string {
  const required = errors.find(({ keyword }) => keyword === 'required');
  if (required) return `required:${String(required.params.missingProperty)}`;
  const kinds = errors.flatMap(({ keyword, params }) => (keyword === 'type' ? String(params.type) : []));
  return kinds.length > 0 ? [...new Set(kinds)].join('|') : (errors[0]?.keyword ?? '');
}
