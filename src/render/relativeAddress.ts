import { decoded } from './linkPolicy';

/** What a relative address in a note names. */
export interface RelativeAddress {
  /** Of a file; empty where it is the note itself. */
  path: string;
  /** What is named in the file; empty where nothing is. */
  fragment: string;
}

/** Reads a relative address; `undefined` where no file can have such a path. What cannot be decoded counts as written. */
export function relativeAddress(address: string): RelativeAddress | undefined {
  const path = decoded(address.replace(/[?#].*$/s, ''));
  const fragment = decoded(/#(.*)$/s.exec(address)?.[1] ?? '');
  return /[\u0000\\]/.test(path) ? undefined : { path, fragment };
}
