import type { Finding, FindingData } from '../../notes/finding';
import { ourKeyBook } from '../../notes/schema/keyBook';

/** What a finding says to the user: what is wrong, and what to do. */
export function messageOf({ code, data }: Finding): string {
  const key = data.key ?? '';
  const value = shortened(data.value ?? '');
  switch (code) {
    case 'yaml-syntax':
      return syntaxMessage(data.reason ?? '', key);
    case 'duplicate-key':
      return `Duplicate key '${key}'. The first one is used.`;
    case 'missing-key':
      return `This note has no ${listed(data.keys ?? [], 'or')}.`;
    case 'similar-key':
      return `'${key}' is not read. Did you mean '${data.keys?.[0] ?? ''}'?`;
    case 'alias-key':
      return `'${key}' is read as '${data.keys?.[0] ?? ''}'.`;
    case 'wrong-type':
      return `${subjectOf(key, data.reason ?? '')} should be ${kindsInWords(data.reason ?? '')}.`;
    case 'invalid-value':
      return invalidValue(data, key, value);
    case 'unquoted-text':
      return data.reason === 'comment'
        ? "YAML treats everything after ' #' as a comment. Put the value in quotes to keep it."
        : `YAML reads this as ${data.reason ?? ''}. Put it in quotes to keep "${value}".`;
    case 'unknown-edition':
      return `There is no edition note for "${value}" of ${shortened(data.conference ?? '')}.`;
    case 'duplicate-edition':
      return `There is more than one edition note for "${value}".`;
    case 'duplicate-talk':
      return data.key === 'guid'
        ? 'Another note has the same guid.'
        : 'There is another note of this talk. If somebody else wrote it, name the authors in both.';
    case 'date-outside-edition':
      return `The edition takes place ${daysInWords(data)}, not on ${value}.`;
    case 'end-before-start':
      return 'The edition ends before it starts.';
    case 'speaker-spelling':
      return `Elsewhere this name is written "${data.allowed?.[0] ?? ''}".`;
    case 'missing-file':
      return `There is no file "${value}".`;
    case 'unreadable-note':
      return unreadableMessage(data.reason ?? '');
  }
}

/** What is said of the other place that belongs to a finding. */
export function relatedMessageOf({ code, data }: Finding): string {
  if (code === 'speaker-spelling') return `Here it is "${data.allowed?.[0] ?? ''}".`;
  return code === 'duplicate-edition' ? 'The other edition note.' : 'The other note.';
}

const syntaxMessages = new Map([
  ['colon', "contains ': ', which YAML takes for another key. Put the value in quotes."],
  ['quote', 'starts with a quote that is never closed.'],
  ['after-quote', 'continues after its closing quote. Put all of it in one pair of quotes.'],
  ['reserved', 'starts with a character that YAML reserves. Put the value in quotes.'],
  ['bad-escape', "contains a backslash that YAML cannot read. Write '\\\\' for a backslash."],
  ['bracket', 'starts with a bracket or brace, which makes it a list or map. If it is text, put it in quotes.'],
  ['open-list', 'opens a list or map that is never closed. Close it, and put items that start with # in quotes.'],
  ['extra-bracket', 'has a bracket too many, or brackets that do not match.'],
  ['extra-comma', 'has a comma too many.'],
  ['inner-colon', "contains a text with ': ' between brackets. Put that text in quotes."],
  ['dash', "starts with '- ', which belongs on a line of its own. If it is text, put it in quotes."],
  ['block', 'starts with > or |, which stand alone before lines of text. If it is text, put it in quotes.'],
  ['BLOCK_AS_IMPLICIT_KEY', 'and the key below it are not indented alike. Put the keys one below the other.'],
  ['anchor', 'starts with &, which makes it a YAML anchor. If it is text, put it in quotes.'],
  ['alias', 'starts with *, which makes it a YAML alias. If it is text, put it in quotes.'],
  ['tag', 'starts with !, which makes it a YAML tag. If it is text, put it in quotes.'],
]);

const lineMessages = new Map([
  ['tab', 'This line is indented with a tab. YAML allows spaces only.'],
  ['TAB_AS_INDENT', 'This line is indented with a tab. YAML allows spaces only.'],
  ['no-closing-fence', "The front matter has no closing '---' line."],
  ['merge-key', "Merge keys ('<<') are not supported in the front matter of a note."],
  ['no-blank', 'Put a blank behind the colon.'],
  ['MULTILINE_IMPLICIT_KEY', 'A key has to be on one line and be followed by a colon and a space.'],
  ['MISSING_CHAR', 'Something is missing here: a colon and a space after a key, a quote, or a bracket.'],
  ['BAD_INDENT', 'The indentation does not match the lines above.'],
  ['MULTIPLE_DOCS', 'The front matter contains a second YAML document. Remove the line that starts it.'],
  ['TOO_DEEP', 'The front matter is nested too deeply.'],
]);

function syntaxMessage(reason: string, key: string): string {
  const said = syntaxMessages.get(reason);
  if (said) return `${key ? `The value of '${key}'` : 'This value'} ${said}`;
  return lineMessages.get(reason) ?? 'This is not valid YAML.';
}

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

function invalidValue(data: FindingData, key: string, value: string): string {
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
  const said = keyMessages.get(key) ?? formatMessages.get(format ?? '');
  return said ? `"${value}" ${said}` : `"${value}" is not a valid '${key}'.`;
}

function daysInWords({ days }: FindingData): string {
  if (!days) return 'at another time';
  return days.end === undefined ? `from ${days.start}` : `from ${days.start} to ${days.end}`;
}

const unreadableMessages = new Map([
  ['too-large', 'This note is too large to be checked and shown.'],
  ['front-matter-too-large', 'The front matter is larger than 64 KB and was not read to its end.'],
  ['binary', 'This file is not text.'],
  ['not-readable', 'This file could not be read.'],
]);

function unreadableMessage(reason: string): string {
  return unreadableMessages.get(reason) ?? 'This note could not be read.';
}

const kinds = new Map([
  ['string', 'text'],
  ['integer', 'a whole number'],
  ['object', 'a map of keys'],
  ['array', 'a list'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
]);

/** Where a list is right, it is one of its entries that is wrong. */
function subjectOf(key: string, kinds: string): string {
  const isEntry = ourKeyBook.info(key, undefined)?.isList && !kinds.split('|').includes('array');
  return isEntry ? `Each entry of '${key}'` : `'${key}'`;
}

function kindsInWords(names: string): string {
  const said = names.split('|').map((name) => kinds.get(name) ?? name);
  return said.length > 1 ? `${said.slice(0, -1).join(', ')} or ${said.at(-1) ?? ''}` : (said[0] ?? '');
}

function listed(names: readonly string[], conjunction: string): string {
  const quoted = names.map((name) => `'${name}'`);
  return quoted.length > 1
    ? `${quoted.slice(0, -1).join(', ')} ${conjunction} ${quoted.at(-1) ?? ''}`
    : (quoted[0] ?? '');
}

function shortened(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
