import { innerSpan } from './innerSpan';
import type { FrontMatter } from '../note';
import { speakerScalars } from '../speaker';
import type { Key } from '../keys';
import type { Scalar, Span } from '../yaml/value';

/** Where in a file stands what is checked against other notes. Quotes are included, but for speakers' names. */
export interface Places {
  /** The opening fence: for what stands nowhere in the file itself. */
  fence: Span;
  conference?: Span;
  edition?: Span;
  title?: Span;
  date?: Span;
  guid?: Span;
  /** The bare names, in the order of the note's speakers. */
  speakers: readonly Span[];
}

/** The places of a note whose YAML can be read. */
export function placesOf({ block, entries }: FrontMatter, text: string): Places {
  const place = (key: Key): Span | undefined => {
    const value = entries.get(key)?.value;
    return value?.kind === 'scalar' && value.yaml !== null ? { start: value.start, end: value.end } : undefined;
  };
  return {
    fence: { start: block.start, end: block.fenceEnd },
    conference: place('conference'),
    edition: place('edition'),
    title: place('title'),
    date: place('date'),
    guid: place('guid'),
    speakers: speakerScalars(entries.get('speakers')?.value).map((place) => nameSpan(place, text)),
  };
}

function nameSpan({ scalar, name }: { scalar: Scalar; name: string }, text: string): Span {
  const from = scalar.text.indexOf(name);
  return innerSpan(scalar, text, from, from + name.length);
}
