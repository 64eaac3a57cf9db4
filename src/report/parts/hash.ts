import { markdownLines } from './markdownLines';

/**
 * A text as it counts when two are compared: line ends, blanks at the ends of lines and blank lines around it are the
 * editor's business, all but the blanks that break a line.
 */
export function normalized(text: string): string {
  return countedLines(text).join('\n').replace(/^\n+/, '').trimEnd();
}

/** The lines of a text as they count, one for each. */
export function countedLines(text: string): string[] {
  const lines = text.split('\n');
  return lines.map((line, i) => {
    const words = line.trimEnd();
    const isBroken = words !== '' && isHardBreak(line) && (lines[i + 1] ?? '').trim() !== '';
    return isBroken ? words + hardBreak : words;
  });
}

/** The hash of a generated text, so that a hand edit is known: 8 hexadecimal digits (32-bit FNV-1a of `normalized`). */
export function hashOf(text: string): string {
  return inDigits(mixed(basis, normalized(text)));
}

/** Whether a hash is that of a text. */
export function isHashOf(hash: string | undefined, text: string): boolean {
  return hash !== undefined && (hash === hashOf(text) || hash === earlierHashOf(text));
}

/** How far a text reaches, from an offset on, that has a hash: behind its last line. `undefined` where none has it. */
export function endOfHashed(text: string, from: number, to: number, hash: string): number | undefined {
  let [state, earlier, breaks, isBroken] = [basis, earlierBasis, -1, false];
  for (const { start, end, next } of markdownLines(text.slice(0, to), from)) {
    const line = text.slice(start, end);
    const words = line.trimEnd();
    if (breaks >= 0) breaks++;
    if (words === '') continue;
    const gap = '\n'.repeat(Math.max(breaks, 0));
    state = mixed(state, (isBroken && breaks === 1 ? hardBreak : '') + gap + words);
    earlier = mixed(earlier, gap + words);
    breaks = 0;
    isBroken = isHardBreak(line);
    if (inDigits(state) === hash || inDigits(earlier) === hash) return next;
  }
  return undefined;
}

/** Reports of earlier versions are signed by a text of which no blanks at the ends of lines counted. */
function earlierHashOf(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  return inDigits(mixed(earlierBasis, lines.join('\n').replace(/^\n+/, '').trimEnd()));
}

const hardBreak = '  ';

function isHardBreak(line: string): boolean {
  return / {2}\r?$/.test(line);
}

const earlierBasis = 0x811c9dc5;
/** Another one: which blanks counted is told by the hash. */
const basis = 0x9dc5811c;

function mixed(state: number, text: string): number {
  let hash = state;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

function inDigits(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}
