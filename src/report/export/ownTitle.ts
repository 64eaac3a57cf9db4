import type { ParsedBody } from './parsedBody';
import { lineStarts } from './sourcePlaces';

/** The words of the heading of the first level that a body starts with; `undefined` where it starts with something else. */
export function titleOf({ tokens }: ParsedBody): string | undefined {
  const [heading, text] = tokens;
  if (heading?.type !== 'heading_open' || heading.tag !== 'h1') return undefined;
  return oneLine((text?.children ?? []).map(({ type, content }) => (type === 'softbreak' ? ' ' : content)).join(''));
}

/** A body without the heading that says the title which is told above it already. */
export function withoutTitle(body: ParsedBody, title: string): ParsedBody {
  const [from, until] = body.tokens[0]?.map ?? [];
  if (from === undefined || until === undefined || titleOf(body) !== oneLine(title)) return body;
  const { source, tokens } = body;
  const lines = lineStarts(source);
  const behind = tokens.findIndex(({ type }) => type === 'heading_close') + 1;
  return {
    ...body,
    source: source.slice(0, lines[from]) + source.slice(lines[until] ?? source.length),
    tokens: tokens.slice(behind),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
