import type { Env, Token } from 'markdown-it';
import { linkPath } from '../../notes/edits/linkPath';
import { isInlinePicture, linkKind } from '../../render/linkPolicy';
import { finish, type Steps } from '../../library/steps';
import { exportMarkdown } from './exportMarkdown';
import { steppedParser } from './parseSteps';
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
const parse = steppedParser(markdown);

export function parseBody(body: string): ParsedBody {
  return finish(bodySteps(body));
}

/** The same in steps. */
export function* bodySteps(body: string): Steps<ParsedBody> {
  // As the parser does it.
  const source = withoutCutMarkers(body.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd'));
  yield;
  return { source, ...(yield* parse(source, (): Env => ({}))) };
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
  return [...addressesIn(tokens, 'image', 'src')].filter(isOwnPicture);
}

/** The relative paths of the files that a body links to or was made from, each once, in their order. */
export function filesNamedIn({ source, tokens }: ParsedBody): string[] {
  const made = source.includes('conference-notes:')
    ? source.split('\n').flatMap((line) => talksIn(line).map(({ text }) => linkPath(text)))
    : [];
  const linked = [...addressesIn(tokens, 'link_open', 'href')].filter((address) => linkKind(address) === 'relative');
  return [...new Set([...made, ...linked])];
}

/** A picture that stands beside the note or in it, not somewhere in the internet. */
export function isOwnPicture(address: string): boolean {
  return linkKind(address) === 'relative' || isInlinePicture(address);
}

export function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '');
}

/** Each once, in their order. */
function addressesIn(tokens: readonly Token[], type: string, name: string): Set<string> {
  const found = new Set<string>();
  for (const { children } of tokens)
    for (const token of children ?? []) if (token.type === type) found.add(attribute(token, name));
  return found;
}
