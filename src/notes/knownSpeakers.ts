import type { Speaker } from './speaker';

/**
 * People speak again and again, and mostly alone: one object serves for all notes in which they are said to be the same,
 * and one list for all talks that they give alone.
 */
const byName = new Map<string, Readonly<Speaker>[]>();
const lists = new Map<Speaker, readonly Speaker[]>();
const mostKnown = 5000;
let count = 0;

const nobody: readonly never[] = Object.freeze([]);

/** The speaker of these facts. */
export function knownSpeaker(name: string, affiliation?: string, role?: string, url?: string): Readonly<Speaker> {
  const alike = byName.get(name) ?? [];
  const known = alike.find((one) => one.affiliation === affiliation && one.role === role && one.url === url);
  if (known) return known;
  if (++count > mostKnown) forget();
  const speaker: Speaker = { name };
  if (affiliation !== undefined) speaker.affiliation = affiliation;
  if (role !== undefined) speaker.role = role;
  if (url !== undefined) speaker.url = url;
  byName.set(name, [...alike, Object.freeze(speaker)]);
  return speaker;
}

/**
 * Speakers as a note keeps them.
 *
 * @param count as many of those that are given, from the first on
 */
export function speakerList(speakers: readonly Speaker[], count = speakers.length): readonly Speaker[] {
  const first = speakers[0];
  if (!first || count === 0) return nobody;
  return count === 1 ? listOf(first) : speakers.slice(0, count);
}

function listOf(speaker: Speaker): readonly Speaker[] {
  let list = lists.get(speaker);
  if (!list) lists.set(speaker, (list = Object.freeze([speaker])));
  return list;
}

function forget(): void {
  byName.clear();
  lists.clear();
  count = 1;
}
