import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { escapeHtml } from './escape';

/** `- [ ] text` and `- [x] text` get a box; where nothing can be ticked it only shows how it stands. */
export function taskLists(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'task_lists', (state: StateCore) => {
    state.tokens.forEach((token, i) => {
      const item = state.tokens[i - 2];
      if (token.type !== 'inline' || item?.type !== 'list_item_open' || state.tokens[i - 1]?.type !== 'paragraph_open')
        return;
      const first = token.children?.[0];
      const box = first?.type === 'text' ? /^\[([ xX])\](?=\s|$)/.exec(first.content) : null;
      if (!first || !box || !token.children) return;
      first.content = first.content.slice(box[0].length);
      const words = token.children.map(({ content }) => content).join('');
      token.children.unshift(boxToken(state, box[1] !== ' ', words.trim()));
      item.attrJoin('class', 'task');
    });
  });
  md.renderer.rules.task_box = (tokens, i, _options, env) => {
    const { checked, words } = (tokens[i]?.meta ?? {}) as Partial<Box>;
    const { isLive } = (env?.context ?? {}) as { isLive?: boolean };
    const name = words ? ` aria-label="${escapeHtml(words)}"` : '';
    return `<input type="checkbox"${isLive ? '' : ' disabled'}${checked ? ' checked' : ''}${name}>`;
  };
}

interface Box {
  checked: boolean;
  /** What is read aloud. */
  words: string;
}

function boxToken(state: StateCore, checked: boolean, words: string): Token {
  const token = new state.Token('task_box', 'input', 0);
  token.meta = { checked, words } satisfies Box;
  return token;
}
