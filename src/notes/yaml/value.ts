// What a front matter block holds: a small tree with places, made once and independent of the YAML library.
// All offsets are in the file's text, in UTF-16 units.

/** A stretch of the file's text. */
export interface Span {
  start: number;
  end: number;
}

/** A single value. `start` and `end` hold quotes but no comment; both are the same where nothing stands. */
export interface Scalar extends Span {
  kind: 'scalar';
  /** The text as the author means it: what stands in the file for plain values, the unquoted text for others. */
  text: string;
  /** Not quoted and no block text: YAML may read something else than what stands there. */
  plain: boolean;
  /** What YAML 1.2 makes of it. */
  yaml: string | number | boolean | bigint | null;
}

export interface List extends Span {
  kind: 'list';
  items: Value[];
}

export interface Mapping extends Span {
  kind: 'map';
  entries: Entry[];
}

export type Value = Scalar | List | Mapping;

/** One `key: value` line. */
export interface Entry {
  key: Scalar;
  value: Value;
}

/** Something in the block that is no YAML, or YAML that has no place in a note. */
export interface SyntaxProblem extends Span {
  /** The YAML library's error code, or ours: `anchor`, `alias`, `tag`, `merge-key`, `no-closing-fence`. */
  reason: string;
}

/** Whether nothing stands there: an empty value, `~` or `null`, an empty text, an empty list. */
export function isEmpty(value: Value): boolean {
  if (value.kind === 'scalar') return isNothing(value.text, value.plain);
  if (value.kind === 'map') return false;
  for (const item of value.items) if (!isEmpty(item)) return false;
  return true;
}

/** Whether a text says nothing. Asked of every value of every note: the most are told by their first letter. */
export function isNothing(text: string, plain: boolean): boolean {
  if (text === '') return true;
  const first = text.charCodeAt(0);
  if (first <= 32 || first > 126) return text.trim() === '';
  return plain && (text === '~' || (text.length === 4 && /^(?:null|Null|NULL)$/.test(text)));
}

/** The value as a list: a single value stands for a list of one, an empty value for none. */
export function asList(value: Value): readonly Value[] {
  if (value.kind !== 'list') return isEmpty(value) ? [] : [value];
  return value.items.some(isEmpty) ? value.items.filter((item) => !isEmpty(item)) : value.items;
}

/** The value of a key of a map, or `undefined` where it does not stand there. The first of duplicates counts. */
export function valueOf(map: Mapping, key: string): Value | undefined {
  for (const entry of map.entries) if (entry.key.text === key) return entry.value;
  return undefined;
}

/** The items of a list, in the order of the file; of an offset, none but the one that may hold it. */
export function itemsOf({ items }: List, at?: number): readonly Value[] {
  return at === undefined ? items : lastOf(items, ({ start }) => start <= at);
}

/** The same of the entries of a map. */
export function entriesOf({ entries }: Mapping, at?: number): readonly Entry[] {
  return at === undefined ? entries : lastOf(entries, ({ key }) => key.start <= at);
}

function lastOf<T>(parts: readonly T[], isBefore: (part: T) => boolean): readonly T[] {
  const part = parts.findLast(isBefore);
  return part === undefined ? [] : [part];
}
