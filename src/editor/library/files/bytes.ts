// Files are bytes, and what is asked of them is mostly ASCII: only what a person reads is made a text of.

/** Node's own kind of bytes, which it finds and copies many times faster than others. */
interface NodeBytes extends Uint8Array {
  latin1Slice(start: number, end: number): string;
  utf8Slice(start: number, end: number): string;
}

const { Buffer: nodeBuffer } = globalThis as unknown as { Buffer?: { alloc(size: number): NodeBytes } };

/** Zeros to read into. */
export function newBytes(size: number): Uint8Array {
  return nodeBuffer ? nodeBuffer.alloc(size) : new Uint8Array(size);
}

const singles = new TextDecoder('latin1');
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** One letter for each byte: the right one where it is ASCII, else any other. */
export function lettersOf(bytes: Uint8Array, start: number, end: number): string {
  return isNodes(bytes) ? bytes.latin1Slice(start, end) : singles.decode(bytes.subarray(start, end));
}

/** The text that a part of a file in UTF-8 says. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  return isNodes(bytes) ? bytes.utf8Slice(start, end) : utf8.decode(bytes.subarray(start, end));
}

/** The text of a whole file, without a byte order mark. */
export function decode(bytes: Uint8Array): string {
  const other = utf16(bytes);
  return other === undefined ? textOf(bytes, startOf(bytes), bytes.length) : new TextDecoder(other).decode(bytes);
}

/** What a file in UTF-16 is written in, as its first bytes tell. */
export function utf16([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Where the text of a file in UTF-8 starts: behind its byte order mark, if it has one. */
export function startOf(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** As far as a NUL byte is looked for. */
export const lookedThrough = 8000; // bytes

/** As editors tell: a NUL byte near the start, and no mark that says UTF-16. */
export function isBinary(bytes: Uint8Array): boolean {
  const nul = bytes.indexOf(0);
  return nul >= 0 && nul < lookedThrough && !utf16(bytes);
}

function isNodes(bytes: Uint8Array): bytes is NodeBytes {
  return nodeBuffer !== undefined && 'latin1Slice' in bytes;
}
