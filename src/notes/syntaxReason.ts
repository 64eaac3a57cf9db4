import type { Finding } from './finding';
import type { SyntaxProblem } from './value';

/** Problems that are ours to name; the others have the YAML library's codes. */
const isOurs = new Set(['anchor', 'alias', 'tag', 'merge-key', 'no-closing-fence', 'TOO_DEEP']);

/**
 * The finding for a block that is no YAML. One problem is reported, the first: the others mostly follow from it. The
 * commonest slips of note-takers are recognised from the line itself, so that the message can name them: `colon`,
 * `quote`, `bracket`, `reserved`, `tab`, `after-quote`; else the reason is the YAML library's code.
 *
 * @param end where the YAML ends
 */
export function syntaxFinding(problems: readonly SyntaxProblem[], text: string, end: number): Finding {
  const first = problems.reduce((a, b) => (b.start < a.start ? b : a));
  const line = lineOf(text, first.start, end);
  const { key, value, start } = splitLine(line);
  if (isOurs.has(first.reason) && !isPartOf(first, value, start)) {
    return { code: 'yaml-syntax', start: first.start, end: first.end, data: { reason: first.reason } };
  }
  const isNamed = isOurs.has(first.reason) || first.reason === 'bracket';
  const reason = isNamed ? first.reason : (slipOf(line.text, value) ?? first.reason);
  return { code: 'yaml-syntax', start, end: start + value.length, data: { key, value, reason } };
}

/** Whether the problem is one word of a text that was meant as a whole (`*bold* move`), or has nothing to mark itself. */
function isPartOf({ reason, start, end }: SyntaxProblem, value: string, valueStart: number): boolean {
  return !/^[[{]/.test(value) && (end === start || (reason === 'alias' && start === valueStart));
}

/** The slip a line shows by itself; `undefined` where it shows none. */
function slipOf(line: string, value: string): string | undefined {
  if (/^ *\t/.test(line)) return 'tab';
  if (/^(?:"(?:[^"\\]|\\.)*"|'[^']*')\s*[^\s#]/.test(value)) return 'after-quote';
  if (/^["']/.test(value)) return undefined;
  if (/^[@`%]/.test(value)) return 'reserved';
  if (/:(\s|$)/.test(value)) return 'colon';
  return undefined;
}

/**
 * What stands on the line at an offset, seen alone: the key, if it has one, and the value with the comment behind it.
 *
 * @param end where the YAML ends
 */
export function valueOnLine(text: string, offset: number, end: number): LineValue {
  return splitLine(lineOf(text, offset, end));
}

/** `start` is the offset of the value. */
export interface LineValue {
  key: string | undefined;
  value: string;
  start: number;
}

interface Line {
  text: string;
  start: number;
}

/** The line at an offset; at the block's very end the last line that holds something. */
function lineOf(text: string, offset: number, end: number): Line {
  let at = Math.min(offset, end);
  while (at > 0 && at >= end && /\s/.test(text.charAt(at - 1))) at--;
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const feed = text.indexOf('\n', start);
  return { text: text.slice(start, feed < 0 ? text.length : feed).trimEnd(), start };
}

/** The value of a `key: value` line, or the whole line without its indent. */
function splitLine({ text, start }: Line): LineValue {
  const match = /^(\s*(?:-\s+)?)(?:([^\s:"'#{[-][^:]*):[ \t]+)?(\S.*)?$/.exec(text);
  const value = match?.[3] ?? text.trim();
  return { key: match?.[2], value, start: start + text.length - value.length };
}
