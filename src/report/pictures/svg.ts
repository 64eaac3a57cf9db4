/**
 * An SVG without comments, the block of metadata, and what drawing programs write for themselves, such as the path it
 * was exported to.
 */
export function cleanSvg(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const clean = text
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<metadata\b[^>]*(?:\/>|>[^]*?<\/metadata\s*>)/gi, '')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\s(?:inkscape|sodipodi):[\w-]+\s*=\s*(?:"[^"]*"|'[^']*')/g, ''));
  return clean === text ? bytes : new TextEncoder().encode(clean);
}
