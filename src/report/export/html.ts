import type { RendererRule, Token } from 'markdown-it';
import { escapeHtml } from '../../render/escape';
import { linkKind } from '../../render/linkPolicy';
import { attribute, isOwnPicture, markdown, type Outside, type ParsedBody } from './parsedBody';

/** A body as HTML that any editor of a web site takes: elements for what is meant, and nothing for how it looks. */
export function bodyHtml({ tokens, env }: ParsedBody, outside: Outside): string {
  return markdown.renderer.render(tokens, markdown.options, { ...env, outside });
}

const rules: Record<string, RendererRule> = {
  link_open: (tokens, i, _options, env) => {
    const target = linkTarget(tokens[i], outsideOf(env));
    const title = tokens[i] ? attribute(tokens[i], 'title') : '';
    return target === undefined
      ? ''
      : `<a href="${escapeHtml(target)}"${title ? ` title="${escapeHtml(title)}"` : ''}>`;
  },
  link_close: (tokens, i, _options, env) => {
    const open = tokens.slice(0, i).findLast(({ type }) => type === 'link_open');
    return linkTarget(open, outsideOf(env)) === undefined ? '' : '</a>';
  },
  image: (tokens, i, options, env, self) => {
    const token = tokens[i] as Token;
    const alt = escapeHtml(self.renderInlineAsText(token.children ?? [], options, env));
    const source = attribute(token, 'src');
    const target = isOwnPicture(source) ? outsideOf(env).picture(source) : source;
    const title = attribute(token, 'title');
    return target === undefined
      ? alt
      : `<img src="${escapeHtml(target)}" alt="${alt}"${title ? ` title="${escapeHtml(title)}"` : ''}>`;
  },
  fence: (tokens, i) => `<pre><code>${escapeHtml(tokens[i]?.content ?? '')}</code></pre>\n`,
  list_item_open: () => '<li>',
  footnote_ref: (tokens, i) => `<sup>[${noteNumber(tokens[i])}]</sup>`,
  footnote_block_open: () => '<hr>\n<ol>\n',
  footnote_block_close: () => '</ol>\n',
  footnote_open: () => '<li>',
  footnote_close: () => '</li>\n',
  footnote_anchor: () => '',
  task_box: (tokens, i) => (tokens[i]?.meta?.checked === true ? '☑' : '☐'),
};
Object.assign(markdown.renderer.rules, rules);

function noteNumber(token: Token | undefined): number {
  return ((token?.meta as { id?: number } | null)?.id ?? 0) + 1;
}

function linkTarget(token: Token | undefined, outside: Outside): string | undefined {
  const address = token ? attribute(token, 'href') : '';
  const kind = linkKind(address);
  if (kind === 'relative') return outside.link(address);
  // Headings have no names in what goes out.
  return kind === 'web' ? address : undefined;
}

function outsideOf(env: unknown): Outside {
  return (env as { outside: Outside }).outside;
}
