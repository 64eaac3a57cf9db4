import type { MarkdownIt } from 'markdown-it';
import footnotePlugin from 'markdown-it-footnote';

/** `[^1]` and its text below the body. Names that are read aloud say what the signs mean. */
export function footnotes(md: MarkdownIt): void {
  md.use(footnotePlugin);
  const { rules } = md.renderer;
  rules.footnote_block_open = () => '<div class="footnotes"><ol>\n';
  rules.footnote_block_close = () => '</ol></div>\n';
  const { footnote_anchor: anchor } = rules;
  rules.footnote_anchor = (...args) => anchor?.(...args).replace('<a ', '<a aria-label="Back to the text" ') ?? '';
}
