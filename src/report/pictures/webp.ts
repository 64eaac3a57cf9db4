import { ascii, isAt, joined, latin, viewOf } from './bytes';
import { onlyOrientation, orientationOf } from './orientation';

const pictureChunks = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

/** Bits of the header that say which chunks there are. */
const flags = { exif: 0x08, xmp: 0x04 };

/** A WebP without XMP, EXIF but for the orientation, and chunks of others. `undefined` where it is broken. */
export function cleanWebp(bytes: Uint8Array): Uint8Array | undefined {
  const view = viewOf(bytes);
  const end = Math.min(bytes.length, 8 + view.getUint32(4, true));
  const kept: Uint8Array[] = [];
  let turned = 1;
  for (let at = 12; at + 8 <= end;) {
    const length = view.getUint32(at + 4, true);
    const next = at + 8 + length + (length % 2);
    if (at + 8 + length > end) return undefined;
    const name = latin(bytes, at, at + 4);
    if (name === 'EXIF') turned = orientationOf(exifData(bytes.subarray(at + 8, at + 8 + length)));
    if (pictureChunks.has(name)) kept.push(bytes.slice(at, Math.min(next, end)));
    at = next;
  }
  const header = kept.find((chunk) => isAt(chunk, 0, 'VP8X'));
  if (kept.length === 0 || (header && header.length < 18)) return undefined;
  // Only with this header there is a place for EXIF.
  const isTurned = header !== undefined && turned !== 1;
  if (header) header[8] = ((header[8] ?? 0) & ~(flags.exif | flags.xmp)) | (isTurned ? flags.exif : 0);
  return file(isTurned ? [...kept, chunk('EXIF', onlyOrientation(turned))] : kept);
}

/** Some programs write JPEG's head before it. */
function exifData(data: Uint8Array): Uint8Array {
  return isAt(data, 0, 'Exif\0\0') ? data.subarray(6) : data;
}

function file(chunks: readonly Uint8Array[]): Uint8Array {
  return chunk('RIFF', joined([ascii('WEBP'), ...chunks]));
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const length = new Uint8Array(4);
  viewOf(length).setUint32(0, data.length, true);
  return joined([ascii(name), length, data, new Uint8Array(data.length % 2)]);
}
