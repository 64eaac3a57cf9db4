/** So many bytes at once: a multiple of three, and no more than a function takes arguments. */
const pieceLength = 3 * 8192;

/** Bytes in the alphabet of data addresses. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += pieceLength)
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + pieceLength)));
  return text;
}

/** A picture as an address that holds it. */
export function dataAddress({ type, bytes }: { type: string; bytes: Uint8Array }): string {
  return `data:${type};base64,${toBase64(bytes)}`;
}

/** The bytes that letters of that alphabet stand for; an error where they are none. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
