import type { Span } from '../../notes/yaml/value';
import { BlockReader, type BlockLine } from './blockReader';

/** A line of Markdown, without its line break. Offsets in UTF-16 units of the text. */
export interface MarkdownLine extends Span, BlockLine {
  /** Where the next line starts. */
  next: number;
  /** The line that would close the fence that the line is in or opens; `undefined` outside and where it closes it. */
  closing: string | undefined;
}

/** The lines of a text from an offset on. */
export function* markdownLines(text: string, from = 0): Generator<MarkdownLine> {
  const reader = new BlockReader();
  for (let start = from; start < text.length;) {
    const feed = text.indexOf('\n', start);
    const next = feed < 0 ? text.length : feed + 1;
    const end = feed < 0 ? next : text.charAt(feed - 1) === '\r' && feed > start ? feed - 1 : feed;
    const { isCode, isIndented, continues, footnote } = reader.read(text.slice(start, end));
    yield { start, end, next, isCode, isIndented, continues, footnote, closing: reader.closing };
    start = next;
  }
}
