import type { BodySource } from '../../../notes/body/bodySource';
import { textOf } from './bytes';

/** A file's bytes, as letters: one for each from an offset on. */
export interface Letters {
  readonly bytes: Uint8Array;
  /** The byte of the first letter. */
  readonly from: number;
  readonly text: string;
}

/**
 * A body as it stands in the bytes of a file in UTF-8. To make a text of all of it takes longer than to read it; only
 * words that are of use are made one.
 *
 * @param start where it starts among the letters
 * @param offset the same in the file's text, in UTF-16 units
 */
export function bodyInBytes({ bytes, from, text }: Letters, start: number, offset: number): BodySource {
  let counted = { at: start, offset };
  const slice = (begin: number, end: number): string => {
    const letters = text.slice(begin, end);
    return isAscii(letters) ? letters : textOf(bytes, from + begin, from + end);
  };
  return {
    text,
    start,
    slice,
    offset(at) {
      if (at > counted.at) counted = { at, offset: counted.offset + slice(counted.at, at).length };
      return counted.offset;
    },
  };
}

function isAscii(letters: string): boolean {
  return !/[^\0-\x7f]/.test(letters);
}
