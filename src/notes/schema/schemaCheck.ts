import * as ourSchema from 'virtual:front-matter-schema';
import schema from '../../../schemas/front-matter.schema.json';
import { isKey, keys, type Key, type NoteType, type OwnEntry } from '../keys';
import { verdictOf, type SchemaVerdict } from './schemaErrors';
import { instanceOf, type Manner } from './schemaInstance';
import type { Scalar, Span } from '../yaml/value';

/** Keys that may hold a number; the values of all others are text, whatever YAML makes of them. */
export const numericKeys: ReadonlySet<Key> = new Set(
  keys.filter((key) => JSON.stringify(schema.properties[key]).includes('"integer"')),
);

/** All keys, absent: that the objects checked have one shape makes the check several times faster. */
const nothing = emptyShape();

/** Made by the JSON reader: V8 keeps an object that got so many keys one by one as a table, which is slow to fill. */
function emptyShape(): Readonly<Record<string, undefined>> {
  const shape = JSON.parse(JSON.stringify(schema.properties)) as Record<string, undefined>;
  for (const key of keys) shape[key] = undefined;
  return shape;
}

/** Checks the values of our keys against the schema. Empty values count as absent. */
export function checkAgainstSchema(type: NoteType, entries: ReadonlyMap<Key, OwnEntry>, fence: Span): SchemaVerdict {
  // The type is checked apart: a foreign one counts as none.
  const instance = instanceOf(entries, asOurs, nothing);
  instance.type = type;
  if (ourSchema.validate(instance)) return { findings: [], missing: [] };
  const { findings, missing } = verdictOf(ourSchema.validate.errors ?? [], entries, fence);
  // Our own rules have words of their own.
  for (const { data } of findings) delete data.limit;
  return { findings, missing };
}

/** Text as it stands in the file, numbers only where the schema asks for one. */
const asText: Manner = { scalar: ({ text }) => text.trim(), item: () => asText, field: () => asText };
const asNumber: Manner = { scalar: numberOf, item: () => asNumber, field: () => asText };
const asOurs: Manner = {
  ...asText,
  field: (name) => (isKey(name) && numericKeys.has(name) ? asNumber : asText),
};

/** The number a text is, in whatever quotes, or the text. */
export function numberOf({ text }: Scalar): number | string {
  const trimmed = text.trim();
  return /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed;
}
