import type { TextEdit } from '../edits/textEdit';

/** Before a box stand the marks of quotes and lists. */
const box = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)+\[([ xX])\](?=\s|$)/;

/**
 * The edit that ticks, or clears, the box of the task that starts at a line of a text (from 0); `undefined` where there is
 * none, or where it stands as wanted.
 */
export function toggleTask(text: string, line: number, checked: boolean): TextEdit | undefined {
  const start = startOfLine(text, line);
  const end = text.indexOf('\n', start);
  const match = start < 0 ? null : box.exec(text.slice(start, end < 0 ? undefined : end));
  if (!match || (match[1] !== ' ') === checked) return undefined;
  const mark = start + match[0].length - 2;
  return { start: mark, end: mark + 1, text: checked ? 'x' : ' ' };
}

/** -1 where there are not as many lines. */
function startOfLine(text: string, line: number): number {
  let start = 0;
  for (let i = 0; i < line; i++) {
    start = text.indexOf('\n', start) + 1;
    if (start === 0) return -1;
  }
  return start;
}
