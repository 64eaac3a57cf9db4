import type { Env, Token } from 'markdown-it';
import type { Steps } from '../../library/steps';
import { exportMarkdown } from './exportMarkdown';
import { linkPlaces, type InlinePlaces } from './linkPlaces';
import { steppedParser } from './parseSteps';

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
const parse = steppedParser(parser);

type CommentEnv = Env & { comments: { start: number; end: number }[] };

/** @param source with `\n` at the ends of lines, which the places count */
export function* placedSource(source: string): Steps<PlacedSource> {
  const { tokens, env } = yield* parse(source, (): CommentEnv => ({ comments: [] }));
  return { source, tokens, env, places, comments: env.comments };
}
