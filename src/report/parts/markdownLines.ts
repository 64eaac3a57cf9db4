import type { Span } from '../../notes/yaml/value';

/** A line of Markdown, without its line break. Offsets in UTF-16 units of the text. */
export interface MarkdownLine extends Span {
  /** Where the next line starts. */
  next: number;
  /** It is within a code fence, or is the line that opens or closes one. */
  isCode: boolean;
  /** What would close the fence that the line is in or opens; `undefined` outside and where the line closes it. */
  openFence: string | undefined;
}

/** The lines of a text from an offset on. */
export function* markdownLines(text: string, from = 0): Generator<MarkdownLine> {
  let fence: string | undefined;
  for (let start = from; start < text.length;) {
    const feed = text.indexOf('\n', start);
    const next = feed < 0 ? text.length : feed + 1;
    const end = feed < 0 ? next : text.charAt(feed - 1) === '\r' && feed > start ? feed - 1 : feed;
    const line = text.slice(start, end);
    const wasOpen = fence !== undefined;
    fence = fence === undefined ? opened(line) : closes(line, fence) ? undefined : fence;
    yield { start, end, next, isCode: wasOpen || fence !== undefined, openFence: fence };
    start = next;
  }
}

/** The run of signs with which a line opens a fence. */
function opened(line: string): string | undefined {
  return /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
}

function closes(line: string, fence: string): boolean {
  const run = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return run?.startsWith(fence) === true;
}
