import { ownText } from '../values/ownText';

/** A relative path that a body links to or shows as a picture. */
export interface FileLink {
  /** Decoded, without fragment and query, with `/` between names. */
  path: string;
  /** Where the bare path stands, as written: UTF-16 offsets in the file's text. */
  start: number;
  end: number;
}

/** A destination as written; `next` is the offset behind it, behind its `>` where it has one. */
export interface Destination {
  start: number;
  end: number;
  next: number;
}

/** The destination that starts at an offset: `<with blanks>`, or up to a blank with its parentheses balanced. */
export function destinationAt(text: string, start: number, limit: number): Destination | undefined {
  return text.charCodeAt(start) === 60 ? inAngles(text, start + 1, limit) : bare(text, start, limit);
}

function inAngles(text: string, start: number, limit: number): Destination | undefined {
  for (let at = start; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 62) return { start, end: at, next: at + 1 };
    if (unit === 60 || unit === 10 || unit === 13) return undefined;
    if (unit === 92) at++;
  }
  return undefined;
}

function bare(text: string, start: number, limit: number): Destination | undefined {
  let depth = 0;
  let at = start;
  for (; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= 32 || unit === 127) break;
    if (unit === 92 && text.charCodeAt(at + 1) > 32) at++;
    else if (unit === 40 && ++depth > 32) return undefined;
    else if (unit === 41 && --depth < 0) break;
  }
  return depth > 0 || at === start || at > limit ? undefined : { start, end: at, next: at };
}

/** The offset behind the title that starts at an offset, or `undefined` where none is closed there. */
export function titleEnd(text: string, start: number, limit: number): number | undefined {
  const open = text.charAt(start);
  if (open !== '"' && open !== "'" && open !== '(') return undefined;
  const close = open === '(' ? ')' : open;
  for (let at = start + 1; at < limit; at++) {
    const char = text.charAt(at);
    if (char === close) return at + 1;
    if (char === '(' && open === '(') return undefined;
    if (char === '\\') at++;
  }
  return undefined;
}

/** The file that a destination leads to; `undefined` for all but relative paths, and where it is not sure. */
export function fileLink(text: string, { start, end }: Destination): FileLink | undefined {
  const whole = text.slice(start, end);
  if (/^\w[\w./-]*$/.test(whole)) return { path: ownText(whole), start, end };
  const pathEnd = endOfPath(text, start, end);
  // Of entities and other escapes nobody makes names.
  if (/&#?\w+;|\\(?:$|[^!-/:-@[-`{-~]|[\\#?])/i.test(whole)) return undefined;
  const written = text.slice(start, pathEnd).replace(/\\/g, '');
  const path = percentDecoded(written);
  return isRelative(path) && isRelative(written) ? { path: ownText(path), start, end: pathEnd } : undefined;
}

/** Whether a destination that leads to no file surely makes a link; of other schemes some readers make none. */
export function isOtherLink(text: string, { start, end }: Destination): boolean {
  return start === end || /^(?:https?:\/\/|mailto:|#|\/[^/\\]|\/$)/i.test(text.slice(start, end));
}

/** Where the fragment or query starts. */
function endOfPath(text: string, start: number, end: number): number {
  const sign = text.slice(start, end).search(/[#?]/);
  return sign < 0 ? end : start + sign;
}

function percentDecoded(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}

/** No scheme or drive, host, site root, placeholder of a template, nor signs that readers take in different ways. */
function isRelative(path: string): boolean {
  if (path === '' || /^[/#?>"']|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd\\|]/u.test(path)) return false;
  return !/^\s|\s$|\{\{|\{%|\$\{|<%/.test(path) && !/^[a-z][a-z0-9+.-]*:/i.test(path.replace(/\s/g, ''));
}
