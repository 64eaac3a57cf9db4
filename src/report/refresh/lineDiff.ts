import type { TextEdit } from '../../notes/edits/textEdit';
import type { Span } from '../../notes/yaml/value';
import { countedLines } from '../parts/hash';
import { markdownLines, type MarkdownLine } from '../parts/markdownLines';

/** Beyond so many pairs of lines only what is the same at both ends is kept. */
const mostPairs = 400_000;

/**
 * The edits that make other lines of a stretch of a text, as small as they can be: lines that stay are not touched.
 * Blanks at the ends of lines do not count, but for those that break a line.
 *
 * @param span whole lines, of which neither the first nor the last is blank; it ends before the line break of the last
 * @param wanted lines without line breaks as they count, at least one
 * @param lineBreak for new lines
 */
export function lineEdits(text: string, span: Span, wanted: readonly string[], lineBreak: string): TextEdit[] {
  const lines = [...markdownLines(text.slice(0, span.end), span.start)];
  const before = countedLines(text.slice(span.start, span.end));
  const edits: TextEdit[] = [];
  let [at, to] = [0, 0];
  for (const [i, j] of [...sameLines(before, wanted), [before.length, wanted.length] as const]) {
    if (i > at || j > to) edits.push(replacement(lines, at, i, wanted.slice(to, j), lineBreak));
    [at, to] = [i + 1, j + 1];
  }
  return edits;
}

/** Other lines for some. Behind the last line of the stretch no line break is known. */
function replacement(
  lines: readonly MarkdownLine[],
  from: number,
  until: number,
  by: readonly string[],
  lineBreak: string,
) {
  const [first, before, behind] = [lines[from], lines[from - 1], lines[until]];
  if (behind)
    return {
      start: first?.start ?? behind.start,
      end: behind.start,
      text: by.map((line) => line + lineBreak).join(''),
    };
  const end = lines.at(-1)?.end ?? 0;
  if (before) return { start: before.end, end, text: by.map((line) => lineBreak + line).join('') };
  return { start: first?.start ?? end, end, text: by.join(lineBreak) };
}

/** Pairs of lines that stay, in order. */
function sameLines(before: readonly string[], after: readonly string[]): [number, number][] {
  const pairs: [number, number][] = [];
  let same = 0;
  while (same < before.length && same < after.length && before[same] === after[same]) pairs.push([same, same++]);
  let tail = 0;
  const most = Math.min(before.length, after.length) - same;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const middle = commonLines(before.slice(same, before.length - tail), after.slice(same, after.length - tail));
  for (const [i, j] of middle) pairs.push([i + same, j + same]);
  for (let left = tail; left > 0; left--) pairs.push([before.length - left, after.length - left]);
  return pairs;
}

/** A longest common subsequence. */
function commonLines(before: readonly string[], after: readonly string[]): [number, number][] {
  if (before.length === 0 || after.length === 0 || before.length * after.length > mostPairs) return [];
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        before[i] === after[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  const kept: [number, number][] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    if (before[i] === after[j]) kept.push([i++, j++]);
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return kept;
}
