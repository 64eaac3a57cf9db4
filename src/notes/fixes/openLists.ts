import { lineBreakOf, lineEnd, lineStart, nextLine } from '../edits/lines';
import type { FrontMatter } from '../note';
import { closersOf } from '../yaml/openFlow';
import type { Span } from '../yaml/value';
import { likelyFix, safeFix, type Fix } from './fix';
import { quoteEdits } from './quotes';

/** A list that is not closed: its end is missing, or a `#` in it makes a comment of it. */
export function closedList(text: string, { start, end }: Span, yamlEnd: number): Fix[] {
  const value = text.slice(start, end);
  const cut = [...value.matchAll(/(?<=[[,]\s*)[^\s,[\]{}"'][^,[\]{}"']*?(?=\s*[,\]])/g)]
    .filter(([item]) => /(?:^|\s)#[^\s#!]/.test(item))
    .map(({ index, 0: item }) => ({ start: start + index, end: start + index + item.length }));
  if (cut.length > 0) {
    // `#a #b` may be two items as well as one.
    const isSure = cut.every((item) => /^#[^#]*$/.test(text.slice(item.start, item.end)));
    return [
      (isSure ? safeFix : likelyFix)(
        'quote',
        cut.flatMap((item) => quoteEdits(text, item)),
      ),
    ];
  }
  let last = end;
  for (let at = nextLine(text, start); at < yamlEnd && /^[ \t]+[^\s]/.test(text.slice(at)); at = nextLine(text, at))
    last = lineEnd(text, at);
  const list = text.slice(start, last).trimEnd();
  const closers = /\s#/.test(list) ? '' : closersOf(list);
  const at = start + list.length;
  return closers ? [safeFix('close', [{ start: at, end: at, text: closers }], { value: closers })] : [];
}

/** A list that is not closed, or an item in it that has to stand in quotes. */
export function inList(text: string, { start, end }: Span, { problems }: FrontMatter, isSure: boolean): Fix[] {
  const value = text.slice(start, end);
  if (/["'{}]/.test(value)) return [];
  if (!value.includes(']')) return [safeFix('close', [{ start: end, end, text: ']' }], { value: ']' })];
  const first = Math.min(...problems.map((problem) => problem.start));
  for (const { index, 0: item } of value.matchAll(/[^\s,[\]](?:[^,[\]]*[^\s,[\]])?/g)) {
    const place = { start: start + index, end: start + index + item.length };
    if (place.start <= first && first <= place.end)
      return [(isSure ? safeFix : likelyFix)('quote', quoteEdits(text, place))];
  }
  return [];
}

/** A list or map without the commas before which nothing stands. */
export function withoutExtraCommas(text: string, { start, end }: Span): Fix[] {
  const value = text.slice(start, end);
  if (/["'#]/.test(value)) return [];
  const extra = value.matchAll(/(?<=,)(?:\s*,)+|(?<=[[{])(?:\s*,)+\s*/g);
  const edits = [...extra].map(({ index, 0: commas }) => ({
    start: start + index,
    end: start + index + commas.length,
    text: '',
  }));
  return [safeFix('remove-comma', edits)];
}

/** `speakers: - A`: the item belongs below its key, and above the others if there are some. */
export function itemBelow(text: string, { start, end }: Span): Fix[] {
  const line = lineStart(text, start);
  const before = /^([ \t]*).*?:([ \t]+)$/.exec(text.slice(line, start));
  if (!before || /\s-\s|,/.test(text.slice(start, end))) return [];
  const [, own = '', blanks = ''] = before;
  const below = text.slice(nextLine(text, start), lineEnd(text, nextLine(text, start)));
  const indent = /^([ \t]*)- /.exec(below)?.[1] ?? `${own}  `;
  // What is indented and no item goes on with this one, or is something else.
  if (indent.length < own.length || (below.search(/\S/) > own.length && !/^[ \t]*- /.test(below))) return [];
  return [safeFix('make-list', [{ start: start - blanks.length, end: start, text: `${lineBreakOf(text)}${indent}` }])];
}
