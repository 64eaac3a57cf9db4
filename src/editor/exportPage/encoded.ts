import type { Steps } from '../../library/steps';

/** So many letters are encoded at once. */
const longestPiece = 100_000;

/** The pieces of a text as UTF-8, in steps: a page may have 30 MB. */
export function* encoded(pieces: Iterable<string>): Steps<Uint8Array> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length > longestPiece) {
      parts.push(encoder.encode(text));
      text = '';
    }
    yield;
  }
  parts.push(encoder.encode(text));
  const bytes = new Uint8Array(parts.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
