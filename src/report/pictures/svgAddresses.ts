import { dataAddress, fromBase64 } from './base64';
import type { CleanPicture } from './cleanPicture';

/** Cleans a picture within a picture; `undefined` where it cannot go out. */
export type Cleaner = (bytes: Uint8Array) => CleanPicture | undefined;

/**
 * An address in an SVG as it may go out: of the web, or of something in the SVG; a picture that it holds is cleaned. Empty
 * where it leads to a file or a program, `undefined` where a picture in it cannot be cleaned.
 */
export function cleanAddress(address: string, clean: Cleaner): string | undefined {
  const bare = address.replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, '');
  if (/^(?:#|https?:)/i.test(bare)) return address;
  if (!/^data:/i.test(bare)) return '';
  // A font tells nothing of a place.
  if (/^data:(?:application\/(?:x-)?font|font\/)/i.test(bare)) return address;
  const picture = dataOf(bare);
  const cleaned = picture && clean(picture);
  if (cleaned) return dataAddress(cleaned);
  return /^data:(?:image\/|;|,|application\/octet-stream)/i.test(bare) ? undefined : '';
}

/** A style sheet or an attribute with addresses in `url(…)`, cleaned; `undefined` where a picture in it cannot be. */
export function cleanStyle(style: string, clean: Cleaner): string | undefined {
  const unclean: string[] = [];
  const cleaned = style.replace(
    /(url\(\s*|@import\s+)(?:"([^"]*)"|'([^']*)'|(?<=\(\s*)([^"')]*))/gi,
    (whole: string, before: string, double?: string, single?: string, bare?: string) => {
      const address = (double ?? single ?? bare ?? '').trim();
      const found = cleanAddress(address, clean);
      if (found === undefined) unclean.push(address);
      return found === address ? whole : `${before}'${found ?? ''}'`;
    },
  );
  return unclean.length === 0 ? cleaned : undefined;
}

/** The bytes of a data address, which has no blanks. */
function dataOf(address: string): Uint8Array | undefined {
  const comma = address.indexOf(',');
  if (comma < 0) return undefined;
  try {
    const data = decodeURIComponent(address.slice(comma + 1));
    return /;base64$/i.test(address.slice(0, comma)) ? fromBase64(data) : new TextEncoder().encode(data);
  } catch {
    return undefined;
  }
}
