import type { Finding } from '../finding';
import { closersOf } from '../yaml/openFlow';
import type { SyntaxProblem } from '../yaml/value';

/** A list goes on for a few lines. */
const mostLinesAbove = 50;

/** Problems that are ours to name; the others have the YAML library's codes. */
const isOurs = new Set(['anchor', 'alias', 'tag', 'merge-key', 'no-closing-fence', 'TOO_DEEP']);

/**
 * The finding for a block that is no YAML. One problem is reported, the first: the others mostly follow from it. The
 * commonest slips of note-takers are recognised from the line itself, so that the message can name them: `colon`,
 * `quote`, `reserved`, `tab`, `after-quote`, `hash`, `open-list` and the like; else the reason is the YAML library's code.
 *
 * @param end where the YAML ends
 */
export function syntaxFinding(problems: readonly SyntaxProblem[], text: string, end: number): Finding {
  const first = problems.reduce((a, b) => (b.start < a.start ? b : a));
  const line = lineOf(text, first.start, end);
  const here = splitLine(line);
  if (isHash(first, text)) return atValue(here, 'hash');
  const open = openedAbove(first, text, end);
  if (open) return atValue(open, 'open-list');
  if (isOurs.has(first.reason) && !isPartOf(first, here.value, here.start)) {
    const start = first.start - markBefore(first, text);
    const data = start === here.start ? { key: here.key, value: here.value } : {};
    return { code: 'yaml-syntax', start, end: first.end, data: { ...data, reason: first.reason } };
  }
  return atValue(here, isOurs.has(first.reason) ? first.reason : (slipOf(line.text, here.value) ?? first.reason));
}

function atValue({ key, value, start }: LineValue, reason: string): Finding {
  return { code: 'yaml-syntax', start, end: start + value.length, data: { key, value, reason } };
}

/** A `#` that stands right behind a bracket or comma starts a comment there, and no comment may stand there. */
function isHash({ reason, start }: SyntaxProblem, text: string): boolean {
  return reason === 'MISSING_CHAR' && /[[{,]#/.test(text.slice(start - 1, start + 1));
}

/** The length of the anchor or tag that stands before the value it belongs to. */
function markBefore({ reason, start }: SyntaxProblem, text: string): number {
  if (reason !== 'anchor' && reason !== 'tag') return 0;
  return /[&!][^\s,[\]{}]*[ \t]+$/.exec(text.slice(text.lastIndexOf('\n', start) + 1, start))?.[0].length ?? 0;
}

/** A list or map that is not closed takes in the lines below it, and only there is the trouble noticed. */
function openedAbove({ reason, start }: SyntaxProblem, text: string, end: number): LineValue | undefined {
  if (reason !== 'BAD_INDENT' && reason !== 'MISSING_CHAR') return undefined;
  let line = lineOf(text, start, end);
  for (let lines = 0; lines < mostLinesAbove && line.start > 0; lines++) {
    const here = splitLine(line);
    const reach = Math.max(start, here.start + here.value.length);
    const isOpen = /^[[{]/.test(here.value) && Boolean(closersOf(here.value));
    if (isOpen && closersOf(text.slice(here.start, reach))) return here;
    line = lineOf(text, line.start - 1, end);
  }
  return undefined;
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
  if (/^(?:\[[^[\]]*\]|\{[^{}]*\})\s*[^\s#,\]}]/.test(value)) return 'bracket';
  if (/^[[{]/.test(value)) return flowSlipOf(value);
  if (/:(\s|$)/.test(value)) return 'colon';
  if (/^- /.test(value)) return 'dash';
  if (/^[>|]/.test(value)) return 'block';
  if (/^[\w-]+:\S/.test(value)) return 'no-blank';
  return undefined;
}

function flowSlipOf(value: string): string | undefined {
  if (closersOf(value) === undefined) return 'extra-bracket';
  if (/[[,]\s*,/.test(value)) return 'extra-comma';
  return /:\s.*:(?:\s|$)|:\s[^,]*:(?:\s|$)/.test(value) ? 'inner-colon' : undefined;
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
