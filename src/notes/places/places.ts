import { innerSpan } from './innerSpan';
import type { FrontMatter } from '../note';
import { speakerScalars } from '../speaker';
import type { Key } from '../keys';
import type { Scalar, Span } from '../yaml/value';

/** The keys whose values are held against other notes. */
export const placedKeys = ['conference', 'edition', 'title', 'date', 'guid'] as const satisfies readonly Key[];

type PlacedKey = (typeof placedKeys)[number];

/** Where the speakers' names start among the offsets: behind the fence and the keys. */
const ofSpeakers = 2 + 2 * placedKeys.length;
/** No value stands where the file starts. */
const nowhere = 0;

/**
 * Where in a file stands what is checked against other notes. Quotes are included, but for speakers' names. It is one
 * short text with an offset in each of its letters, start and end in turn: first of the opening fence, then of
 * `placedKeys`, then of the speakers' names. It is kept for thousands of notes, of which a list would take five times as
 * much. Offsets fit, as a front matter block does not hold more (`largestBlock`).
 */
export type Places = string;

/** The opening fence: for what stands nowhere in the file itself. */
export function fencePlace(places: Places): Span {
  return { start: places.charCodeAt(0), end: places.charCodeAt(1) };
}

export function hasPlace(places: Places, key: PlacedKey): boolean {
  return places.charCodeAt(2 + 2 * placedKeys.indexOf(key)) !== nowhere;
}

/** The value of a key; `undefined` where none stands. */
export function keyPlace(places: Places, key: PlacedKey): Span | undefined {
  return spanAt(places, 2 + 2 * placedKeys.indexOf(key));
}

/** The bare name of one of the note's speakers. */
export function speakerPlace(places: Places, index: number): Span | undefined {
  return index < 0 ? undefined : spanAt(places, ofSpeakers + 2 * index);
}

function spanAt(places: Places, at: number): Span | undefined {
  const start = places.charCodeAt(at);
  return start > nowhere ? { start, end: places.charCodeAt(at + 1) } : undefined;
}

/** Gathers the places of one note after the other. */
export class PlacesDraft {
  private readonly offsets: number[] = Array.from({ length: ofSpeakers }, () => nowhere);

  /** @param fence where the opening fence stands */
  start(fence: Span): void {
    this.offsets.length = ofSpeakers;
    this.offsets.fill(nowhere);
    this.offsets[0] = fence.start;
    this.offsets[1] = fence.end;
  }

  /** @param index the key's place among `placedKeys` */
  set(index: number, start: number, end: number): void {
    this.offsets[2 + 2 * index] = start;
    this.offsets[3 + 2 * index] = end;
  }

  /** Adds a bare name, in the order of the note's speakers. */
  addSpeaker(start: number, end: number): void {
    this.offsets.push(start, end);
  }

  /** What was gathered since the start. */
  finish(): Places {
    return String.fromCharCode.apply(undefined, this.offsets);
  }
}

/** The places of a note whose YAML can be read. */
export function placesOf({ block, entries }: FrontMatter, text: string): Places {
  const draft = new PlacesDraft();
  draft.start({ start: block.start, end: block.fenceEnd });
  for (const [index, key] of placedKeys.entries()) {
    const value = entries.get(key)?.value;
    if (value?.kind === 'scalar' && value.yaml !== null) draft.set(index, value.start, value.end);
  }
  for (const speaker of speakerScalars(entries.get('speakers')?.value)) {
    const { start, end } = nameSpan(speaker, text);
    draft.addSpeaker(start, end);
  }
  return draft.finish();
}

function nameSpan({ scalar, name }: { scalar: Scalar; name: string }, text: string): Span {
  const from = scalar.text.indexOf(name);
  return innerSpan(scalar, text, from, from + name.length);
}
