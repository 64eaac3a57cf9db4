import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { escapeHtml } from './escape';

/** A picture that stands alone in its paragraph is a figure, and its title is the caption. */
export function figures(md: MarkdownIt): void {
  md.core.ruler.push('figures', (state: StateCore) => {
    state.tokens.forEach((token, i) => {
      const picture = loneImage(token);
      const [open, close] = [state.tokens[i - 1], state.tokens[i + 1]];
      if (!picture || open?.type !== 'paragraph_open' || close?.type !== 'paragraph_close' || open.hidden) return;
      const caption = picture.attrGet('title');
      picture.attrs = picture.attrs?.filter(([name]) => name !== 'title') ?? null;
      Object.assign(open, { type: 'figure_open', tag: 'figure' });
      Object.assign(close, { type: 'figure_close', tag: 'figure', meta: { caption } });
    });
  });
  md.renderer.rules.figure_close = (tokens, i) => {
    const { caption } = (tokens[i]?.meta ?? {}) as { caption?: string | null };
    return `${caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : ''}</figure>\n`;
  };
}

function loneImage(token: Token): Token | undefined {
  const children = token.type === 'inline' ? token.children : null;
  return children?.length === 1 && children[0]?.type === 'image' ? children[0] : undefined;
}
