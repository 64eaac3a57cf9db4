import { ascii, isAt, joined, viewOf } from './bytes';
import { onlyOrientation, orientationOf } from './orientation';

const marker = { soi: 0xd8, eoi: 0xd9, sos: 0xda, app0: 0xe0, app1: 0xe1, app2: 0xe2, app14: 0xee, com: 0xfe } as const;

const exifHead = 'Exif\0\0';

/**
 * A JPEG without what cameras and programs wrote about it: EXIF but for the orientation, XMP, IPTC, comments, and what
 * stands behind the picture, where phones put further pictures with data of their own. `undefined` where it is broken.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let turned = 1;
  for (let at = 2; at < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const kind = bytes[at + 1] ?? 0;
    // Any number of these may stand before a marker.
    if (kind === 0xff) at++;
    else if (kind === marker.eoi) return withOrientation([...kept, bytes.subarray(at, at + 2)], turned);
    else {
      const end = segmentEnd(bytes, at, kind);
      if (end === undefined) return undefined;
      const segment = bytes.subarray(at, end);
      if (isExif(segment)) turned = turned === 1 ? orientationOf(segment.subarray(4 + exifHead.length)) : turned;
      if (isPicture(segment, kind)) kept.push(segment);
      at = end;
    }
  }
  // It was cut off; what there is of it is shown.
  return withOrientation(kept, turned);
}

/** Behind the segment; for one that starts a scan behind the scan's data. */
function segmentEnd(bytes: Uint8Array, at: number, kind: number): number | undefined {
  if (kind < 0xc0 && kind !== 0x01) return undefined;
  if ((kind >= 0xd0 && kind <= marker.soi) || kind === 0x01) return at + 2;
  if (at + 4 > bytes.length) return undefined;
  const length = viewOf(bytes).getUint16(at + 2);
  const end = at + 2 + length;
  if (length < 2 || end > bytes.length) return undefined;
  return kind === marker.sos ? scanEnd(bytes, end) : end;
}

/** In a scan a marker is what is neither a stuffed zero nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function isExif(segment: Uint8Array): boolean {
  return segment[1] === marker.app1 && isAt(segment, 4, exifHead);
}

/** Whether the picture would look otherwise without the segment. */
function isPicture(segment: Uint8Array, kind: number): boolean {
  if (kind === marker.app0) return isAt(segment, 4, 'JFIF\0');
  if (kind === marker.app2) return isAt(segment, 4, 'ICC_PROFILE\0');
  if (kind === marker.app14) return isAt(segment, 4, 'Adobe');
  return !(kind > marker.app0 && kind <= 0xef) && kind !== marker.com;
}

/** The orientation comes first, behind JFIF's own segment, which has to. */
function withOrientation(segments: readonly Uint8Array[], turned: number): Uint8Array {
  if (turned === 1) return joined(segments);
  const exif = joined([ascii(exifHead), onlyOrientation(turned)]);
  const head = Uint8Array.of(0xff, marker.app1, 0, exif.length + 2);
  const before = segments[1]?.[1] === marker.app0 ? 2 : 1;
  return joined([...segments.slice(0, before), head, exif, ...segments.slice(before)]);
}
