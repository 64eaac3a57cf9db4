import type { Finding } from '../finding';
import type { KeyBook } from '../schema/keyBook';
import { isKey, type Aliases, type NoteType, type OwnEntry } from '../keys';
import type { FrontMatter } from '../note';
import { similarKey } from './similarKey';
import type { Mapping, Scalar } from '../yaml/value';

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
