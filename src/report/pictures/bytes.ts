// What the readers of the picture formats share.

/** Bytes one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Letters of ASCII as bytes. */
export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** The bytes of a stretch as letters, each byte one. */
export function latin(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

/** Whether the letters stand there. */
export function isAt(bytes: Uint8Array, at: number, letters: string): boolean {
  return at + letters.length <= bytes.length && latin(bytes, at, at + letters.length) === letters;
}

/** Numbers in bytes. Reads that start or end outside of them throw a `RangeError`. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
