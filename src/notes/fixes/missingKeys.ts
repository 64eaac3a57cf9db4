import type { Finding } from '../finding';
import type { KeyBook } from '../keyBook';
import type { OwnEntry } from '../keys';
import type { Reading } from '../note';
import { inOrder, type TextEdit } from '../textEdit';
import { isEmpty } from '../value';
import { quoted, yamlText } from '../writeText';
import { isFlow, lineEnd, lineStart } from './entries';
import { likelyFix, type Fix, type FixContext } from './fix';

/**
 * Writes the keys that are missing, in schema order: each behind the nearest key before it that stands there. A name on
 * which the neighbours agree is filled in; all else is a placeholder, and so is no mend to be done unseen.
 */
export function missingKeyFixes(
  { data }: Finding,
  { frontMatter }: Reading,
  text: string,
  { book, beside }: FixContext,
): Fix[] {
  const { root, entries } = frontMatter;
  if (isFlow(root, text)) return [];
  const names = beside();
  const order = book.keys(undefined);
  const there = [...entries.values()];
  const written = order.flatMap((key): { key: string; edit: TextEdit }[] => {
    if (!data.keys?.includes(key)) return [];
    const known = knownValue(key, names);
    const entry = there.find((own) => own.key === key);
    // A key that stands there without a value needs a value, not a second key.
    if (entry) return isEmpty(entry.value) && known ? [{ key, edit: filled(entry, known, text) }] : [];
    const value = known ?? placeholder(key, book);
    const before = there.filter((own) => order.indexOf(own.key) < order.indexOf(key));
    const nearest = before.sort((a, b) => order.indexOf(b.key) - order.indexOf(a.key))[0];
    return nearest ? [{ key, edit: newLine(value === '' ? `${key}:` : `${key}: ${value}`, nearest, text) }] : [];
  });
  if (written.length === 0) return [];
  return [likelyFix('insert-keys', inOrder(written.map(({ edit }) => edit)), { keys: written.map(({ key }) => key) })];
}

function knownValue(key: string, { conference, edition }: ReturnType<FixContext['beside']>): string | undefined {
  if (key === 'conference' && conference !== undefined) return yamlText(conference);
  return key === 'edition' && edition !== undefined ? quoted(edition) : undefined;
}

/** An empty list, nothing where a date or one of several values belongs, else an empty text. */
function placeholder(key: string, book: KeyBook): string {
  const info = book.info(key, undefined);
  if (info?.isList) return '[]';
  return info?.format === undefined && info?.values.length === 0 ? '""' : '';
}

/** A line behind that of an entry. */
function newLine(line: string, { written, value }: OwnEntry, text: string): TextEdit {
  const at = lineEnd(text, Math.max(written.end, value.end));
  const lineBreak = text.startsWith('\r\n', at) ? '\r\n' : '\n';
  const indent = text.slice(lineStart(text, written.start), written.start);
  return { start: at, end: at, text: `${lineBreak}${indent}${line}` };
}

/** A value for a key that has none. */
function filled({ written, value }: OwnEntry, known: string, text: string): TextEdit {
  if (value.end > value.start) return { start: value.start, end: value.end, text: known };
  const colon = text.indexOf(':', written.end) + 1;
  return { start: colon, end: colon, text: ` ${known}` };
}
