/** A stretch of an XML text. */
export interface XmlPiece {
  kind: 'text' | 'data' | 'comment' | 'instruction' | 'declaration' | 'open' | 'close';
  /** As it stands there. */
  source: string;
  /** Of a tag, or of an instruction. */
  name: string;
  /** It closes itself. */
  isEmpty: boolean;
}

const tag = /<(\/?)([^\s<>/="'!?]+)(?:\s*[^\s=<>"'/]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*(\/?)>/y;

const others = [
  { kind: 'comment', start: '<!--', end: '-->' },
  { kind: 'data', start: '<![CDATA[', end: ']]>' },
  { kind: 'instruction', start: '<?', end: '?>' },
  { kind: 'declaration', start: '<!', end: '>' },
] as const;

/** The pieces of an XML text in their order; `undefined` where it is broken. */
export function xmlPieces(text: string): XmlPiece[] | undefined {
  const pieces: XmlPiece[] = [];
  for (let at = 0; at < text.length;) {
    const piece = text[at] === '<' ? markupAt(text, at) : textAt(text, at);
    if (!piece) return undefined;
    pieces.push(piece);
    at += piece.source.length;
  }
  return pieces;
}

function textAt(text: string, at: number): XmlPiece {
  const next = text.indexOf('<', at);
  return { kind: 'text', source: text.slice(at, next < 0 ? text.length : next), name: '', isEmpty: false };
}

function markupAt(text: string, at: number): XmlPiece | undefined {
  const other = others.find(({ start }) => text.startsWith(start, at));
  if (other) {
    const end = text.indexOf(other.end, at + other.start.length);
    if (end < 0) return undefined;
    const source = text.slice(at, end + other.end.length);
    return { kind: other.kind, source, name: /^<\?([^\s?]*)/.exec(source)?.[1] ?? '', isEmpty: false };
  }
  tag.lastIndex = at;
  const [source, closes, name = '', isEmpty] = tag.exec(text) ?? [];
  return source === undefined ? undefined : { kind: closes ? 'close' : 'open', source, name, isEmpty: isEmpty === '/' };
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text or the value of an attribute as it is meant. */
export function unescapedXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return entities[String(name).toLowerCase()] ?? whole;
    const code = hex ? parseInt(String(hex), 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
