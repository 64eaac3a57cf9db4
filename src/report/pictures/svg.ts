import { cleanAddress, cleanStyle, type Cleaner } from './svgAddresses';
import { unescapedXml, xmlPieces, type XmlPiece } from './xml';

/** Elements that go with all that is in them. */
const dropped = new Set(['metadata', 'script']);

/**
 * An SVG without comments, the block of metadata, scripts, addresses of files, and what drawing programs write for
 * themselves, such as the path it was exported to. The pictures it holds are cleaned. `undefined` where one of them cannot
 * be, or where it is broken.
 */
export function cleanSvg(bytes: Uint8Array, cleanPicture: Cleaner): Uint8Array | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const pieces = xmlPieces(text);
  if (!pieces) return undefined;
  const kept: string[] = [];
  let element = '';
  for (const piece of shownPieces(pieces)) {
    if (piece.kind === 'open' || piece.kind === 'close') element = piece.kind === 'open' ? localName(piece.name) : '';
    const clean = cleanPiece(piece, element === 'style', cleanPicture);
    if (clean === undefined) return undefined;
    kept.push(clean);
  }
  const clean = kept.join('');
  return clean === text ? bytes : new TextEncoder().encode(clean);
}

function shownPieces(pieces: readonly XmlPiece[]): XmlPiece[] {
  let depth = 0;
  return pieces.filter(({ kind, name, isEmpty }) => {
    if (kind === 'comment' || (kind === 'instruction' && name !== 'xml')) return false;
    if (!dropped.has(localName(name))) return depth === 0;
    if (kind === 'open' && !isEmpty) depth++;
    if (kind === 'close') depth = Math.max(0, depth - 1);
    return false;
  });
}

function cleanPiece({ kind, source }: XmlPiece, isStyle: boolean, cleanPicture: Cleaner): string | undefined {
  if (kind === 'open') return cleanTag(source, cleanPicture);
  if (!isStyle) return source;
  if (kind === 'data') return cleanStyle(source, cleanPicture);
  return kind === 'text' ? cleanValue(source, (style) => cleanStyle(style, cleanPicture)) : source;
}

function cleanTag(tag: string, cleanPicture: Cleaner): string | undefined {
  const unclean: string[] = [];
  const cleaned = tag.replace(
    /\s*([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')/g,
    (whole: string, name: string, quoted: string) => {
      if (/^(?:inkscape:|sodipodi:|on|xml:base$)/i.test(name)) return '';
      const isAddress = ['href', 'src'].includes(localName(name));
      const value = quoted.slice(1, -1);
      const clean = cleanValue(value, (meant) =>
        isAddress || /^\s*(?:data|file):/i.test(meant)
          ? cleanAddress(meant, cleanPicture)
          : cleanStyle(meant, cleanPicture),
      );
      if (clean === undefined) unclean.push(name);
      return clean === undefined || clean === value ? whole : whole.slice(0, -quoted.length) + `"${clean}"`;
    },
  );
  return unclean.length === 0 ? cleaned : undefined;
}

/** What was changed is written in XML's way again. */
function cleanValue(value: string, clean: (meant: string) => string | undefined): string | undefined {
  const meant = unescapedXml(value);
  const cleaned = clean(meant);
  return cleaned === undefined || cleaned === meant
    ? cleaned && value
    : cleaned.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
