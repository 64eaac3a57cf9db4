import type { Token } from 'markdown-it';
import { applyEdits, type TextEdit } from '../../notes/edits/textEdit';
import { markdownText } from '../../notes/edits/linkPath';
import { linkKind } from '../../render/linkPolicy';
import { definitionCuts } from './definitions';
import type { LinkPlace } from './linkPlaces';
import { attribute, isOwnPicture, markdown, type Outside, type ParsedBody } from './parsedBody';
import { placedSource, type PlacedSource } from './placedSource';
import { blockTexts, type BlockText } from './sourcePlaces';

/** What was a link's text may be a link itself once the link is gone, but not much deeper. */
const mostRounds = 5;

/** A body as Markdown: as it was written, but for comments, links and pictures that would lead nowhere from outside. */
export function bodyMarkdown(body: ParsedBody, outside: Outside): string {
  const known = new Set<string>();
  const first: Outside = {
    link: (address) => outside.link(address),
    picture(address) {
      const target = outside.picture(address);
      if (target !== undefined) known.add(target);
      return target;
    },
  };
  let text = applyEdits(body.source, editsOf(placedSource(body.source), first));
  const after: Outside = { link: () => undefined, picture: (address) => (known.has(address) ? address : undefined) };
  for (let round = 1; round < mostRounds; round++) {
    const edits = editsOf(placedSource(text), after);
    if (edits.length === 0) break;
    text = applyEdits(text, edits);
  }
  return text;
}

function editsOf(body: PlacedSource, outside: Outside): TextEdit[] {
  const { source, tokens, places, comments } = body;
  const edits = comments.map((comment) => commentCut(source, comment));
  for (const { token, text } of blockTexts(tokens, source)) {
    const found = places.get(token);
    for (const { start, end } of found?.comments ?? []) edits.push(...placed(text, start, end, ''));
    for (const link of found?.links ?? []) edits.push(...linkEdits(text, link, outside));
  }
  return [...edits, ...definitionCuts(body)];
}

/** A comment that has its lines to itself goes with them; what it keeps apart stays apart. */
function commentCut(source: string, { start, end }: { start: number; end: number }): TextEdit {
  const lineStart = startOfLine(source, start);
  const lineEnd = endOfLine(source, end);
  const isFirst = isBlank(source, lineStart, start);
  const isBlankBefore = lineStart === 0 || isBlank(source, startOfLine(source, lineStart - 1), lineStart);
  if (!isFirst || !isBlank(source, end, lineEnd)) return { start, end, text: isFirst && !isBlankBefore ? '\n' : '' };
  const next = endOfLine(source, lineEnd);
  const isBlankBehind = isBlank(source, lineEnd, next);
  if (!isBlankBefore && !isBlankBehind) return { start: lineStart, end: lineEnd, text: '\n' };
  return { start: lineStart, end: isBlankBefore && isBlankBehind ? next : lineEnd, text: '' };
}

function startOfLine(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** Behind the line's break. */
function endOfLine(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed < 0 ? text.length : feed + 1;
}

function isBlank(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() === '';
}

function linkEdits(text: BlockText, link: LinkPlace & { token: Token }, outside: Outside): TextEdit[] {
  const { token, start, labelEnd, end } = link;
  const isPicture = token.type === 'image';
  const address = attribute(token, isPicture ? 'src' : 'href');
  if (isPicture ? !isOwnPicture(address) : linkKind(address) !== 'relative') return [];
  const target = isPicture ? outside.picture(address) : outside.link(address);
  if (target === address) return [];
  if (target === undefined && isPicture) return placed(text, start, end, markdownText(altOf(token)));
  if (target === undefined) return [...placed(text, start, start + 1, ''), ...placed(text, labelEnd, end, '')];
  const title = link.title.replace(/["\\]/g, '\\$&');
  return placed(text, labelEnd, end, `](${linkAddress(target)}${title ? ` "${title}"` : ''})`);
}

function altOf({ children }: Token): string {
  return markdown.renderer.renderInlineAsText(children ?? [], markdown.options, {});
}

/** Blanks and brackets would end an address. */
function linkAddress(address: string): string {
  return address.replace(/[\s()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** An edit of a block's text as one of the source. */
function placed(text: BlockText, from: number, to: number, replacement: string): TextEdit[] {
  const [start, end] = [text.sourceOf(from), text.sourceOf(to)];
  return start === undefined || end === undefined ? [] : [{ start, end, text: replacement }];
}
