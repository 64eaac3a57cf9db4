import type { Finding, FindingData } from '../finding';
import { step, stepsOf, type Named } from './schemaInstance';
import type { Span, Value } from '../yaml/value';

/** What ajv says of one violated keyword; `instancePath` is a JSON pointer. */
export interface SchemaError {
  keyword: string;
  instancePath: string;
  params: Record<string, unknown>;
}

/** What a schema finds: values it does not allow, with their places, and the required keys that are missing. */
export interface SchemaVerdict {
  findings: Finding[];
  missing: string[];
}

/**
 * Turns ajv's errors into findings, one a place.
 *
 * @param fence the place of what concerns the note as a whole
 */
export function verdictOf(
  errors: readonly SchemaError[],
  entries: ReadonlyMap<string, Named>,
  fence: Span,
): SchemaVerdict {
  const findings = [...worstByPlace(errors)].flatMap(([path, found]) => toFinding(path, found, entries, fence) ?? []);
  return { findings: [...findings, ...forbiddenKeys(errors, entries)], missing: missingKeys(errors) };
}

const requiring = new Set(['required', 'dependentRequired', 'dependencies']);

function missingKeys(errors: readonly SchemaError[]): string[] {
  const names = errors.flatMap(({ keyword, instancePath, params }) =>
    requiring.has(keyword) && instancePath === '' ? String(params.missingProperty) : [],
  );
  return [...new Set(names)];
}

/** The parameter that names a key which is not allowed, by keyword. */
const forbidding = new Map([
  ['additionalProperties', 'additionalProperty'],
  ['unevaluatedProperties', 'unevaluatedProperty'],
  ['propertyNames', 'propertyName'],
]);

function forbiddenKeys(errors: readonly SchemaError[], entries: ReadonlyMap<string, Named>): Finding[] {
  const found = new Map<number, Finding>();
  for (const error of errors) {
    const [top, ...rest] = forbiddenPath(error);
    const key = top === undefined ? undefined : keyAt(entries, top, rest);
    if (!key || found.has(key.start)) continue;
    const data = { key: key.text, reason: 'forbidden-key' };
    found.set(key.start, { code: 'invalid-value', start: key.start, end: key.end, data });
  }
  return [...found.values()];
}

/** The steps to a key that may not be there; empty for errors of another kind. */
function forbiddenPath({ keyword, instancePath, params }: SchemaError): string[] {
  const name = forbidding.get(keyword);
  if (name !== undefined) return [...stepsOf(instancePath), String(params[name])];
  return keyword === 'false schema' ? stepsOf(instancePath) : [];
}

function keyAt(entries: ReadonlyMap<string, Named>, top: string, rest: string[]): Named['written'] | undefined {
  const entry = entries.get(top);
  const name = rest.pop();
  if (name === undefined) return entry?.written;
  const map = rest.reduce<Value | undefined>(step, entry?.value);
  return map?.kind === 'map' ? map.entries.find(({ key }) => key.text === name)?.key : undefined;
}

/**
 * The errors of each place. Alternatives (`anyOf`) fail with an error for each branch: those inside a list or map tell
 * more than those of the place itself, which only say that it is not the other kind.
 */
function worstByPlace(errors: readonly SchemaError[]): Map<string, SchemaError[]> {
  const places = new Map<string, SchemaError[]>();
  const parents = new Set<string>();
  for (const error of errors) {
    const path = error.instancePath;
    if (!isOfValue(error)) continue;
    const found = places.get(path);
    if (found) found.push(error);
    else places.set(path, [error]);
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
      parents.add(path.slice(0, end));
  }
  for (const path of parents) if (places.get(path)?.some(isOfAlternatives)) places.delete(path);
  return places;
}

/** Whether it is about the value itself, and neither about a key nor about another error. */
function isOfValue({ keyword, instancePath, ...error }: SchemaError): boolean {
  if (keyword === 'if' || forbidding.has(keyword) || 'propertyName' in error) return false;
  if (keyword === 'false schema') return /\/\d+$/.test(instancePath);
  return !(requiring.has(keyword) && instancePath === '');
}

function isOfAlternatives({ keyword }: SchemaError): boolean {
  return keyword === 'anyOf' || keyword === 'oneOf';
}

function toFinding(
  path: string,
  errors: readonly SchemaError[],
  entries: ReadonlyMap<string, Named>,
  fence: Span,
): Finding | undefined {
  const [name, ...rest] = stepsOf(path);
  if (name === undefined) return ofWholeNote(errors, fence);
  const entry = entries.get(name);
  const value = entry && rest.reduce<Value | undefined>(step, entry.value);
  if (!value) return undefined;
  const format = errors.find(({ keyword }) => keyword === 'format')?.params.format as string | undefined;
  return {
    code: isWrongKind(errors, value) ? 'wrong-type' : 'invalid-value',
    start: value.start,
    end: value.end,
    data: {
      key: rest.findLast((step) => !/^\d+$/.test(step)) ?? entry.written.text,
      value: value.kind === 'scalar' ? value.text : undefined,
      ...allowedBy(errors),
      ...(format === undefined ? {} : { format }),
      ...limitOf(errors),
      reason: reasonOf(errors),
    },
  };
}

/** Alternatives of which each asks for another key end here: the missing keys say it. */
function ofWholeNote(errors: readonly SchemaError[], { start, end }: Span): Finding | undefined {
  const telling = errors.filter(({ keyword }) => keyword !== 'anyOf');
  return telling.length > 0
    ? { code: 'invalid-value', start, end, data: { reason: reasonOf(telling), ...limitOf(telling) } }
    : undefined;
}

function isWrongKind(errors: readonly SchemaError[], value: Value): boolean {
  const ofKind = errors.filter((error) => error.keyword === 'type' || isOfAlternatives(error));
  if (value.kind === 'scalar') return ofKind.length === errors.length;
  return ofKind.length > 0 && !errors.some(({ keyword }) => requiring.has(keyword));
}

/** A constant is all that is allowed, unless it is one of several alternatives of another kind. */
function allowedBy(errors: readonly SchemaError[]): Pick<FindingData, 'allowed'> {
  const onlyValues = errors.every((error) => ['enum', 'const'].includes(error.keyword) || isOfAlternatives(error));
  const allowed = errors.flatMap(({ keyword, params }) => {
    if (keyword === 'enum') return params.allowedValues;
    return keyword === 'const' && onlyValues ? [params.allowedValue] : [];
  });
  return allowed.length > 0 ? { allowed: [...new Set(allowed.map(asText))] } : {};
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The number or pattern that the first violated rule sets. */
function limitOf(errors: readonly SchemaError[]): Pick<FindingData, 'limit'> {
  const limit = errors.map(limitIn).find((limit) => limit !== undefined);
  return limit === undefined ? {} : { limit };
}

function limitIn({ params }: SchemaError): string | undefined {
  const limit = params.limit ?? params.pattern ?? params.multipleOf;
  return limit === undefined ? undefined : asText(limit);
}

/** The kind asked for where the kind is wrong, `required:NAME` where a map lacks a key, else the violated keyword. */
function reasonOf(errors: readonly SchemaError[]): string {
  const required = errors.find(({ keyword }) => requiring.has(keyword));
  if (required) return `required:${String(required.params.missingProperty)}`;
  const kinds = errors.flatMap(({ keyword, params }) => (keyword === 'type' ? [params.type].flat().map(String) : []));
  if (kinds.length > 0) return [...new Set(kinds)].join('|');
  return (errors.find((error) => limitIn(error) !== undefined) ?? errors[0])?.keyword ?? '';
}
