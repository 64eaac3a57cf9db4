import type { MarkdownIt, StateInline, Token } from 'markdown-it';

/** Where in its block's text a link or picture stands: `[label](…)`, `![label](…)`, or one of the forms with a reference. */
export interface LinkPlace {
  /** Of the opening bracket, or the exclamation mark before it. */
  start: number;
  /** Of the bracket that closes the label. */
  labelEnd: number;
  end: number;
  /** It is the caption of a figure, or empty. */
  title: string;
}

/** What a block's text holds. */
export interface InlinePlaces {
  links: (LinkPlace & { token: Token })[];
  comments: { start: number; end: number }[];
}

/** A step of the parser: it began there, when so many tokens were made. */
interface Step {
  pos: number;
  count: number;
}

/**
 * Plug-in that tells where links, pictures and comments stand, which the parser itself forgets. It looks on at each of the
 * parser's steps: what was made between two of them comes from the text between them.
 */
export function linkPlaces(places: WeakMap<Token, InlinePlaces>): (md: MarkdownIt) => void {
  return (md) => {
    /** By the list that is filled; later rules may put another in its place. */
    const byChildren = new WeakMap<readonly Token[], InlinePlaces>();
    md.core.ruler.after('inline', 'link_places', ({ tokens }) => {
      for (const token of tokens) {
        const found = token.children && byChildren.get(token.children);
        if (found) places.set(token, found);
      }
    });

    /** The step that is not ended yet, for each level: a link's label is a level of its own. */
    const running = new WeakMap<StateInline, Step[]>();
    // Before all that takes something away.
    md.inline.ruler.before('comment', 'link_places', (state, silent) => {
      if (!silent) step(state, state.pos);
      return false;
    });
    // Before tokens are joined.
    md.inline.ruler2.before('balance_pairs', 'link_places', (state) => step(state, state.posMax));

    const step = (state: StateInline, pos: number): void => {
      const steps = running.get(state) ?? [];
      running.set(state, steps);
      const { level } = state;
      const outer = steps[level];
      // A label ended without a step of its own.
      while (steps.length > level + 1) end(state, steps.pop(), outer ? labelEnd(state, outer.pos) : pos);
      end(state, outer, pos);
      steps[level] = { pos, count: state.tokens.length };
    };

    const end = (state: StateInline, begun: Step | undefined, at: number): void => {
      if (!begun) return;
      const found = byChildren.get(state.tokens) ?? { links: [], comments: [] };
      byChildren.set(state.tokens, found);
      const { pos, count } = begun;
      if (state.src.startsWith('<!--', pos) && at >= pos + 7) found.comments.push({ start: pos, end: at });
      const token = state.tokens
        .slice(count)
        .find((made) => isLink(made) && !found.links.some((known) => known.token === made));
      if (!token) return;
      const open = token.type === 'image' ? pos + 1 : pos;
      const title = String(token.attrGet('title') ?? '');
      found.links.push({ token, title, start: pos, labelEnd: labelEnd(state, open), end: at });
    };
  };
}

/** Addresses that stand there as they are have no label. */
function isLink({ type, markup }: Token): boolean {
  return type === 'image' || (type === 'link_open' && markup === '');
}

function labelEnd(state: StateInline, open: number): number {
  return state.md.helpers.parseLinkLabel(state, open);
}
