import type { Finding } from '../finding';
import type { KeyBook } from '../schema/keyBook';
import type { Reading } from '../note';
import { inOrder, type TextEdit } from '../edits/textEdit';
import { isEmpty } from '../yaml/value';
import { lineBehind, placeFor, valueFor } from '../edits/writeKey';
import { quoted, yamlText } from '../edits/writeText';
import { isFlow } from './entries';
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
    if (entry) return isEmpty(entry.value) && known ? [{ key, edit: valueFor(entry, known, text) }] : [];
    const value = known ?? placeholder(key, book);
    const nearest = placeFor(key, there, order);
    return nearest ? [{ key, edit: lineBehind(nearest, value === '' ? `${key}:` : `${key}: ${value}`, text) }] : [];
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
