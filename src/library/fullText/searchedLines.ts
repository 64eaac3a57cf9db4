import { findFrontMatterBlock } from '../../notes/yaml/frontMatterBlock';
import type { Span } from '../../notes/yaml/value';

/** A stretch of one line that is searched. Offsets in the file's text. */
export interface SearchedLine extends Span {
  inBody: boolean;
}

/** Keys whose values are chosen from a few words, and stand in note after note. */
const choices = /^(?:type|session_type|status|level|attendance|language):/;

/** What is searched of a file's text: the lines of its body, and what its front matter says behind the keys. */
export function* searchedLines(text: string): Generator<SearchedLine> {
  const block = findFrontMatterBlock(text);
  if (block)
    for (const { start, end } of linesBetween(text, block.yamlStart, block.yamlEnd)) {
      const line = text.slice(start, end);
      if (choices.test(line)) continue;
      const key = /^\s*(?:- +)?[\w-]+:(?:\s+|$)/.exec(line)?.[0] ?? '';
      yield { start: start + key.length, end, inBody: false };
    }
  for (const line of linesBetween(text, block?.bodyStart ?? 0, text.length)) yield { ...line, inBody: true };
}

/** Lines that are not empty, without what ends them. */
function* linesBetween(text: string, from: number, until: number): Generator<Span> {
  for (let start = from; start < until;) {
    const feed = text.indexOf('\n', start);
    const next = feed < 0 || feed >= until ? until : feed + 1;
    let end = feed < 0 || feed >= until ? until : feed;
    if (text.charCodeAt(end - 1) === 13) end--;
    if (end > start) yield { start, end };
    start = next;
  }
}
