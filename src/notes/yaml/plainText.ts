import { unit } from './plainCursor';

/** A text over several lines, and where its last line ends. */
interface BlockText {
  text: string;
  end: number;
}

/** Control characters, and blanks at a line's end, which not all readers keep. */
const odd = /[\0-\x1f\x7f]|\s$/;

/**
 * Reads the text below a `|` or `>`, also `|-` or `>-`. `undefined` where it is not plain: all its lines have one indent,
 * and the first of them is not empty.
 *
 * @param sign where the `|` or `>` stands
 * @param end where the block of YAML ends
 * @param indent that of the key it belongs to
 */
export function blockText(text: string, sign: number, end: number, indent: number): BlockText | undefined {
  const isFolded = text.charCodeAt(sign) === unit.greater;
  const isStripped = text.charCodeAt(sign + 1) === unit.dash;
  const header = isStripped ? sign + 2 : sign + 1;
  let feed = text.indexOf('\n', header);
  if (feed < 0 || lineEnd(text, feed) !== header) return undefined;
  let found: BlockText | undefined;
  let inner = 0;
  let gap = 0;
  while (feed + 1 < end) {
    const start = feed + 1;
    feed = text.indexOf('\n', start);
    if (feed < 0) feed = end;
    const last = lineEnd(text, feed);
    let first = start;
    while (text.charCodeAt(first) === unit.space) first++;
    if (first === last) {
      if (first > start || !found) return undefined;
      gap++;
      continue;
    }
    const column = first - start;
    if (found && column < inner) break;
    if (found ? column > inner : column <= indent) return undefined;
    const line = text.slice(first, last);
    if (odd.test(line)) return undefined;
    inner = column;
    found = { text: found ? found.text + between(gap, isFolded) + line : line, end: last };
    gap = 0;
  }
  if (found && !isStripped) found.text += '\n';
  return found;
}

/** What joins two lines that have so many empty ones between them. */
function between(gap: number, isFolded: boolean): string {
  if (isFolded) return gap === 0 ? ' ' : '\n'.repeat(gap);
  return '\n'.repeat(gap + 1);
}

function lineEnd(text: string, feed: number): number {
  return text.charCodeAt(feed - 1) === unit.carriageReturn ? feed - 1 : feed;
}
