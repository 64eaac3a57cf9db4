import type { Env, MarkdownIt, RendererRule, Token } from 'markdown-it';
import { foldName } from '../notes/values/editionName';
import { escapeHtml } from './escape';
import { headingLength, headingLevel, plainText } from './headings';
import { isInlinePicture, linkKind } from './linkPolicy';
import { noteMarkdown } from './noteMarkdown';
import { splitBody } from './splitBody';

/** What a note's body is rendered with. */
export interface RenderOptions {
  /** Line of the file the body starts at, from 0: clicks lead to lines of the file. */
  firstLine: number;
  /** How many levels headings go down, so that they fit below the card's own. */
  headingShift: number;
  /** The address of a picture of the note's folder as the page can load it; `undefined` where it cannot. */
  resolveImage(path: string): string | undefined;
  /** Whether pictures may come from the internet. */
  remoteImages: boolean;
  /** What stands above the body already: a first heading that says the same is left out. */
  title?: string;
  /** What tells the ids in this body from those in others on the same page. */
  idPrefix?: string;
  /** Somebody answers to clicks: tasks can be ticked, chips narrow the page. */
  isLive?: boolean;
}

/** A rendered body. */
export interface Rendered {
  html: string;
  /** Relative addresses the body links to; the page knows them by their index alone (`data-link`). */
  links: string[];
}

/** A body of which a reader sees the start, and the rest when they ask for it. */
export interface RenderedParts {
  /** The summary; without one, what the body starts with. */
  start: string;
  /** Empty where all is shown. */
  rest: string;
  /** The headings of the rest. */
  headings: string[];
  links: string[];
}

interface Context extends RenderOptions {
  links: string[];
}

const markdown = build();

/** Renders the body of a note. Nothing of it can run: raw HTML is text, and only known kinds of links are links. */
export function renderMarkdown(text: string, options: RenderOptions): Rendered {
  const env = envOf(options);
  return { html: markdown.render(text, env), links: env.context.links };
}

/** Renders a body in two parts, see `RenderedParts`. */
export function renderParts(text: string, options: RenderOptions): RenderedParts {
  const env = envOf(options);
  const { start, rest, headings } = splitBody(markdown.parse(text, env));
  const html = (tokens: Token[]): string => markdown.renderer.render(tokens, markdown.options, env);
  return { start: html(start), rest: html(rest), headings, links: env.context.links };
}

function envOf(options: RenderOptions): { context: Context; docId: string } {
  return { context: { ...options, links: [] }, docId: options.idPrefix ?? '' };
}

function build(): MarkdownIt {
  const md = noteMarkdown().use(titleOnce).use(lineNumbers).use(shiftHeadings).use(tableAlignment).use(picturesInLinks);
  md.renderer.rules.link_open = linkOpen;
  md.renderer.rules.image = image;
  return md;
}

/** A body often starts with the note's title, which stands above it. */
function titleOnce(md: MarkdownIt): void {
  md.core.ruler.push('title_once', ({ tokens, env }) => {
    const { title } = contextOf(env);
    const [first, text] = tokens;
    if (title === undefined || first?.type !== 'heading_open' || headingLevel(first) !== 1 || !text) return;
    // The title may hold the heading's markup as well.
    const isTitle = [plainText(text), text.content].some((one) => foldName(one) === foldName(title));
    if (isTitle) tokens.splice(0, headingLength);
  });
}

/** Each block knows the line it comes from. */
function lineNumbers(md: MarkdownIt): void {
  md.core.ruler.push('line_numbers', ({ tokens, env }) => {
    for (const token of tokens) {
      if (token.map && token.nesting >= 0 && token.type !== 'inline')
        token.attrSet('data-line', String(token.map[0] + contextOf(env).firstLine));
    }
  });
}

/** The page's policy allows no inline styles. */
function tableAlignment(md: MarkdownIt): void {
  md.core.ruler.push('table_alignment', ({ tokens }) => {
    for (const token of tokens) {
      const alignment = /^t[hd]_open$/.test(token.type) && /^text-align:(\w+)$/.exec(attribute(token, 'style'))?.[1];
      if (alignment)
        token.attrs = [...(token.attrs ?? []).filter(([name]) => name !== 'style'), ['class', `align-${alignment}`]];
    }
  });
}

function shiftHeadings(md: MarkdownIt): void {
  md.core.ruler.push('shift_headings', ({ tokens, env }) => {
    for (const token of tokens) {
      if (!/^heading_/.test(token.type)) continue;
      token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + contextOf(env).headingShift)}`;
    }
  });
}

/** Each picture knows whether it is in a link, in which no other can be. Asking for that picture by picture takes the square of their number. */
function picturesInLinks(md: MarkdownIt): void {
  md.core.ruler.push('pictures_in_links', ({ tokens }) => {
    for (const { children } of tokens) {
      let depth = 0;
      for (const token of children ?? []) {
        if (token.type === 'link_open') depth++;
        else if (token.type === 'link_close') depth--;
        else if (token.type === 'image') token.meta = { isInLink: depth > 0 };
      }
    }
  });
}

// Functions, not constants: the one renderer above is built before constants below it have a value.
function linkOpen(...[tokens, i, options, env, self]: Parameters<RendererRule>): string {
  const token = tokens[i] as Token;
  const address = attribute(token, 'href');
  const kind = linkKind(address);
  if (kind === 'web') return self.renderToken(tokens, i, options);
  if (kind === undefined) return '<a>';
  const index = contextOf(env).links.push(address) - 1;
  return `<a href="#" data-link="${index}">`;
}

function image(...[tokens, i, options, env, self]: Parameters<RendererRule>): string {
  const token = tokens[i] as Token;
  const { remoteImages, resolveImage } = contextOf(env);
  const address = attribute(token, 'src');
  const alt = escapeHtml(self.renderInlineAsText(token.children ?? [], options, env));
  const title = attribute(token, 'title');
  const titled = title ? ` title="${escapeHtml(title)}"` : '';
  const source = isInlinePicture(address) ? address : sourceOf(address, remoteImages, resolveImage);
  if (source !== undefined) return `<img src="${escapeHtml(source)}" alt="${alt}"${titled} loading="lazy">`;
  if (/^https?:/i.test(address) && !isInLink(token))
    return `<a class="remote-picture" href="${escapeHtml(address)}">${alt || escapeHtml(address)}</a>`;
  return `<span class="missing-picture">${alt || escapeHtml(address)}</span>`;
}

function isInLink({ meta }: Token): boolean {
  return (meta as { isInLink: boolean }).isInLink;
}

function contextOf(env: Env | undefined): Context {
  return env?.context as Context;
}

function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '');
}

function sourceOf(address: string, remoteImages: boolean, resolve: RenderOptions['resolveImage']): string | undefined {
  const kind = linkKind(address);
  if (kind === 'relative') return resolve(address);
  return kind === 'web' && remoteImages && /^https:/i.test(address) ? address : undefined;
}
