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
const nowhere = -1;

/**
 * Where in a file stands what is checked against other notes. Quotes are included, but for speakers' names. It is one
 * short list of offsets, start and end of each, since it is kept for thousands of notes.
 */
export class Places {
  private readonly offsets: number[];

  /** @param fence the opening fence: for what stands nowhere in the file itself */
  constructor({ start, end }: Span) {
    this.offsets = [
      start,
      end,
      nowhere,
      nowhere,
      nowhere,
      nowhere,
      nowhere,
      nowhere,
      nowhere,
      nowhere,
      nowhere,
      nowhere,
    ];
  }

  set(key: PlacedKey, start: number, end: number): void {
    const at = 2 + 2 * placedKeys.indexOf(key);
    this.offsets[at] = start;
    this.offsets[at + 1] = end;
  }

  /** Adds a bare name, in the order of the note's speakers. */
  addSpeaker(start: number, end: number): void {
    this.offsets.push(start, end);
  }

  get fence(): Span {
    return { start: this.offsets[0] ?? 0, end: this.offsets[1] ?? 0 };
  }

  has(key: PlacedKey): boolean {
    return this.offsets[2 + 2 * placedKeys.indexOf(key)] !== nowhere;
  }

  /** The value of a key; `undefined` where none stands. */
  of(key: PlacedKey): Span | undefined {
    return this.spanAt(2 + 2 * placedKeys.indexOf(key));
  }

  /** The bare name of one of the note's speakers. */
  speaker(index: number): Span | undefined {
    return this.spanAt(ofSpeakers + 2 * index);
  }

  private spanAt(at: number): Span | undefined {
    const [start, end] = [this.offsets[at], this.offsets[at + 1]];
    return start === undefined || start === nowhere || end === undefined ? undefined : { start, end };
  }
}

/** The places of a note whose YAML can be read. */
export function placesOf({ block, entries }: FrontMatter, text: string): Places {
  const places = new Places({ start: block.start, end: block.fenceEnd });
  for (const key of placedKeys) {
    const value = entries.get(key)?.value;
    if (value?.kind === 'scalar' && value.yaml !== null) places.set(key, value.start, value.end);
  }
  for (const speaker of speakerScalars(entries.get('speakers')?.value)) {
    const { start, end } = nameSpan(speaker, text);
    places.addSpeaker(start, end);
  }
  return places;
}

function nameSpan({ scalar, name }: { scalar: Scalar; name: string }, text: string): Span {
  const from = scalar.text.indexOf(name);
  return innerSpan(scalar, text, from, from + name.length);
}
