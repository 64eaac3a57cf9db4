import type { BodySource } from './bodySource';
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
 * and addresses come first, as in Markdown. Where it is not clear what is a link, the rest of the stretch has none.
 *
 * @param definitions whether the note has reference definitions: a bracket in or next to another may then be a link
 */
export function inlineLinks(source: BodySource, start: number, end: number, definitions: boolean): FileLink[] {
  const part = source.slice(start, end);
  const links: FileLink[] = [];
  const open: Opener[] = [];
  const signs = /[\\`<[\]]|:\/\//g;
  for (let from = 0; signs.test(part); from = signs.lastIndex) {
    const behind = signs.lastIndex;
    const at = behind - 1;
    switch (part.charCodeAt(at)) {
      case unit.backslash:
        signs.lastIndex = behind + 1;
        break;
      case unit.openBracket: {
        const image = at > from && part.charCodeAt(at - 1) === unit.exclamation;
        const around = open.at(-1);
        if (around && !image) around.holdsBracket = true;
        if (open.push({ start: image ? at - 1 : at, image, holdsLink: false, holdsBracket: false }) > mostOpen)
          return links;
        break;
      }
      case unit.closeBracket: {
        const opener = open.pop();
        const tail = opener && part.charCodeAt(behind) === unit.openParenthesis ? linkTail(part, at + 2) : undefined;
        // No link stands in a link.
        if (!opener || !tail || (opener.holdsLink && !opener.image)) break;
        if (definitions && (opener.holdsBracket || part.charAt(opener.start - 1) === ']')) return links;
        const link = fileLink(part, tail.destination);
        if (!link && !isOtherLink(part, tail.destination)) return links;
        signs.lastIndex = tail.next;
        if (!opener.image) for (const outer of open) outer.holdsLink = true;
        // What stands in the text of a picture is shown as text.
        if (link && !open.some(({ image }) => image)) {
          const offset = source.offset(start);
          links.push({ path: link.path, start: offset + link.start, end: offset + link.end });
        }
        break;
      }
      default: {
        const next =
          part.charCodeAt(at) === unit.backtick ? endOfCode(part, at) : endOfAddress(part, startOf(part, at));
        // To some a bracket that none opens is a part of the address.
        if (next === undefined || (open.length === 0 && part.charAt(next) === ']')) return links;
        signs.lastIndex = next;
      }
    }
  }
  return links;
}

const unit = {
  exclamation: 33,
  openParenthesis: 40,
  openBracket: 91,
  backslash: 92,
  closeBracket: 93,
  backtick: 96,
} as const;

/** Where the `<` or `://` starts that ends there. */
function startOf(part: string, at: number): number {
  return part.charAt(at) === '<' ? at : at - 2;
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

/** Behind the code span that starts here; `undefined` where none as long closes it. */
function endOfCode(part: string, at: number): number | undefined {
  const behind = endOfRun(part, at);
  for (let next = part.indexOf('`', behind); next >= 0;) {
    const end = endOfRun(part, next);
    if (end - next === behind - at) return end;
    next = part.indexOf('`', end);
  }
  return undefined;
}

function endOfRun(part: string, at: number): number {
  let end = at;
  while (part.charCodeAt(end) === 96) end++;
  return end;
}

/** Behind a comment, tag or address, or a `<` that starts none; `undefined` where signs of links stand in it. */
function endOfAddress(part: string, at: number): number | undefined {
  const address = /<!--(?!-?>)[^]*?-->|<(?![a-z/!?])|<(?!!--)[^`\\<>[\]]*>|:\/\/[^\s`\\<[\]]*(?=[\s<\]]|$)/iy;
  address.lastIndex = at;
  return address.test(part) ? address.lastIndex : undefined;
}
