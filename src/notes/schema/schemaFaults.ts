import { noteTypes } from '../keys';
import { step, stepsOf } from './schemaInstance';
import { valueOf, type Entry, type Mapping, type Span, type Value } from '../yaml/value';

/** What is wrong with a schema file, and where. Offsets in its text, in UTF-16 units. */
export interface SchemaFault extends Span {
  /**
   * `missing`, `unreadable`, `outside` (of the workspace folder); `syntax`, `no-map`, `too-large`; `schema` (it breaks
   * the rules of JSON Schema), `pattern`, `reference`, `note-types` (of `x-notes`), `endless` (it leads back to
   * itself); `compile` for the rest.
   */
  reason: string;
  /** The keyword concerned, or a reference that leads nowhere. */
  name?: string;
  /** In the words of the library that found it. */
  detail?: string;
}

/** Keywords that hold one schema. */
const single = new Set([
  'additionalProperties', 'unevaluatedProperties', 'unevaluatedItems', 'propertyNames', 'items', 'contains', 'not', 'if', 'then', 'else',
]); // prettier-ignore

/** Keywords that hold a list of schemas. */
const listed = new Set(['anyOf', 'allOf', 'oneOf', 'prefixItems']);

/** Keywords that hold schemas by names. */
const named = new Set(['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas', 'dependencies']);

/** A schema and all in it, as they stand in its file. What stands in constants and examples is none. */
function* schemasIn(value: Value): Generator<Mapping> {
  if (value.kind !== 'map') return;
  yield value;
  for (const { key, value: inner } of value.entries) {
    if (single.has(key.text)) yield* schemasIn(inner);
    else if (listed.has(key.text) && inner.kind === 'list') for (const item of inner.items) yield* schemasIn(item);
    else if (named.has(key.text) && inner.kind === 'map')
      for (const { value } of inner.entries) yield* schemasIn(value);
  }
}

/** Faults that the rules of JSON Schema do not tell: expressions that are none, and note types of ours that are none. */
export function* faultsOfKeywords(root: Mapping): Generator<SchemaFault> {
  for (const schema of schemasIn(root)) {
    for (const { key, value } of schema.entries) {
      if (key.text === 'pattern' && value.kind === 'scalar') yield* faultOfPattern(value.text, value);
      if (key.text === 'patternProperties' && value.kind === 'map')
        for (const { key: pattern } of value.entries) yield* faultOfPattern(pattern.text, pattern);
      if (key.text === 'x-notes' && !areNoteTypes(value)) yield { reason: 'note-types', ...place(value) };
    }
  }
}

function* faultOfPattern(pattern: string, span: Span): Generator<SchemaFault> {
  try {
    new RegExp(pattern, 'u');
  } catch (error) {
    yield { reason: 'pattern', ...place(span), detail: (error as Error).message };
  }
}

function areNoteTypes(value: Value): boolean {
  return (
    value.kind === 'list' &&
    value.items.every((item) => item.kind === 'scalar' && (noteTypes as readonly string[]).includes(item.text))
  );
}

/** Where a reference stands that leads nowhere: the first of those that end like it; else where the file starts. */
export function placeOfReference(root: Mapping, missing: string): Span {
  for (const schema of schemasIn(root)) {
    const ref = valueOf(schema, '$ref') ?? valueOf(schema, '$dynamicRef');
    if (ref?.kind === 'scalar' && ref.text !== '' && missing.endsWith(ref.text)) return place(ref);
  }
  return { start: root.start, end: root.start };
}

/** Where a JSON pointer leads in a file: the value; its key where the value is a map or a list. */
export function placeOfPointer(root: Mapping, pointer: string): Span & { name?: string } {
  let value: Value = root;
  let entry: Entry | undefined;
  for (const name of stepsOf(pointer)) {
    entry = value.kind === 'map' ? (value.entries.find(({ key }) => key.text === name) ?? entry) : entry;
    const next = step(value, name);
    if (!next) break;
    value = next;
  }
  if (!entry) return { start: root.start, end: root.start };
  return { ...place(value.kind === 'scalar' ? value : entry.key), name: entry.key.text };
}

function place({ start, end }: Span): Span {
  return { start, end };
}
