/** The largest block that is read, in UTF-16 units; a note's front matter has a few hundred. */
export const largestBlock = 64 * 1024;

/** Where a file's front matter stands. Offsets in UTF-16 units of the file's text. */
export interface FrontMatterBlock {
  /** Start of the opening `---` (1 where the file starts with a byte order mark). */
  start: number;
  /** End of the opening fence, its trailing blanks left out. */
  fenceEnd: number;
  /** Start of the first line after the opening fence. */
  yamlStart: number;
  /** End of the YAML: start of the closing fence's line, or where the block was given up. */
  yamlEnd: number;
  /** Start of the first line after the closing fence. */
  bodyStart: number;
  /** Whether there is a closing fence. */
  closed: boolean;
}

/**
 * Finds the block between `---` lines at the very start of a text. `undefined` where there is none: also for
 * `---js` and the like, which are another language's blocks. Without a closing fence the block ends before the
 * first blank line or heading, so that a note is still known while its fence is missing.
 */
export function findFrontMatterBlock(text: string): FrontMatterBlock | undefined {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!text.startsWith('---', start)) return undefined;
  const fence = lineAt(text, start);
  if (!isFence(text, fence)) return undefined;
  const block = { start, fenceEnd: start + 3, yamlStart: fence.next };
  // The search of the engine is many times faster than going through the lines.
  for (let feed = text.indexOf('\n---', fence.next - 1); feed >= 0; feed = text.indexOf('\n---', feed + 1)) {
    const line = lineAt(text, feed + 1);
    if (isFence(text, line)) return { ...block, yamlEnd: line.start, bodyStart: line.next, closed: true };
  }
  const end = endOfUnclosedBlock(text, fence.next);
  return { ...block, yamlEnd: end, bodyStart: end, closed: false };
}

interface Line {
  start: number;
  /** Without the line's end. */
  end: number;
  /** Start of the next line. */
  next: number;
}

function lineAt(text: string, start: number): Line {
  const feed = text.indexOf('\n', start);
  if (feed < 0) return { start, end: text.length, next: text.length };
  return { start, end: text.charCodeAt(feed - 1) === 13 ? feed - 1 : feed, next: feed + 1 };
}

function isFence(text: string, { start, end }: Line): boolean {
  if (!text.startsWith('---', start)) return false;
  for (let at = start + 3; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 32 && unit !== 9) return false;
  }
  return true;
}

/** Start of the first line that is blank or a heading, or the end of the text. */
function endOfUnclosedBlock(text: string, from: number): number {
  for (let at = from; at < text.length;) {
    const { start, end, next } = lineAt(text, at);
    if (text.startsWith('#', start) || text.slice(start, end).trim() === '') return start;
    at = next;
  }
  return text.length;
}
