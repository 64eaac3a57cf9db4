import { knownSpeaker, speakerList } from './knownSpeakers';
import { ownText } from './values/ownText';
import { asList, valueOf, type Mapping, type Scalar, type Value } from './yaml/value';

/** One person who spoke. */
export interface Speaker {
  name: string;
  affiliation?: string;
  role?: string;
  url?: string;
}

/** The speakers a value holds: a text or map, or a list of them. What has no name is left out. */
export function readSpeakers(value: Value | undefined): readonly Speaker[] {
  if (!value) return speakerList([]);
  const speakers: Speaker[] = [];
  for (const item of asList(value)) {
    const speaker = readSpeaker(item);
    if (speaker) speakers.push(speaker);
  }
  return speakerList(speakers);
}

/** The values that hold the speakers' names, in the order of `readSpeakers`, each with the bare name in it. */
export function speakerScalars(value: Value | undefined): { scalar: Scalar; name: string }[] {
  const scalars: { scalar: Scalar; name: string }[] = [];
  for (const item of value ? asList(value) : []) {
    const scalar = item.kind === 'map' ? valueOf(item, 'name') : item;
    const name = readSpeaker(item)?.name;
    if (name !== undefined && scalar?.kind === 'scalar') scalars.push({ scalar, name });
  }
  return scalars;
}

/** Those that were read last, by what is written of them. */
const known = new Map<string, Speaker | undefined>();
const mostKnown = 5000;

/** `Name` or `Name (Affiliation)`; the affiliation is what stands in the last brackets at the end. */
export function parseSpeaker(text: string): Readonly<Speaker> | undefined {
  const speaker = known.get(text);
  if (speaker) return speaker;
  const own = ownText(text);
  if (known.size >= mostKnown) known.clear();
  const parsed = parse(own.trim());
  known.set(own, parsed);
  return parsed;
}

function parse(text: string): Speaker | undefined {
  const open = text.endsWith(')') ? text.lastIndexOf('(') : -1;
  const before = text.slice(0, Math.max(open, 0)).trimEnd();
  const inside = text.slice(open + 1, -1);
  const isPart = before !== '' && inside !== '' && !inside.includes(')') && !/[\n\r\u2028\u2029]/.test(before);
  const name = ownText(isPart ? before : text);
  if (!name) return undefined;
  const affiliation = isPart ? inside.trim() : '';
  return knownSpeaker(name, affiliation ? ownText(affiliation) : undefined);
}

/** The speaker as one writes it: `Name (Affiliation)`. */
export function speakerText({ name, affiliation }: Speaker): string {
  return affiliation ? `${name} (${affiliation})` : name;
}

function readSpeaker(item: Value): Speaker | undefined {
  if (item.kind === 'scalar') return parseSpeaker(item.text);
  if (item.kind === 'list') return undefined;
  const name = textOf(item, 'name');
  if (!name) return undefined;
  return knownSpeaker(name, textOf(item, 'affiliation'), textOf(item, 'role'), textOf(item, 'url'));
}

function textOf(map: Mapping, key: string): string | undefined {
  const value = valueOf(map, key);
  return value?.kind === 'scalar' && value.yaml !== null ? ownText(value.text.trim()) || undefined : undefined;
}
