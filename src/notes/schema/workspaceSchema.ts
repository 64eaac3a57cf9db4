import { Ajv2020 } from 'ajv/dist/2020.js';
import { Asked } from './askedKinds';
import { formats } from '../values/formats';
import type { JsonSchema } from './jsonSchema';
import { KeyBook } from './keyBook';
import { keys } from '../keys';
import { readYaml } from '../yaml/readYaml';
import { faultsOfKeywords, placeOfPointer, placeOfReference, type SchemaFault } from './schemaFaults';
import type { Mapping, Value } from '../yaml/value';
import { WorkspaceSchema } from './workspaceCheck';

/** A schema file read: what can be checked with it, or why nothing can. */
export type SchemaReading =
  { schema: WorkspaceSchema; faults?: undefined } | { schema?: undefined; faults: SchemaFault[] };

/** Larger files are not read: they are none that a person wrote for notes. In UTF-16 units. */
const largestSchema = 256 * 1024;

/** Reads and compiles a JSON Schema, written as JSON or YAML. Never throws, and asks no other file for anything. */
export function readWorkspaceSchema(text: string): SchemaReading {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (text.length > largestSchema) return { faults: [{ reason: 'too-large', start, end: start }] };
  const { root, problems } = readYaml(text, start);
  const [first] = problems;
  if (first) return { faults: [{ reason: 'syntax', start: first.start, end: Math.min(first.end, text.length) }] };
  if (!root) return { faults: [{ reason: 'no-map', start, end: start }] };
  try {
    return compile(root);
  } catch (error) {
    return { faults: [faultOf(error, root)] };
  }
}

/** Formats of JSON Schema itself that are of use in front matter; others are no constraint, as the standard allows. */
const commonFormats: Record<string, (text: string) => boolean> = {
  email: (text) => /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text),
  uri: (text) => URL.canParse(text) && !/\s/.test(text),
  time: (text) => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/i.test(text),
  'date-time': (text) => /^\d{4}-\d{2}-\d{2}T.+(?:Z|[+-]\d{2}:\d{2})$/i.test(text) && !Number.isNaN(Date.parse(text)),
};

function compile(root: Mapping): SchemaReading {
  const schema = plain(root) as JsonSchema;
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    logger: false,
    ownProperties: true,
    formats: { ...commonFormats, ...formats },
  });
  // Older drafts call `$id` so; ajv would refuse it.
  ajv.removeKeyword('id');
  const compiled = compilable(schema, (id) => ajv.getSchema(id) !== undefined);
  if (!ajv.validateSchema(compiled)) return { faults: faultsOfErrors(ajv.errors ?? [], root) };
  const faults = [...faultsOfKeywords(root)];
  if (faults.length > 0) return { faults };
  const validate = ajv.compile(compiled);
  // Only when it is used does a schema show that it leads back to itself without end.
  validate({ type: 'talk' });
  return { schema: new WorkspaceSchema(validate, new KeyBook(schema), Asked.of(schema)) };
}

/**
 * The schema as it is compiled: our keys are no additional ones, and its names for itself and for its draft count only
 * where they can: the drafts before 2020-12 are read as that one.
 */
function compilable(schema: JsonSchema, isTaken: (id: string) => boolean): JsonSchema & Record<string, unknown> {
  const copy: JsonSchema & Record<string, unknown> = { ...schema };
  delete copy.$schema;
  delete copy.$async;
  if (typeof copy.$id === 'string' && isTaken(copy.$id)) delete copy.$id;
  const { properties = {} } = copy;
  if (typeof properties === 'object' && !Array.isArray(properties))
    copy.properties = { ...Object.fromEntries(keys.map((key) => [key, true])), ...properties };
  return copy;
}

/** What a file says, as plain data. YAML's values, so that numbers are numbers. */
function plain(value: Value): unknown {
  if (value.kind === 'list') return value.items.map(plain);
  // Of duplicates the first counts, as in notes.
  if (value.kind === 'map')
    return Object.fromEntries([...value.entries].reverse().map((entry) => [entry.key.text, plain(entry.value)]));
  return typeof value.yaml === 'string' ? value.text : value.yaml;
}

/** The rules of JSON Schema that a schema breaks, by ajv's errors on it. */
function faultsOfErrors(errors: readonly { instancePath: string; message?: string }[], root: Mapping): SchemaFault[] {
  const faults = new Map<string, SchemaFault>();
  for (const { instancePath, message } of errors) {
    if (!faults.has(instancePath))
      faults.set(instancePath, {
        reason: 'schema',
        ...placeOfPointer(root, instancePath),
        ...(message && { detail: message }),
      });
  }
  return [...faults.values()].sort((a, b) => a.start - b.start);
}

function faultOf(error: unknown, root: Mapping): SchemaFault {
  const start = { start: root.start, end: root.start };
  if (error instanceof RangeError) return { reason: 'endless', ...start };
  if (error instanceof Ajv2020.MissingRefError) {
    const { missingRef } = error;
    return { reason: 'reference', ...placeOfReference(root, missingRef), name: missingRef };
  }
  return { reason: 'compile', ...start, detail: error instanceof Error ? error.message : String(error) };
}
