import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import footnotePlugin from 'markdown-it-footnote';

/** A footnote that the text names, as the plug-in keeps it: one by its label, or one that stands in the text itself. */
interface Named {
  label?: string;
  /** How often it is named by its label. */
  count?: number;
  content?: string;
  tokens?: Token[];
}

/** `[^1]` and its text below the body. Names that are read aloud say what the signs mean. */
export function footnotes(md: MarkdownIt): void {
  md.use(footnotePlugin);
  // The plug-in's own rule copies all tokens once for each footnote.
  md.core.ruler.at('footnote_tail', putBelow);
  const { rules } = md.renderer;
  rules.footnote_block_open = () => '<div class="footnotes"><ol>\n';
  rules.footnote_block_close = () => '</ol></div>\n';
  const { footnote_anchor: anchor } = rules;
  rules.footnote_anchor = (...args) => anchor?.(...args).replace('<a ', '<a aria-label="Back to the text" ') ?? '';
}

/** Puts the texts of footnotes below the body, as they are named in it; those that nothing names are left out. */
function putBelow(state: StateCore): void {
  const found = state.env.footnotes as { list?: Named[] } | undefined;
  if (!found) return;
  const { body, texts } = apart(state.tokens);
  state.tokens = body;
  if (!found.list) return;
  const put = (type: string, nesting: -1 | 0 | 1, meta?: Record<string, unknown>): void => {
    const token = new state.Token(type, '', nesting);
    if (meta) token.meta = meta;
    body.push(token);
  };
  put('footnote_block_open', 1);
  for (const [id, named] of found.list.entries()) {
    const { label, count } = named;
    put('footnote_open', 1, { id, label });
    for (const token of named.tokens ? paragraphOf(named, state) : (texts.get(label ?? '') ?? [])) body.push(token);
    // The ways back stand in the last line.
    const end = body.at(-1)?.type === 'paragraph_close' ? body.pop() : undefined;
    for (let subId = 0; subId < (count ?? 1); subId++) put('footnote_anchor', 0, { id, subId, label });
    if (end) body.push(end);
    put('footnote_close', -1);
  }
  put('footnote_block_close', -1);
}

/** The texts of footnotes by their labels, and all that is none of them. */
function apart(tokens: readonly Token[]): { body: Token[]; texts: Map<string, Token[]> } {
  const body: Token[] = [];
  const texts = new Map<string, Token[]>();
  // One can stand in another.
  const open = [body];
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      const text: Token[] = [];
      texts.set((token.meta as { label: string }).label, text);
      open.push(text);
    } else if (token.type === 'footnote_reference_close') open.pop();
    else open.at(-1)?.push(token);
  }
  return { body, texts };
}

function paragraphOf({ content = '', tokens = [] }: Named, state: StateCore): Token[] {
  const start = new state.Token('paragraph_open', 'p', 1);
  const line = new state.Token('inline', '', 0);
  const end = new state.Token('paragraph_close', 'p', -1);
  start.block = end.block = true;
  Object.assign(line, { content, children: tokens });
  return [start, line, end];
}
