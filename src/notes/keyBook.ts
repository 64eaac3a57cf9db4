import ourSchema from '../../schemas/front-matter.schema.json';
import type { NoteType } from './keys';

/** A JSON Schema, as far as it is read here. */
export interface JsonSchema {
  description?: string;
  type?: string | readonly string[];
  enum?: readonly unknown[];
  const?: unknown;
  format?: string;
  examples?: readonly unknown[];
  minimum?: number;
  maximum?: number;
  properties?: Readonly<Record<string, JsonSchema>>;
  items?: JsonSchema;
  anyOf?: readonly JsonSchema[];
  allOf?: readonly JsonSchema[];
  if?: JsonSchema;
  then?: JsonSchema;
  required?: readonly string[];
  $ref?: string;
  $defs?: Readonly<Record<string, JsonSchema>>;
  'x-notes'?: readonly string[];
}

/** What is known of a key, or of a field of a map in one. */
export interface KeyInfo {
  name: string;
  /** What it means; empty where the schema does not say. */
  description: string;
  /** The values allowed, as they are written; empty where they are not counted out. */
  values: readonly string[];
  /** The format's name in the schema (`date`, `web-url` …). */
  format: string | undefined;
  /** Values to show, as they are written; a list is one example. */
  examples: readonly string[];
  /** Whether it may hold a list. */
  isList: boolean;
  /** The fields of the maps it may hold; empty where it holds none. */
  fields: readonly KeyInfo[];
}

/** The keys a front matter may have, in the schema's order, with what they mean: ours, and those of the workspace's schema. */
export class KeyBook {
  private readonly properties: Readonly<Record<string, JsonSchema>>;

  constructor(private readonly extra?: JsonSchema) {
    this.properties = { ...(ourSchema as JsonSchema).properties, ...extra?.properties };
  }

  /** The keys that notes of a type may have; all of them where the type is not known. */
  keys(type: NoteType | undefined): string[] {
    return Object.keys(this.properties).filter((name) => {
      const notes = this.properties[name]?.['x-notes'] ?? ours(name)?.['x-notes'];
      return type === undefined || (notes?.includes(type) ?? true);
    });
  }

  /** The keys that notes of a type must have, apart from conference and edition, which may be inherited. */
  required(type: NoteType): string[] {
    return [
      ...conditions(ourSchema, type),
      ...(this.extra ? [this.extra, ...conditions(this.extra, type)] : []),
    ].flatMap(({ required }) => required ?? []);
  }

  info(name: string, type: NoteType | undefined): KeyInfo | undefined {
    if (!Object.hasOwn(this.properties, name)) return undefined;
    const [own, added] = [ours(name), this.extra?.properties?.[name]];
    const byType =
      type === undefined ? [] : conditions(ourSchema, type).flatMap(({ properties }) => properties?.[name] ?? []);
    const schemas = [
      ...(added ? parts(added, this.extra) : []),
      ...(own ? parts(own, ourSchema) : []),
      ...byType.flatMap((schema) => parts(schema, ourSchema)),
    ];
    return infoOf(name, schemas);
  }
}

/** The keys without a schema of the workspace. */
export const ourKeyBook = new KeyBook();

function ours(name: string): JsonSchema | undefined {
  const { properties } = ourSchema as JsonSchema;
  return properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
}

/** What a schema asks of notes of that type alone. */
function conditions(schema: JsonSchema, type: NoteType): JsonSchema[] {
  return (schema.allOf ?? []).flatMap((part) => {
    const asked = part.if?.properties?.type;
    return asked && (asked.const === type || asked.enum?.includes(type)) ? (part.then ?? []) : [];
  });
}

/** One alternative of a value, with the schema it is part of, which its references are looked up in. */
interface Part {
  schema: JsonSchema;
  isItem: boolean;
  root: JsonSchema | undefined;
}

/** A schema with its alternatives and the items of its lists, references followed. */
function parts(schema: JsonSchema, root: JsonSchema | undefined, isItem = false, depth = 0): Part[] {
  if (depth > 8) return [];
  const target = schema.$ref === undefined ? undefined : root?.$defs?.[schema.$ref.replace('#/$defs/', '')];
  const inner = [...(target ? [target] : []), ...(schema.anyOf ?? [])];
  return [
    { schema, isItem, root },
    ...inner.flatMap((next) => parts(next, root, isItem, depth + 1)),
    ...(schema.items ? parts(schema.items, root, true, depth + 1) : []),
  ];
}

function infoOf(name: string, found: readonly Part[]): KeyInfo {
  const schemas = found.map(({ schema }) => schema);
  const withFields = found.find(({ schema }) => schema.properties);
  const fields = Object.entries(withFields?.schema.properties ?? {});
  return {
    name,
    description: schemas.find(({ description }) => description !== undefined)?.description ?? '',
    values: [...new Set(schemas.flatMap(valuesOf))],
    format: schemas.find(({ format }) => format !== undefined)?.format,
    examples: (schemas.find(({ examples }) => examples !== undefined)?.examples ?? []).map(written),
    isList: found.some(({ schema, isItem }) => isItem || [schema.type].flat().includes('array')),
    fields: fields.map(([field, schema]) => infoOf(field, parts(schema, withFields?.root))),
  };
}

function valuesOf({ enum: allowed, const: only, type, minimum, maximum }: JsonSchema): string[] {
  if (allowed) return allowed.map(String);
  if (typeof only === 'string' || typeof only === 'number') return [String(only)];
  const isScale = type === 'integer' && minimum !== undefined && maximum !== undefined && maximum - minimum < 20;
  return isScale ? Array.from({ length: maximum - minimum + 1 }, (_, i) => String(minimum + i)) : [];
}

function written(example: unknown): string {
  return Array.isArray(example) ? `[${example.join(', ')}]` : String(example);
}
