import { destinationAt, fileLink, isOtherLink, titleEnd, type FileLink } from './linkTarget';

/** More open brackets than this nobody writes, and Markdown readers differ from here on. */
const mostOpen = 30;

/** A bracket that may start a link. */
interface Opener {
  start: number;
  image: boolean;
  /** A link or a further bracket stands within. */
  holdsLink: boolean;
  holdsBracket: boolean;
}

/**
 * The inline links and pictures to relative files in one stretch of running text, such as a paragraph. Code, comments
 * and addresses come first, as in Markdown; where a tag or an address holds brackets, what is open around it is let go.
 *
 * @param definitions whether the note has reference definitions: a bracket in a bracket may then be a link
 */
export function inlineLinks(text: string, start: number, end: number, definitions: boolean): FileLink[] {
  const part = text.slice(start, end);
  const links: FileLink[] = [];
  const open: Opener[] = [];
  let runs: Map<number, number> | undefined;
  const signs = /[\\`<[\]]|:\/\//g;
  for (let sign = signs.exec(part); sign; sign = signs.exec(part)) {
    const at = sign.index;
    switch (sign[0]) {
      case '\\':
        signs.lastIndex = at + 2;
        break;
      case '`': {
        runs ??= lastRuns(part);
        signs.lastIndex = endOfCode(part, at, runs);
        break;
      }
      case '<':
      case '://': {
        const region = sign[0] === '<' ? endOfTag(part, at) : endOfAddress(part, at);
        if (region === undefined) return letGo(links, open, start);
        const inside = part.slice(at + 1, region);
        signs.lastIndex = region;
        if (inside.startsWith('!--')) break;
        if (!/[`\\<[\]]/.test(inside)) break;
        if (/[`\\<]|!\[/.test(inside) || open.some(({ image }) => image)) return letGo(links, open, start);
        open.length = 0;
        break;
      }
      case '[': {
        if (open.length === mostOpen) return letGo(links, open, start);
        const around = open.at(-1);
        const image = part.charAt(at - 1) === '!' && !isEscaped(part, at - 1);
        if (around && !image) around.holdsBracket = true;
        open.push({ start: at, image, holdsLink: false, holdsBracket: false });
        break;
      }
      default: {
        const opener = open.pop();
        const tail = opener && part.charAt(at + 1) === '(' ? linkTail(part, at + 2) : undefined;
        // It may be a picture by reference.
        if (!tail && opener?.image && definitions) dropFrom(links, start + opener.start);
        if (!opener || !tail) break;
        // No link stands in a link.
        if (opener.holdsLink && !opener.image) break;
        const link = fileLink(part, tail.destination);
        const mayBeReference =
          definitions &&
          ((opener.holdsBracket && !opener.image) || part.charAt(opener.start - (opener.image ? 2 : 1)) === ']');
        const isSure = mayBeReference ? !/[\\`<[\]]/.test(part.slice(at + 1, tail.next)) : link !== undefined;
        if (!isSure && (mayBeReference || !isOtherLink(part, tail.destination)))
          return letGo(links, [...open, opener], start);
        signs.lastIndex = tail.next;
        if (opener.image) dropFrom(links, start + opener.start);
        else for (const outer of open) outer.holdsLink = true;
        if (link && !mayBeReference) links.push({ path: link.path, start: start + link.start, end: start + link.end });
      }
    }
  }
  return links;
}

/** From here on it is not known what closes the open brackets: what stands in an open picture's text may be no link. */
function letGo(links: FileLink[], open: Opener[], start: number): FileLink[] {
  const picture = open.find(({ image }) => image);
  if (picture) dropFrom(links, start + picture.start);
  return links;
}

/** `(destination "title")` from behind the parenthesis on. */
function linkTail(part: string, from: number) {
  const start = skipBlanks(part, from);
  if (part.charAt(start) === ')') return { destination: { start, end: start, next: start }, next: start + 1 };
  const destination = destinationAt(part, start, part.length);
  if (!destination) return undefined;
  let at = skipBlanks(part, destination.next);
  if (at > destination.next) at = skipBlanks(part, titleEnd(part, at, part.length) ?? at);
  return part.charAt(at) === ')' ? { destination, next: at + 1 } : undefined;
}

function skipBlanks(part: string, from: number): number {
  let at = from;
  while (at < part.length && ' \t\r\n'.includes(part.charAt(at))) at++;
  return at;
}

/** What stands in a picture's text is shown as text. */
function dropFrom(links: FileLink[], start: number): void {
  while ((links.at(-1)?.start ?? -1) > start) links.pop();
}

function isEscaped(part: string, at: number): boolean {
  let from = at;
  while (part.charAt(from - 1) === '\\') from--;
  return (at - from) % 2 === 1;
}

/** Behind the code span that starts here, or behind its backticks where none as long closes it. */
function endOfCode(part: string, at: number, runs: ReadonlyMap<number, number>): number {
  const behind = endOfRun(part, at);
  const length = behind - at;
  if ((runs.get(length) ?? -1) < behind) return behind;
  for (let next = part.indexOf('`', behind); next >= 0;) {
    const end = endOfRun(part, next);
    if (end - next === length) return end;
    next = part.indexOf('`', end);
  }
  return behind;
}

/** Where the last run of backticks of each length starts: no opener is searched for in vain. */
function lastRuns(part: string): Map<number, number> {
  const runs = new Map<number, number>();
  for (let at = part.indexOf('`'); at >= 0;) {
    const end = endOfRun(part, at);
    runs.set(end - at, at);
    at = part.indexOf('`', end);
  }
  return runs;
}

function endOfRun(part: string, at: number): number {
  let end = at;
  while (part.charCodeAt(end) === 96) end++;
  return end;
}

/** Behind a comment, tag or `<address>`, or behind a `<` that starts none; `undefined` where a comment is not closed. */
function endOfTag(part: string, at: number): number | undefined {
  if (part.startsWith('<!--', at)) {
    const close = /^-?>/.test(part.slice(at + 4, at + 6)) ? -1 : part.indexOf('-->', at + 4);
    return close < 0 ? undefined : close + 3;
  }
  if (!/[a-z/!?]/i.test(part.charAt(at + 1))) return at + 1;
  // The next `<` ends the search: it is no part of a tag that we are sure of.
  const sign = /[<>]/g;
  sign.lastIndex = at + 1;
  const close = sign.exec(part);
  return close?.[0] === '>' ? close.index + 1 : at + 1;
}

function endOfAddress(part: string, at: number): number {
  const blank = /\s/g;
  blank.lastIndex = at;
  return blank.exec(part)?.index ?? part.length;
}
