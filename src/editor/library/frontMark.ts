/** Longer front matter has no mark. */
const longestFront = 16_383; // bytes

/**
 * A number made of the bytes a file starts with: how many, and 39 bits of what they are. Front matter that has the same
 * mark as before is the same.
 *
 * @param length how many of them: those of the front matter, with its closing fence
 * @returns 0 where there are none, or too many
 */
export function frontMark(bytes: Uint8Array, length: number): number {
  if (length === 0 || length > longestFront) return 0;
  let first = 0x811c9dc5;
  let second = length;
  const words = wordsOf(bytes);
  const whole = length >> 2;
  for (let at = 0; at < whole; at++) {
    const word = words[at] as number;
    first = Math.imul(first ^ word, 0x01000193);
    second = Math.imul(((second << 7) | (second >>> 25)) ^ word, 0x85ebca6b);
  }
  for (let at = whole * 4; at < length; at++) {
    first = Math.imul(first ^ (bytes[at] as number), 0x01000193);
    second = Math.imul(((second << 7) | (second >>> 25)) ^ (bytes[at] as number), 0x85ebca6b);
  }
  return ((first >>> 0) * 128 + (second >>> 25)) * (longestFront + 1) + length;
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
