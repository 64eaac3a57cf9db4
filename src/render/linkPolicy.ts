/** What a link in a note may lead to. */
export type LinkKind = 'web' | 'relative' | 'fragment';

/**
 * The kind of an address that stands in a note, or `undefined` where it is none we follow: only `http`, `https`,
 * `mailto`, relative addresses and `#` are; never `command:` and the like, nor `//host`, which hides a host.
 */
export function linkKind(address: string): LinkKind | undefined {
  // Browsers drop these characters before they look for a scheme.

  const bare = address.replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028\u2029\ufeff]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(decoded(bare))?.[1]?.toLowerCase();
  if (scheme !== undefined) return scheme === 'http' || scheme === 'https' || scheme === 'mailto' ? 'web' : undefined;
  if (bare.startsWith('#')) return 'fragment';
  return bare === '' || /^[/\\]{2}/.test(bare) || bare.startsWith('\\') ? undefined : 'relative';
}

/** Whether the address is a picture that stands in the note itself. SVG is left out: it can hold more than a picture. */
export function isInlinePicture(address: string): boolean {
  return /^data:image\/(?:png|gif|jpeg|webp);base64,[a-z0-9+/=]+$/i.test(address.trim());
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
