import type { NoteType } from '../keys';

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
  properties?: Readonly<Record<string, Subschema>>;
  patternProperties?: Readonly<Record<string, Subschema>>;
  additionalProperties?: Subschema;
  items?: Subschema;
  prefixItems?: readonly Subschema[];
  anyOf?: readonly Subschema[];
  oneOf?: readonly Subschema[];
  allOf?: readonly Subschema[];
  if?: Subschema;
  then?: Subschema;
  else?: Subschema;
  required?: readonly string[];
  $ref?: string;
  $defs?: Readonly<Record<string, Subschema>>;
  'x-notes'?: readonly string[];
}

/** `false` allows nothing, `true` everything. */
export type Subschema = JsonSchema | boolean;

/** What a reference within its own file leads to; `undefined` for all others. */
export function referred(root: JsonSchema, ref: string): Subschema | undefined {
  if (ref === '#') return root;
  if (!ref.startsWith('#/')) return undefined;
  let at: unknown = root;
  for (const step of decoded(ref.slice(2)).split('/')) {
    const name = unescaped(step);
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined;
    at = (at as Record<string, unknown>)[name];
  }
  return typeof at === 'boolean' || (typeof at === 'object' && at !== null) ? at : undefined;
}

/** One step of a JSON pointer as the name it stands for. */
export function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A schema with all that it refers to and that has to hold, or may hold, beside it, for the same value. */
export function withAlternatives(schema: Subschema, root: JsonSchema): JsonSchema[] {
  const seen = new Set<JsonSchema>();
  const collect = (next: Subschema | undefined): void => {
    if (typeof next !== 'object' || seen.has(next)) return;
    seen.add(next);
    const { $ref, allOf = [], anyOf = [], oneOf = [], then, else: otherwise } = next;
    [$ref === undefined ? undefined : referred(root, $ref), ...allOf, ...anyOf, ...oneOf, then, otherwise].forEach(
      collect,
    );
  };
  collect(schema);
  return [...seen];
}

/**
 * What a schema asks of notes of a type, itself first. Conditions on the type are decided; others depend on the note,
 * and so do all where the type is not known: those are left out, unless `undecided` asks for both of their outcomes.
 */
export function forNotes(root: JsonSchema, type: NoteType | undefined, undecided = false): JsonSchema[] {
  const seen = new Set<JsonSchema>();
  const collect = (schema: Subschema | undefined): void => {
    if (typeof schema !== 'object' || seen.has(schema)) return;
    seen.add(schema);
    if (schema.$ref !== undefined) collect(referred(root, schema.$ref));
    schema.allOf?.forEach(collect);
    const isMet = conditionOn(type, schema.if);
    if (isMet ?? undecided) collect(schema.then);
    if (!(isMet ?? !undecided)) collect(schema.else);
  };
  collect(root);
  return [...seen];
}

/** Whether a condition holds for a type of note; `undefined` where it says nothing of it, or the type is not known. */
function conditionOn(type: NoteType | undefined, condition: Subschema | undefined): boolean | undefined {
  const asked = typeof condition === 'object' ? condition.properties?.type : undefined;
  if (type === undefined || typeof asked !== 'object') return undefined;
  if (asked.const !== undefined) return asked.const === type;
  return asked.enum?.includes(type);
}
