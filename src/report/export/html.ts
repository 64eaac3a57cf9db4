import type { RendererRule, Token } from 'markdown-it';
import type { Steps } from '../../library/steps';
import { escapeHtml } from '../../render/escape';
import { linkKind } from '../../render/linkPolicy';
import { withoutLocalSources } from './localSources';
import { piecesOf } from './parseSteps';
import { attribute, isOwnPicture, markdown, type Outside, type ParsedBody } from './parsedBody';

/** A body as HTML that any editor of a web site takes: elements for what is meant, and nothing for how it looks. In steps. */
export function* bodyHtml({ tokens, env }: ParsedBody, outside: Outside): Steps<string> {
  const own = { ...env, outside, openLinks: [] };
  let html = '';
  for (const piece of piecesOf(tokens)) {
    html += markdown.renderer.render(piece, markdown.options, own);
    yield;
  }
  return html;
}

const rules: Record<string, RendererRule> = {
  link_open: (tokens, i, _options, env) => {
    const target = linkTarget(tokens[i], outsideOf(env));
    openLinksOf(env).push(target !== undefined);
    const title = tokens[i] ? attribute(tokens[i], 'title') : '';
    return target === undefined
      ? ''
      : `<a href="${escapeHtml(target)}"${title ? ` title="${escapeHtml(title)}"` : ''}>`;
  },
  link_close: (_tokens, _i, _options, env) => (openLinksOf(env).pop() ? '</a>' : ''),
  text: (tokens, i) => escapeHtml(withoutLocalSources(tokens[i]?.content ?? '')),
  image: (tokens, i, options, env, self) => {
    const token = tokens[i] as Token;
    const alt = escapeHtml(self.renderInlineAsText(token.children ?? [], options, env));
    const target = pictureTarget(attribute(token, 'src'), outsideOf(env));
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

function pictureTarget(source: string, outside: Outside): string | undefined {
  if (isOwnPicture(source)) return outside.picture(source);
  return linkKind(source) === 'web' ? source : undefined;
}

function outsideOf(env: unknown): Outside {
  return (env as { outside: Outside }).outside;
}

/** Of each link that is open, whether it is one in what goes out. */
function openLinksOf(env: unknown): boolean[] {
  return (env as { openLinks: boolean[] }).openLinks;
}
