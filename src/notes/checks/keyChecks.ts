import type { Finding } from '../finding';
import type { KeyBook, KeyInfo } from '../schema/keyBook';
import { isKey, type Aliases, type NoteType, type OwnEntry } from '../keys';
import type { FrontMatter } from '../note';
import { similarField, similarKey } from './similarKey';
import type { Mapping, Scalar, Value } from '../yaml/value';

/** The entry that has a key: one of ours under any of its names, or a foreign one under its own. */
export function entryOf({ root, entries }: FrontMatter, key: string): Pick<OwnEntry, 'written' | 'value'> | undefined {
  if (isKey(key)) return entries.get(key);
  const foreign = root.entries.find(({ key: written }) => written.text === key);
  return foreign && { written: foreign.key, value: foreign.value };
}

/** Finds the second of two: in the block itself, and in the maps of speakers and links. */
export function findDuplicateKeys({ entries }: Mapping, found: Finding[]): void {
  const seen = new Set<string>();
  for (const { key, value } of entries) {
    if (seen.has(key.text)) found.push(atKey('duplicate-key', key));
    seen.add(key.text);
    if (value.kind === 'map') findDuplicateKeys(value, found);
    if (value.kind === 'list') for (const item of value.items) if (item.kind === 'map') findDuplicateKeys(item, found);
  }
}

/** Finds keys near to one of ours, where the one that seems meant is absent: who has `tags` and `tag` knows both. */
export function findSimilarKeys(
  frontMatter: FrontMatter,
  type: NoteType,
  aliases: Aliases,
  book: KeyBook | undefined,
  found: Finding[],
): void {
  for (const { key } of frontMatter.root.entries) {
    const meant = similarKey(key.text, type, aliases, book);
    if (meant !== undefined && !entryOf(frontMatter, meant)) found.push(atKey('similar-key', key, meant));
  }
}

/** Finds the same in the maps of speakers and links, and in those of the workspace's schema. */
export function findSimilarFields(
  { root, entries }: FrontMatter,
  type: NoteType,
  book: KeyBook,
  found: Finding[],
): void {
  const ours = new Map([...entries.values()].map(({ key, written }) => [written, key]));
  for (const { key, value } of root.entries)
    findInMaps(value, book.info(ours.get(key) ?? key.text, type)?.fields, found);
}

function findInMaps(value: Value, fields: readonly KeyInfo[] = [], found: Finding[]): void {
  if (fields.length === 0) return;
  if (value.kind === 'list') for (const item of value.items) findInMaps(item, fields, found);
  if (value.kind !== 'map') return;
  const names = fields.map(({ name }) => name);
  const there = new Set(value.entries.map(({ key }) => key.text));
  for (const { key, value: inner } of value.entries) {
    const meant = similarField(key.text, names);
    if (meant !== undefined && !there.has(meant)) found.push(atKey('similar-key', key, meant));
    findInMaps(inner, fields.find(({ name }) => name === key.text)?.fields, found);
  }
}

/** Finds other names of our keys, only those that are read: where ours stands too, the other is somebody else's. */
export function findAliasKeys({ root, entries }: FrontMatter, aliases: Aliases, found: Finding[]): void {
  for (const { key } of root.entries) {
    const meant = isKey(key.text) ? undefined : aliases.get(key.text);
    if (meant && entries.get(meant)?.written === key) found.push(atKey('alias-key', key, meant));
  }
}

function atKey(code: Finding['code'], { text, start, end }: Scalar, meant?: string): Finding {
  return { code, start, end, data: { key: text, ...(meant === undefined ? {} : { keys: [meant] }) } };
}
