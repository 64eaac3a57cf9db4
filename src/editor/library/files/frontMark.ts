/** Longer front matter has no mark. */
const longestFront = 16_383; // bytes

/**
 * A number made of the bytes a file starts with: how many, and 39 bits of what they are. Front matter that has the same
 * mark as before is the same.
 *
 * Two hashes by the steps of MurmurHash3 (x86, 32 bits; Austin Appleby, public domain), four bytes at a time: a change of
 * a few bits changes half of all bits.
 *
 * @param length how many of them: those of the front matter, with its closing fence
 * @returns 0 where there are none, or too many
 */
export function frontMark(bytes: Uint8Array, length: number): number {
  if (length === 0 || length > longestFront) return 0;
  let first = 0;
  let second = length;
  const words = wordsOf(bytes);
  const whole = length >> 2;
  for (let at = 0; at < whole; at++) {
    const word = words[at] as number;
    first = mixed(first, scattered(word, 0xcc9e2d51, 0x1b873593));
    second = mixed(second, scattered(word, 0x239b961b, 0xab0e9789));
  }
  for (let at = whole * 4; at < length; at++) {
    first = mixed(first, scattered(bytes[at] as number, 0xcc9e2d51, 0x1b873593));
    second = mixed(second, scattered(bytes[at] as number, 0x239b961b, 0xab0e9789));
  }
  return (finished(first) * 128 + (finished(second) >>> 25)) * (longestFront + 1) + length;
}

function scattered(word: number, factor: number, otherFactor: number): number {
  const product = Math.imul(word, factor);
  return Math.imul((product << 15) | (product >>> 17), otherFactor);
}

function mixed(hash: number, word: number): number {
  const both = hash ^ word;
  return (Math.imul((both << 13) | (both >>> 19), 5) + 0xe6546b64) | 0;
}

function finished(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Whether a file starts with the front matter of that mark. */
export function hasFrontMark(bytes: Uint8Array, mark: number): boolean {
  const length = mark % (longestFront + 1);
  return length > 0 && length <= bytes.length && frontMark(bytes, length) === mark;
}

let words: Int32Array = new Int32Array(0);

/** The bytes by fours: one buffer serves for file after file. */
function wordsOf(bytes: Uint8Array): Int32Array {
  if (words.buffer !== bytes.buffer || words.byteOffset !== bytes.byteOffset)
    words = new Int32Array(bytes.buffer, bytes.byteOffset, (bytes.buffer.byteLength - bytes.byteOffset) >> 2);
  return words;
}
