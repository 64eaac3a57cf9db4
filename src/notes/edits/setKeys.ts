import { keys, type Aliases, type Key, type OwnEntry } from '../keys';
import { readNote, type FrontMatter, type Reading } from '../note';
import type { Value } from '../yaml/value';
import { applyEdits, type TextEdit } from './textEdit';
import { fieldBehind, lineBehind, placeFor, valueFor } from './writeKey';
import { yamlText } from './writeText';
import { writeValue } from './writeValue';

/** What a front matter is to say: a text for each of some keys. */
export type Wanted = Partial<Record<Key, string>>;

/**
 * The smallest edits after which a front matter says what is wanted: another text within the quotes that are there,
 * under the name that the key has there. A key that is missing comes behind the nearest one before it in the schema.
 * `undefined` where that cannot be done without harm: the YAML is broken, or more than a value would change.
 *
 * @param text the text the reading was made of
 */
export function setKeys(wanted: Wanted, reading: Reading, text: string, aliases: Aliases): TextEdit[] | undefined {
  const { frontMatter, facts } = reading;
  if (!facts || facts.broken) return undefined;
  const edits = keys.flatMap((key) => {
    const value = wanted[key];
    return value === undefined ? [] : (editFor(key, value, frontMatter, text) ?? []);
  });
  return saysOnly(wanted, reading, text, edits, aliases) ? edits : undefined;
}

function editFor(key: Key, wanted: string, { root, entries }: FrontMatter, text: string): TextEdit | undefined {
  const inFlow = text.charAt(root.start) === '{';
  const source = yamlText(wanted, { inFlow, isEdition: key === 'edition' });
  const entry = entries.get(key);
  if (!entry) {
    const before = placeFor(key, entries.values(), keys);
    return before && (inFlow ? fieldBehind : lineBehind)(before, `${key}: ${source}`, text);
  }
  const { written, value } = entry;
  if (value.kind !== 'scalar') return insteadOf(entry, source, text);
  if (value.text.trim() === wanted) return undefined;
  if (value.end <= value.start) return valueFor(entry, source, text);
  return writeValue({ key, written, scalar: value, field: undefined, map: undefined, inFlow }, text, wanted);
}

/** A single value instead of a list or map, on the line of its key. */
function insteadOf({ written, value }: OwnEntry, source: string, text: string): TextEdit {
  const colon = text.indexOf(':', written.end) + 1;
  const isBeside = !text.slice(colon, value.start).includes('\n');
  return isBeside
    ? { start: value.start, end: value.end, text: source }
    : { start: colon, end: value.end, text: ` ${source}` };
}

/** Whether after the edits the wanted is said, all else as before, and no comment is gone. */
function saysOnly(
  wanted: Wanted,
  { frontMatter }: Reading,
  text: string,
  edits: readonly TextEdit[],
  aliases: Aliases,
): boolean {
  if (edits.some(({ start, end }) => /(?:^|\s)#/.test(withoutQuoted(text, start, end, frontMatter)))) return false;
  const after = applyEdits(text, edits);
  const now = readNote(after, aliases)?.frontMatter;
  if (!now || now.problems.length > 0 || now.tooLarge) return false;
  const isSaid = Object.entries(wanted).every(([key, value]) => {
    const said = now.entries.get(key as Key)?.value;
    return said?.kind === 'scalar' && said.text.trim() === value;
  });
  return isSaid && others(now, wanted, after) === others(frontMatter, wanted, text);
}

/** What the edits take away; nothing where it is a text in quotes, in which a `#` is a letter. */
function withoutQuoted(text: string, start: number, end: number, { entries }: FrontMatter): string {
  const isQuoted = [...entries.values()].some(
    ({ value }) => value.start <= start && end <= value.end && isInQuotes(value, text),
  );
  return isQuoted ? '' : text.slice(start, end);
}

function isInQuotes({ kind, start }: Value, text: string): boolean {
  return kind === 'scalar' && /["']/.test(text.charAt(start));
}

/** The entries that are none of those wanted, as they stand there. */
function others({ root, entries }: FrontMatter, wanted: Wanted, text: string): string {
  const own = new Set(Object.keys(wanted).map((key) => entries.get(key as Key)?.written));
  return JSON.stringify(
    root.entries.flatMap(({ key, value }) => (own.has(key) ? [] : [[key.text, text.slice(value.start, value.end)]])),
  );
}
