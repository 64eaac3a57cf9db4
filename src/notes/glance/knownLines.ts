import type { Aliases } from '../keys';
import { ownCopy } from '../values/ownText';

/** A line of front matter with one key, as it was understood when it stood in another note; nothing is wrong with it. */
export interface KnownLine {
  /** The whole line, without its end. */
  readonly text: string;
  /** The key of ours by its number, or -1 and the name of another one. */
  readonly slot: number;
  readonly name: string;
  /** What is said; `null` where nothing is. */
  readonly value: string | readonly string[] | null;
  /** Where the value stands in the line, if that is kept; else both are -1. */
  readonly start: number;
  readonly end: number;
}

/** Longer ones hardly come again. */
const longestLine = 80;
const slots = 2048;

/**
 * The lines that were read last: `type: talk`, `conference: Netdev` and most others come again in note after note, and to
 * know one again takes a tenth of the time that it takes to read it.
 */
export class KnownLines {
  private readonly lines: (KnownLine | undefined)[] = Array.from({ length: slots });
  private aliases: Aliases | undefined;

  /** Other names for keys: what was read by others is forgotten. */
  use(aliases: Aliases): void {
    if (this.aliases === aliases) return;
    this.aliases = aliases;
    this.lines.fill(undefined);
  }

  /** The line that stands there; `undefined` where it is not known. */
  find(source: string, start: number, end: number): KnownLine | undefined {
    if (end - start > longestLine) return undefined;
    const line = this.lines[slotOf(source, start, end)];
    return line?.text.length === end - start && source.startsWith(line.text, start) ? line : undefined;
  }

  learn(source: string, start: number, end: number, line: Omit<KnownLine, 'text'>): void {
    if (end - start > longestLine) return;
    // Not a piece of the file's text, which would be kept as long.
    this.lines[slotOf(source, start, end)] = { text: ownCopy(source.slice(start, end)), ...line };
  }
}

/** Made of the length and some letters, the last ones first: there lines of one key differ. */
function slotOf(source: string, start: number, end: number): number {
  let number = end - start + source.charCodeAt(start) * 7;
  const from = Math.max(start, end - 10);
  for (let at = end - 1; at >= from; at--) number = (number * 31 + source.charCodeAt(at)) & 0xffffff;
  return number % slots;
}
