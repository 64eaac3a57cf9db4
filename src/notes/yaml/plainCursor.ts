import { largestBlock } from './frontMatterBlock';

/** Units that mean something to YAML. */
export const unit = {
  lineFeed: 10,
  carriageReturn: 13,
  space: 32,
  quote: 34,
  hash: 35,
  apostrophe: 39,
  comma: 44,
  dash: 45,
  dot: 46,
  colon: 58,
  greater: 62,
  openList: 91,
  backslash: 92,
  closeList: 93,
  openMap: 123,
  bar: 124,
  closeMap: 125,
} as const;

/** A place in a block of YAML, and what is said of the place. */
export class PlainCursor {
  /**
   * @param text the file's text
   * @param units its units up to the end of the block, as `unitsOf` gives them
   * @param at where reading stands in it
   * @param end where the block ends: behind a line feed, so that nothing is looked at beyond the text
   */
  constructor(
    protected readonly text: string,
    private readonly units: Uint8Array,
    protected at: number,
    protected readonly end: number,
  ) {}

  /** A unit of the text; all beyond ASCII are one. */
  protected unitAt(at: number): number {
    return this.units[at] as number;
  }

  /** The unit at which reading stands. */
  protected get here(): number {
    return this.unitAt(this.at);
  }

  protected skipBlanks(): void {
    while (this.here === unit.space) this.at++;
  }

  protected atColon(): boolean {
    return this.here === unit.colon && this.isBlank(this.at + 1);
  }

  /** Whether nothing but a comment follows on this line. */
  protected atLineEnd(): boolean {
    const here = this.here;
    if (here > unit.hash) return false;
    return here === unit.lineFeed || this.isReturn(here, this.at) || (here === unit.hash && this.isBlank(this.at - 1));
  }

  /** Whether a blank or a line's end stands there. */
  protected isBlank(at: number): boolean {
    const found = this.unitAt(at);
    return found <= unit.space && (found === unit.space || found === unit.lineFeed || this.isReturn(found, at));
  }

  /** Whether a stretch that ends there ends with a blank that is none to YAML, or to none of what is read here. */
  protected endsOddly(end: number): boolean {
    const last = this.unitAt(end - 1);
    return (last > 127 || last < 32) && /\s/.test(this.text.charAt(end - 1));
  }

  private isReturn(found: number, at: number): boolean {
    return found === unit.carriageReturn && this.unitAt(at + 1) === unit.lineFeed;
  }
}

const shared = new Uint8Array(2 * largestBlock);
const beyondAscii = 255;

/**
 * The units of a text up to an offset as bytes: to look at each takes a fraction of the time that a string takes. Those
 * beyond ASCII, which mean nothing to YAML, are all the same. Good until the next call.
 */
export function unitsOf(text: string, end: number): Uint8Array {
  const units = end < shared.length ? shared : new Uint8Array(end + 1);
  const { read, written } = encoder.encodeInto(text.length === end ? text : text.slice(0, end), units);
  // In UTF-8 what is ASCII is one byte, and nothing else is.
  if (read === end && written === end) return units;
  for (let at = 0; at < end; at++) {
    const found = text.charCodeAt(at);
    units[at] = found > 127 ? beyondAscii : found;
  }
  return units;
}

const encoder = new TextEncoder();

export function isFlowSign(found: number): boolean {
  return (
    found === unit.comma ||
    found === unit.openList ||
    found === unit.closeList ||
    found === unit.openMap ||
    found === unit.closeMap
  );
}
