/** The largest block that is read, in UTF-16 units; a note's front matter has a few hundred. */
export const largestBlock = 64 * 1024 - 1;

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
  const fenceEnd = start + 3;
  const yamlStart = behindFence(text, start);
  if (yamlStart === undefined) return undefined;
  // The search of the engine is many times faster than going through the lines.
  for (let feed = text.indexOf('\n---', yamlStart - 1); feed >= 0; feed = text.indexOf('\n---', feed + 1)) {
    const bodyStart = behindFence(text, feed + 1);
    if (bodyStart !== undefined) return { start, fenceEnd, yamlStart, yamlEnd: feed + 1, bodyStart, closed: true };
  }
  const end = endOfUnclosedBlock(text, yamlStart);
  return { start, fenceEnd, yamlStart, yamlEnd: end, bodyStart: end, closed: false };
}

/** Start of the line after the one that starts there with `---`, if that has nothing but blanks behind. */
function behindFence(text: string, start: number): number | undefined {
  let at = start + 3;
  while (at < text.length) {
    const unit = text.charCodeAt(at++);
    if (unit === 10) return at;
    const isBlank = unit === 32 || unit === 9 || (unit === 13 && text.charCodeAt(at) === 10);
    if (!isBlank) return undefined;
  }
  return at;
}

/** Start of the first line that is blank or a heading, or the end of the text. */
function endOfUnclosedBlock(text: string, from: number): number {
  for (let at = from; at < text.length;) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    if (text.startsWith('#', at) || text.slice(at, end).trim() === '') return at;
    at = end + 1;
  }
  return text.length;
}
