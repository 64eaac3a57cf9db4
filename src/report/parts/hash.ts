import { markdownLines } from './markdownLines';

/**
 * A text as it counts when two are compared: line ends, blanks at the ends of lines and blank lines around it are the
 * editor's business.
 */
export function normalized(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  return lines.join('\n').replace(/^\n+/, '').trimEnd();
}

/** The hash of a generated text, so that a hand edit is known: 8 hexadecimal digits (32-bit FNV-1a of `normalized`). */
export function hashOf(text: string): string {
  return inDigits(mixed(basis, normalized(text)));
}

/** How far a text reaches, from an offset on, that has a hash: behind its last line. `undefined` where none has it. */
export function endOfHashed(text: string, from: number, to: number, hash: string): number | undefined {
  let [state, breaks] = [basis, -1];
  for (const { start, end, next } of markdownLines(text.slice(0, to), from)) {
    const line = text.slice(start, end).trimEnd();
    if (breaks >= 0) breaks++;
    if (line === '') continue;
    state = mixed(state, '\n'.repeat(Math.max(breaks, 0)) + line);
    breaks = 0;
    if (inDigits(state) === hash) return next;
  }
  return undefined;
}

const basis = 0x811c9dc5;

function mixed(state: number, text: string): number {
  let hash = state;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

function inDigits(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}
