import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/** `- [ ] text` and `- [x] text` get a box. */
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
      token.children.unshift(boxToken(state, box[1] !== ' '));
      item.attrJoin('class', 'task');
    });
  });
  md.renderer.rules.task_box = (tokens, i) =>
    `<input type="checkbox" disabled${tokens[i]?.meta?.checked === true ? ' checked' : ''}>`;
}

function boxToken(state: StateCore, checked: boolean): Token {
  const token = new state.Token('task_box', 'input', 0);
  token.meta = { checked };
  return token;
}
