import schema from '../../schemas/front-matter.schema.json';
import type { Mapping, Scalar, Value } from './yaml/value';

export const noteTypes = ['edition', 'talk', 'report', 'announcement'] as const;

/** What a note is. */
export type NoteType = (typeof noteTypes)[number];

/** The front matter keys that are ours, in the order of the schema. */
export const keys = Object.keys(schema.properties) as Key[];

/** A front matter key of ours. */
export type Key = keyof typeof schema.properties;

/** The place of each key among `keys`. */
export const keyNumber = Object.freeze(Object.fromEntries(keys.map((key, number) => [key, number]))) as Readonly<
  Record<Key, number>
>;

const keysByName = new Map<string, Key>(keys.map((key) => [key, key]));

/** Other names a key is read under, besides its own. We never write them. */
const builtInAliases: Record<string, Key> = {
  event: 'conference',
  event_name: 'conference',
  eventName: 'conference',
  speaker: 'speakers',
  presenter: 'speakers',
  presenters: 'speakers',
  topics: 'tags',
  keywords: 'tags',
  categories: 'tags',
  recording: 'video',
  youtube: 'video',
  videos: 'video',
  video_url: 'video',
  presentation: 'slides',
  slides_url: 'slides',
  lang: 'language',
  session_date: 'date',
  talkType: 'session_type',
  talk_type: 'session_type',
  presentation_type: 'session_type',
  author: 'authors',
};

/** Their name → our key. */
export type Aliases = ReadonlyMap<string, Key>;

/** Whether notes of that type have the key. */
export function belongsTo(key: Key, type: NoteType): boolean {
  const property = schema.properties[key] as { 'x-notes'?: readonly string[] };
  return property['x-notes']?.includes(type) ?? true;
}

export function isKey(name: string): name is Key {
  return keysByName.has(name);
}

/**
 * The built-in aliases with those of the user's setting on top: a name maps to a key of ours, or to `null` to turn a
 * built-in one off. What is neither is left out.
 */
export function aliasesWith(setting: Readonly<Record<string, unknown>> = {}): Aliases {
  const aliases = new Map(Object.entries(builtInAliases));
  for (const [name, key] of Object.entries(setting)) {
    if (key === null) aliases.delete(name);
    else if (typeof key === 'string' && isKey(key) && !isKey(name)) aliases.set(name, key);
  }
  return aliases;
}

export const defaultAliases: Aliases = aliasesWith();

/** A key of ours as it stands in a file: `written` may be an alias. */
export interface OwnEntry {
  key: Key;
  written: Scalar;
  value: Value;
}

/** The entries of a block that are ours. Where a key and its alias both stand, ours wins; of duplicates the first. */
export function ownEntries(root: Mapping, aliases: Aliases): Map<Key, OwnEntry> {
  const found = new Map<Key, OwnEntry>();
  let foreign = 0;
  for (const { key: written, value } of root.entries) {
    // The engine is slow to look up a piece of a file's text as a name, so that the keys told are the schema's strings.
    const key = keysByName.get(written.text);
    if (key === undefined) foreign++;
    else if (!found.has(key)) found.set(key, { key, written, value });
  }
  if (foreign === 0) return found;
  for (const { key: written, value } of root.entries) {
    const key = isKey(written.text) ? undefined : aliases.get(written.text);
    if (key !== undefined && !found.has(key)) found.set(key, { key, written, value });
  }
  return found;
}
