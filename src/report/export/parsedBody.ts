import type { Env, Token } from 'markdown-it';
import { linkPath } from '../../notes/edits/linkPath';
import { isInlinePicture, linkKind } from '../../render/linkPolicy';
import { exportMarkdown } from './exportMarkdown';
import { markerIn, talksIn } from '../parts/marker';

/** How what a note leads to is reached from outside. */
export interface Outside {
  /** The address out there of a relative one in the note; where there is none, only the link's text goes out. */
  link(address: string): string | undefined;
  /** The address out there of a picture beside the note or within it; where there is none, its text goes out. */
  picture(address: string): string | undefined;
}

/** The body of a note, read once for all forms it goes out in. */
export interface ParsedBody {
  /** With `\n` at the ends of lines. */
  readonly source: string;
  readonly tokens: Token[];
  readonly env: Env;
}

export const markdown = exportMarkdown();

export function parseBody(body: string): ParsedBody {
  // As the parser does it.
  const source = withoutCutMarkers(body.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd'));
  const env: Env = {};
  return { source, tokens: markdown.parse(source, env), env };
}

/** A marker that was damaged is no comment any more, or one that hides all that follows. */
function withoutCutMarkers(text: string): string {
  if (!text.includes('conference-notes:')) return text;
  return text
    .split('\n')
    .map((line) => (markerIn(line)?.isCut ? '' : line))
    .join('\n');
}

/** The addresses of the pictures beside the note or within it, each once. */
export function picturesIn({ tokens }: ParsedBody): string[] {
  return [
    ...new Set(inline(tokens).flatMap((token) => (token.type === 'image' ? attribute(token, 'src') : []))),
  ].filter(isOwnPicture);
}

/** The relative paths of the files that a body links to or was made from, each once, in their order. */
export function filesNamedIn({ source, tokens }: ParsedBody): string[] {
  const linked = inline(tokens).flatMap((token) => (token.type === 'link_open' ? attribute(token, 'href') : []));
  const made = source.split('\n').flatMap((line) => talksIn(line).map(({ text }) => linkPath(text)));
  return [...new Set([...made, ...linked.filter((address) => linkKind(address) === 'relative')])];
}

/** A picture that stands beside the note or in it, not somewhere in the internet. */
export function isOwnPicture(address: string): boolean {
  return linkKind(address) === 'relative' || isInlinePicture(address);
}

export function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '');
}

function inline(tokens: readonly Token[]): Token[] {
  return tokens.flatMap(({ children }) => children ?? []);
}
