import type { Finding } from './finding';
import type { SyntaxProblem } from './value';

const codesOfOurs = new Set(['anchor', 'alias', 'tag', 'merge-key', 'no-closing-fence', 'TOO_DEEP']);

/**
 * The finding for a block that is no YAML. One problem is reported, the first: the others mostly follow from it. The
 * commonest slips of note-takers are recognised from the line itself, so that the message can name them: `colon`,
 * `quote`, `reserved`, `tab`, `after-quote`; else the reason is the YAML library's code.
 *
 * @param end where the YAML ends
 */
export function syntaxFinding(problems: readonly SyntaxProblem[], text: string, end: number): Finding {
  const first = problems.reduce((a, b) => (b.start < a.start ? b : a));
  if (codesOfOurs.has(first.reason)) {
    return {
      code: 'yaml-syntax',
      start: first.start,
      end: Math.max(first.end, first.start + 1),
      data: { reason: first.reason },
    };
  }
  const line = lineOf(text, culprit(first, text), end);
  const { key, value, start } = splitLine(line);
  const place = { start, end: start + value.length };
  return { code: 'yaml-syntax', ...place, data: { key, value, reason: reasonOf(line.text, value) ?? first.reason } };
}

/** A quote that is never closed swallows what follows: the place to look is the line where it opens. */
function culprit({ reason, start }: SyntaxProblem, text: string): number {
  if (reason !== 'MISSING_CHAR') return start;
  const before = text.slice(0, start).split('\n');
  let at = 0;
  for (const line of before) {
    const value = /^[^:]*:[ \t]+(["'])(.*)$/.exec(line.trimEnd());
    if (value && !closes(value[1] ?? '', value[2] ?? '')) return at;
    at += line.length + 1;
  }
  return start;
}

function reasonOf(line: string, value: string): string | undefined {
  if (/^ *\t/.test(line)) return 'tab';
  const quote = value.charAt(0);
  if (quote === '"' || quote === "'") return closes(quote, value.slice(1)) ? 'after-quote' : 'quote';
  if (/^[@`%]/.test(value)) return 'reserved';
  if (/:(\s|$)/.test(value)) return 'colon';
  return undefined;
}

function closes(quote: string, rest: string): boolean {
  return quote === '"' ? /^(?:[^"\\]|\\.)*"/.test(rest) : /^[^']*(?:''[^']*)*'/.test(rest);
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
function splitLine({ text, start }: Line): { key: string | undefined; value: string; start: number } {
  const match = /^(\s*(?:-\s+)?)(?:([^\s:"'#-][^:]*):[ \t]+)?(\S.*)?$/.exec(text);
  const value = match?.[3] ?? text.trim();
  return { key: match?.[2], value, start: start + text.length - value.length };
}
