import type { Env, Token } from 'markdown-it';
import { exportMarkdown } from './exportMarkdown';
import { linkPlaces, type InlinePlaces } from './linkPlaces';

/** A text with the places of what stands in it. */
export interface PlacedSource {
  readonly source: string;
  readonly tokens: Token[];
  readonly env: Env;
  /** By the token of a block's text. */
  readonly places: WeakMap<Token, InlinePlaces>;
  /** Where comments between blocks stand. */
  readonly comments: readonly { start: number; end: number }[];
}

const places = new WeakMap<Token, InlinePlaces>();
const parser = exportMarkdown().use(linkPlaces(places));
// Text in `^[…]` would be taken out of its place.
parser.inline.ruler.disable('footnote_inline');

/** @param source with `\n` at the ends of lines, which the places count */
export function placedSource(source: string): PlacedSource {
  const comments: { start: number; end: number }[] = [];
  const env: Env = { comments };
  return { source, tokens: parser.parse(source, env), env, places, comments };
}
