/** What a link in a note may lead to. */
export type LinkKind = 'web' | 'relative' | 'fragment';

/**
 * The kind of an address that stands in a note, or `undefined` where it is none we follow: only `http`, `https`,
 * `mailto`, relative addresses and `#` are; never `command:` and the like, nor `//host`, which hides a host.
 */
export function linkKind(address: string): LinkKind | undefined {
  // Browsers drop control characters before they look for a scheme, and some readers decode first.
  const bare = decoded(address).replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme !== undefined) return scheme === 'http' || scheme === 'https' || scheme === 'mailto' ? 'web' : undefined;
  if (bare.startsWith('#')) return 'fragment';
  return bare === '' || /^(?:\\|[/\\]{2})/.test(bare) ? undefined : 'relative';
}

/** Whether the address is a picture that stands in the note itself. SVG is left out: it can hold more than a picture. */
export function isInlinePicture(address: string): boolean {
  return /^data:image\/(?:png|gif|jpeg|webp);base64,[a-z0-9+/=]+$/i.test(address.trim());
}

/** Without escapes; as it stands where they are none. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
