import { ourKeyBook } from '../../notes/schema/keyBook';
import type { FindingData } from '../../notes/finding';

const formatMessages = new Map([
  ['date', 'is not a day in the calendar. Use YYYY-MM-DD.'],
  ['calendar-date', 'is not a date in the calendar. Use YYYY-MM-DD, YYYY-MM or YYYY.'],
  ['clock-time', 'is not a time of day. Use HH:MM.'],
  ['web-url', 'is not a web address. It should start with https://.'],
  ['time-zone', 'is not a time zone. Use its IANA name, for example Europe/Prague.'],
  ['language-tag', 'is not a language tag. Use BCP 47, for example en or pt-BR.'],
]);

const keyMessages = new Map([
  ['slides', "is not a web address. Use an address, a list of addresses, or 'none'."],
  ['video', "is not a web address. Use an address, a list of addresses, or 'none'."],
  ['paper', "is not a web address. Use an address, a list of addresses, or 'none'."],
  ['rating', 'is not a rating. Use 1, 2, 3, 4 or 5.'],
  ['duration', 'is not a duration. Use minutes (45) or hours and minutes (1:30).'],
]);

/** What is wrong with a value by a rule of the workspace's schema that sets a limit. */
const ruleMessages = new Map<string, (limit: string) => string>([
  ['pattern', (limit) => `does not match the pattern ${limit}`],
  ['minLength', (limit) => `is too short. Use at least ${counted(limit, 'character')}.`],
  ['maxLength', (limit) => `is too long. Use at most ${counted(limit, 'character')}.`],
  ['minimum', (limit) => `is too small. Use ${limit} or more.`],
  ['maximum', (limit) => `is too large. Use ${limit} or less.`],
  ['exclusiveMinimum', (limit) => `is too small. Use more than ${limit}.`],
  ['exclusiveMaximum', (limit) => `is too large. Use less than ${limit}.`],
  ['multipleOf', (limit) => `is not a multiple of ${limit}.`],
  ['minItems', (limit) => `has too few items. Use at least ${limit}.`],
  ['maxItems', (limit) => `has too many items. Use at most ${limit}.`],
  ['minProperties', (limit) => `has too few keys. Use at least ${limit}.`],
  ['maxProperties', (limit) => `has too many keys. Use at most ${limit}.`],
]);

function counted(limit: string, what: string): string {
  return `${limit} ${what}${limit === '1' ? '' : 's'}`;
}

/** What is wrong with a value that is not allowed. */
export function invalidValue(data: FindingData, key: string, value: string): string {
  const { allowed, format, limit, reason = '' } = data;
  // A rule may be about a list or a map, or about the note as a whole.
  const subject = data.value !== undefined ? `"${value}"` : key ? `'${key}'` : 'The front matter';
  if (reason === 'forbidden-key') return `The schema of the workspace does not allow the key '${key}'.`;
  if (reason === 'uniqueItems') return `'${key}' contains the same item twice.`;
  const rule = limit === undefined ? undefined : ruleMessages.get(reason)?.(limit);
  if (rule !== undefined) return `${subject} ${rule}`;
  if (allowed) return `${subject} is not a valid '${key}'. Use ${listed(allowed, 'or')}.`;
  if (data.value === undefined && !reason.startsWith('required:'))
    return `${subject} does not match the schema of the workspace (${reason}).`;
  if (reason.startsWith('required:')) return `Each entry of '${key}' needs a '${reason.slice('required:'.length)}'.`;
  const said = addressMessage(key, value, format) ?? keyMessages.get(key) ?? formatMessages.get(format ?? '');
  return said ? `"${value}" ${said}` : `"${value}" is not a valid '${key}'.`;
}

/** What is wrong with an address that has its scheme. */
function addressMessage(key: string, value: string, format: string | undefined): string | undefined {
  const areSeveral = /\shttps?:\/\//i.test(value);
  if (format !== 'web-url' || !/^https?:\/\//i.test(value) || (areSeveral && keyMessages.has(key))) return undefined;
  if (!areSeveral && /\s/.test(value)) return 'contains a blank, which no web address may. Write %20 instead.';
  return 'is not a valid web address.';
}

const kinds = new Map([
  ['string', 'text'],
  ['integer', 'a whole number'],
  ['object', 'a map of keys'],
  ['array', 'a list'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
]);

/** What a value of the wrong kind should be. */
export function wrongKind(key: string, kinds: string): string {
  return `${subjectOf(key, kinds)} should be ${kindsInWords(kinds)}.`;
}

/** Where a list is right, it is one of its entries that is wrong. */
function subjectOf(key: string, kinds: string): string {
  const isEntry = ourKeyBook.info(key, undefined)?.isList && !kinds.split('|').includes('array');
  return isEntry ? `Each entry of '${key}'` : `'${key}'`;
}

function kindsInWords(names: string): string {
  const said = names.split('|').map((name) => kinds.get(name) ?? name);
  return said.length > 1 ? `${said.slice(0, -1).join(', ')} or ${said.at(-1) ?? ''}` : (said[0] ?? '');
}

/** `'a', 'b' or 'c'`. */
export function listed(names: readonly string[], conjunction: string): string {
  const quoted = names.map((name) => `'${name}'`);
  return quoted.length > 1
    ? `${quoted.slice(0, -1).join(', ')} ${conjunction} ${quoted.at(-1) ?? ''}`
    : (quoted[0] ?? '');
}
