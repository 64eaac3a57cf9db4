import type { Token } from 'markdown-it';
import type { Steps } from '../../library/steps';
import { applyEdits, type TextEdit } from '../../notes/edits/textEdit';
import { markdownText } from '../../notes/edits/linkPath';
import { linkKind } from '../../render/linkPolicy';
import { definitionCuts } from './definitions';
import type { LinkPlace } from './linkPlaces';
import { localSourcesIn } from './localSources';
import { attribute, isOwnPicture, markdown, type Outside, type ParsedBody } from './parsedBody';
import { placedSource, type PlacedSource } from './placedSource';
import { blockTexts, type BlockText } from './sourcePlaces';

/** What was a link's text may be a link itself once the link is gone, but not much deeper. */
const mostRounds = 5;

/** A body as Markdown: as it was written, but for comments, links and pictures that would lead nowhere from outside. In steps. */
export function* bodyMarkdown(body: ParsedBody, outside: Outside): Steps<string> {
  const known = new Set<string>();
  const first: Outside = {
    link: (address) => (linkKind(address) === 'relative' ? outside.link(address) : undefined),
    picture(address) {
      const target = isOwnPicture(address) ? outside.picture(address) : undefined;
      if (target !== undefined) known.add(target);
      return target;
    },
  };
  const after: Outside = { link: () => undefined, picture: (address) => (known.has(address) ? address : undefined) };
  let text = body.source;
  for (let round = 0; round < mostRounds; round++) {
    const { edits, mayLinkAnew } = yield* changesOf(yield* placedSource(text), round === 0 ? first : after);
    text = applyEdits(text, edits);
    if (!mayLinkAnew) break;
  }
  return text;
}

/** @property mayLinkAnew something may be a link once the edits are made; to look costs as much as all before */
interface Changes {
  edits: TextEdit[];
  mayLinkAnew: boolean;
}

function* changesOf(body: PlacedSource, outside: Outside): Steps<Changes> {
  const { source, tokens, places, comments } = body;
  const edits = [...comments.map((comment) => commentCut(source, comment)), ...definitionCuts(body)];
  // Behind what ended a list and is gone, code may be an item's text, and a fence may go on.
  let mayLinkAnew =
    edits.length > 0 &&
    tokens.some(({ type, content, level }) =>
      type === 'code_block' ? content.includes(']') : type === 'fence' && level > 0,
    );
  yield;
  for (const { token, text } of blockTexts(tokens, source)) {
    yield;
    const { links = [], comments: inside = [] } = places.get(token) ?? {};
    const made = [
      ...inside.flatMap(({ start, end }) => placed(text, start, end, '')),
      ...links.flatMap((link) => linkEdits(text, link, outside)),
    ];
    // A comment in a line may keep the signs of a fence apart.
    mayLinkAnew ||=
      inside.length > 0 ||
      (made.length > 0 && (hasOtherBracket(text.content, links) || startsBlock(text.content, links)));
    edits.push(...made, ...sourceEdits(token, text, made));
  }
  return { edits, mayLinkAnew };
}

/** Whether a bracket closes something in a text that is neither a link nor a task's box, and may come to close a link. */
function hasOtherBracket(text: string, links: readonly LinkPlace[]): boolean {
  const ends = [...links].sort((a, b) => a.labelEnd - b.labelEnd);
  let next = 0;
  let behind = /^\[[ x]\]\s/i.test(text) ? 3 : 0;
  for (let at = text.indexOf(']', behind); at >= 0; at = text.indexOf(']', Math.max(at + 1, behind))) {
    while ((ends[next]?.labelEnd ?? Infinity) < at) next++;
    const link = ends[next];
    if (link?.labelEnd !== at) return true;
    behind = link.end;
  }
  return false;
}

/** Whether a label may start a block of its own once it starts a line, such as a list: most start with a letter. */
function startsBlock(text: string, links: readonly LinkPlace[]): boolean {
  return links.some(
    ({ start }) => (start === 0 || text[start - 1] === '\n') && /^\[\P{L}/u.test(text.slice(start, start + 3)),
  );
}

/** Takes the paths out of raw HTML, but not out of code. */
function sourceEdits({ children }: Token, text: BlockText, made: readonly TextEdit[]): TextEdit[] {
  const hasCode = children?.some(({ type }) => type === 'code_inline');
  const code = hasCode ? [...text.content.matchAll(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g)] : [];
  return localSourcesIn(text.content)
    .filter(({ start, end }) => !code.some(({ 0: span, index }) => start < index + span.length && end > index))
    .flatMap(({ start, end }) => placed(text, start, end, ''))
    .filter(({ start, end }) => !made.some((edit) => edit.start < end && edit.end > start));
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
  const kind = linkKind(address);
  if (kind === 'web' || (kind === 'fragment' && !isPicture)) return [];
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
