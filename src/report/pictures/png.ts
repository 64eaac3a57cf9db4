import { ascii, joined, latin, viewOf } from './bytes';
import { onlyOrientation, orientationOf } from './orientation';

/** The chunks that the picture would look otherwise without; of all others none is kept. */
const pictureChunks = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs hIST sPLT cICP mDCV cLLI acTL fcTL fdAT'.split(' '),
);

const signature = 8;

/** A PNG without texts, times, EXIF but for the orientation, and the like. `undefined` where it is broken. */
export function cleanPng(bytes: Uint8Array): Uint8Array | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, signature)];
  const view = viewOf(bytes);
  let turned = 1;
  for (let at = signature; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return undefined;
    const name = latin(bytes, at + 4, at + 8);
    if (name === 'eXIf') turned = orientationOf(bytes.subarray(at + 8, end - 4));
    if (pictureChunks.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return joined(turned === 1 ? kept : withOrientation(kept, turned));
    at = end;
  }
  return undefined;
}

/** Behind the header. */
function withOrientation([start, header, ...rest]: readonly Uint8Array[], turned: number): Uint8Array[] {
  return [start, header, chunk('eXIf', onlyOrientation(turned)), ...rest].flatMap((part) => part ?? []);
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const checked = joined([ascii(name), data]);
  const numbers = new Uint8Array(8);
  viewOf(numbers).setUint32(0, data.length);
  viewOf(numbers).setUint32(4, crc(checked));
  return joined([numbers.subarray(0, 4), checked, numbers.subarray(4)]);
}

/** The checksum of a chunk's name and data (CRC-32). */
export function crc(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return (rest ^ 0xffffffff) >>> 0;
}
