import type { KeyBook, KeyInfo } from './keyBook';
import { noteTypes, type Aliases, type NoteType } from '../keys';
import type { FrontMatter } from '../note';
import { ourKey } from '../places/spots';
import type { Entry, Span, Value } from '../yaml/value';

/** What is said of a key where the pointer rests on it. */
export interface KeyHelp extends Span {
  /** The key as it stands in the file. */
  written: string;
  /** The key it is read as, where that is another. */
  readAs: string | undefined;
  info: KeyInfo;
  /** The notes that have it; `undefined` where all have, and for a field of a map. */
  notes: readonly NoteType[] | undefined;
}

/** What the key at an offset means, or the field of a map in it; `undefined` where there is none that we know. */
export function keyHelpAt(
  { root }: FrontMatter,
  offset: number,
  type: NoteType | undefined,
  book: KeyBook,
  aliases: Aliases,
): KeyHelp | undefined {
  for (const { key, value } of root.entries) {
    const name = book.info(key.text, type) ? key.text : ourKey(key.text, aliases);
    const info = name === undefined ? undefined : book.info(name, type);
    if (!info) continue;
    const place = { written: key.text, start: key.start, end: key.end };
    if (holds(key, offset))
      return { ...place, readAs: name === key.text ? undefined : name, info, notes: typesWith(info.name, book) };
    if (holds(value, offset)) return fieldHelp(value, offset, info);
  }
  return undefined;
}

function fieldHelp(value: Value, offset: number, { fields }: KeyInfo): KeyHelp | undefined {
  for (const { key } of entriesIn(value)) {
    const info = fields.find(({ name }) => name === key.text);
    if (info && holds(key, offset))
      return { written: key.text, start: key.start, end: key.end, readAs: undefined, info, notes: undefined };
  }
  return undefined;
}

function entriesIn(value: Value): Entry[] {
  if (value.kind === 'list') return value.items.flatMap((item) => (item.kind === 'map' ? item.entries : []));
  return value.kind === 'map' ? value.entries : [];
}

function typesWith(name: string, book: KeyBook): readonly NoteType[] | undefined {
  const types = noteTypes.filter((type) => book.keys(type).includes(name));
  return types.length === noteTypes.length ? undefined : types;
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
