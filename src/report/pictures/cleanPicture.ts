import { isAt } from './bytes';
import { cleanGif } from './gif';
import { cleanJpeg } from './jpeg';
import { cleanPng } from './png';
import { cleanSvg } from './svg';
import type { Cleaner } from './svgAddresses';
import { cleanWebp } from './webp';

/** The kinds of pictures that can go out. */
export type PictureType = 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp' | 'image/svg+xml';

export interface CleanPicture {
  type: PictureType;
  bytes: Uint8Array;
}

/**
 * A picture as it may go out: without the place, the time, the device and whatever else is told in it beside what is
 * seen. It stays turned as it was. The kind is told by the bytes, not by a name. `undefined` where it is broken, or of a
 * kind that cannot be cleaned (HEIC, AVIF, TIFF): nothing goes out that might tell more than what it shows.
 */
export function cleanPicture(bytes: Uint8Array): CleanPicture | undefined {
  const type = pictureType(bytes);
  const clean = type && cleaners[type](bytes, cleanPicture);
  return type && clean && { type, bytes: clean };
}

const cleaners: Record<PictureType, (bytes: Uint8Array, cleanInner: Cleaner) => Uint8Array | undefined> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/gif': cleanGif,
  'image/webp': cleanWebp,
  'image/svg+xml': cleanSvg,
};

/** The kind of a picture, by how it starts. */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  if (isAt(bytes, 0, '\xff\xd8\xff')) return 'image/jpeg';
  if (isAt(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (bytes.length >= 13 && (isAt(bytes, 0, 'GIF87a') || isAt(bytes, 0, 'GIF89a'))) return 'image/gif';
  if (bytes.length >= 12 && isAt(bytes, 0, 'RIFF') && isAt(bytes, 8, 'WEBP')) return 'image/webp';
  return isSvg(bytes) ? 'image/svg+xml' : undefined;
}

function isSvg(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*(?:<!DOCTYPE\s+svg[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<svg[\s>]/i.test(
    head,
  );
}
