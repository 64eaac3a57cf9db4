import ourSchema from '../../../schemas/front-matter.schema.json';
import { forNotes, withAlternatives, type JsonSchema, type Subschema } from './jsonSchema';
import type { NoteType } from '../keys';
import { Once } from '../once';

export type { JsonSchema } from './jsonSchema';

/** What is known of a key, or of a field of a map in one. */
export interface KeyInfo {
  name: string;
  /** What it means; empty where the schema does not say. */
  description: string;
  /** The values allowed, as they are written; empty where they are not counted out. */
  values: readonly string[];
  /** Those of them that may stand in a list: `none` is the whole of what is said of slides. */
  itemValues: readonly string[];
  /** The format's name in the schema (`date`, `web-url` …). */
  format: string | undefined;
  /** Values to show that are none of those counted out, as they are written; a list is one example. */
  examples: readonly string[];
  /** Whether it may hold a list. */
  isList: boolean;
  /** The fields of the maps it may hold; empty where it holds none. */
  fields: readonly KeyInfo[];
}

/**
 * The keys a front matter may have, in the schema's order, with what they mean: ours, and those of the workspace's
 * schema. The schemas are walked once a question: each letter that is typed asks some thirty of them.
 */
export class KeyBook {
  private readonly once = new Once();

  constructor(private readonly extra?: JsonSchema) {}

  /** The keys that notes of a type may have; all of them where the type is not known. */
  keys(type: NoteType | undefined): readonly string[] {
    return this.once.get(`keys ${type ?? 'any'}`, () => {
      const names = new Set(this.roots().flatMap((root) => namedIn(root, type).map(([name]) => name)));
      return [...names].filter((name) => type === undefined || (this.notes().get(name)?.includes(type) ?? true));
    });
  }

  /** Whether the workspace's schema names the key. */
  isNamed(name: string): boolean {
    const { extra } = this;
    return extra ? this.once.get('named', () => namesIn(extra)).has(name) : false;
  }

  /** The keys that notes of a type must have, apart from conference and edition, which may be inherited. */
  required(type: NoteType): readonly string[] {
    return this.once.get(`required ${type}`, () => {
      const all = this.roots().flatMap((root) => forNotes(root, type));
      const names = all.flatMap(({ required }) => required ?? []);
      return [...new Set(names)].filter((name) => name !== 'conference' && name !== 'edition');
    });
  }

  info(name: string, type: NoteType | undefined): KeyInfo | undefined {
    if (!this.keys(undefined).includes(name)) return undefined;
    return this.once.get(`info ${type ?? 'any'} ${name}`, () =>
      infoOf(name, partsOf(name, our, type), this.extra ? partsOf(name, this.extra, type) : []),
    );
  }

  private roots(): JsonSchema[] {
    return this.extra ? [our, this.extra] : [our];
  }

  /** The types of notes that keys belong to, where that is not all. The workspace's schema has the last word. */
  private notes(): ReadonlyMap<string, readonly string[]> {
    return this.once.get('notes', () => {
      const notes = new Map<string, readonly string[]>();
      for (const root of this.roots().reverse())
        for (const [name, schema] of namedIn(root, undefined))
          if (typeof schema === 'object' && schema['x-notes'] && !notes.has(name)) notes.set(name, schema['x-notes']);
      return notes;
    });
  }
}

const our = ourSchema as JsonSchema;

/** The keys without a schema of the workspace. */
export const ourKeyBook = new KeyBook();

/** The keys that notes of a type may have by a schema, or of any type; those that it forbids are left out. */
function namedIn(root: JsonSchema, type: NoteType | undefined): [string, Subschema][] {
  return properties(forNotes(root, type, true));
}

function namesIn(root: JsonSchema): ReadonlySet<string> {
  return new Set(namedIn(root, undefined).map(([name]) => name));
}

function properties(schemas: readonly JsonSchema[]): [string, Subschema][] {
  return schemas.flatMap((schema) => Object.entries(schema.properties ?? {})).filter(([, schema]) => schema !== false);
}

/** One alternative of a value, with the schema it is part of, which its references are looked up in. */
interface Part {
  schema: JsonSchema;
  isItem: boolean;
  root: JsonSchema;
}

function partsOf(name: string, root: JsonSchema, type: NoteType | undefined): Part[] {
  const [sure, possible] = [forNotes(root, type), forNotes(root, type, true)].map((schemas) =>
    properties(schemas).filter(([known]) => known === name),
  );
  return (sure?.length ? sure : (possible ?? [])).flatMap(([, schema]) => parts(schema, root));
}

/** A schema with its alternatives and the items of its lists, references followed. */
function parts(schema: Subschema, root: JsonSchema, isItem = false, seen = new Set<JsonSchema>()): Part[] {
  const found = withAlternatives(schema, root).filter((part) => !seen.has(part));
  for (const part of found) seen.add(part);
  const items = found.flatMap(({ prefixItems = [], items = [] }) => [...prefixItems, items].flat());
  return [
    ...found.map((schema) => ({ schema, isItem, root })),
    ...items.flatMap((item) => parts(item, root, true, seen)),
  ];
}

/** Maps in maps are as deep as anything in a front matter; a schema may lead back to itself. */
const deepest = 3;

/** What our schema says of a key and what the workspace's adds to it: its words come first, and narrow the values. */
function infoOf(name: string, own: readonly Part[], added: readonly Part[], depth = 0): KeyInfo {
  const found = [...added, ...own];
  const schemas = found.map(({ schema }) => schema);
  const withFields = depth < deepest ? found.find(({ schema }) => schema.properties) : undefined;
  const fields = Object.entries(withFields?.schema.properties ?? {});
  const values = narrowed(allValues(own), allValues(added));
  const showing = allValues(added).length > 0 ? added : found;
  const examples = showing.find(({ schema }) => schema.examples !== undefined)?.schema.examples ?? [];
  return {
    name,
    description: schemas.find(({ description }) => description !== undefined)?.description ?? '',
    values,
    itemValues: narrowed(allValues(own.filter(isOfItem)), allValues(added.filter(isOfItem))),
    format: schemas.find(({ format }) => format !== undefined)?.format,
    examples: examples.map(written).filter((example) => !values.includes(example)),
    isList: found.some(({ schema, isItem }) => isItem || [schema.type].flat().includes('array')),
    fields: withFields ? fields.map(([name, field]) => infoOf(name, parts(field, withFields.root), [], depth + 1)) : [],
  };
}

function narrowed(own: readonly string[], added: readonly string[]): readonly string[] {
  if (own.length === 0 || added.length === 0) return [...own, ...added];
  return added.filter((value) => own.includes(value));
}

function isOfItem({ isItem }: Part): boolean {
  return isItem;
}

function allValues(found: readonly Part[]): string[] {
  return [...new Set(found.flatMap(({ schema }) => valuesOf(schema)))];
}

function valuesOf({ enum: allowed, const: only, type, minimum, maximum }: JsonSchema): string[] {
  if (allowed) return allowed.filter((value) => typeof value !== 'object').map(String);
  if (typeof only === 'string' || typeof only === 'number') return [String(only)];
  const isScale = type === 'integer' && minimum !== undefined && maximum !== undefined && maximum - minimum < 20;
  return isScale ? Array.from({ length: Math.max(0, maximum - minimum + 1) }, (_, i) => String(minimum + i)) : [];
}

function written(example: unknown): string {
  if (Array.isArray(example)) return `[${example.map(written).join(', ')}]`;
  if (typeof example === 'object' && example)
    return `{${Object.entries(example)
      .map(([key, value]) => `${key}: ${written(value)}`)
      .join(', ')}}`;
  return typeof example === 'string' ? example : JSON.stringify(example);
}
