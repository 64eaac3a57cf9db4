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
   * @param at where reading stands in it
   * @param end where the block ends: behind a line feed, so that nothing is looked at beyond the text
   */
  constructor(
    protected readonly text: string,
    protected at: number,
    protected readonly end: number,
  ) {}

  /** The unit at which reading stands. */
  protected get here(): number {
    return this.text.charCodeAt(this.at);
  }

  protected skipBlanks(): void {
    const { text } = this;
    let at = this.at;
    while (text.charCodeAt(at) === unit.space) at++;
    this.at = at;
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
    const found = this.text.charCodeAt(at);
    return found <= unit.space && (found === unit.space || found === unit.lineFeed || this.isReturn(found, at));
  }

  /** Whether a stretch that ends there ends with a blank that is none to YAML, or to none of what is read here. */
  protected endsOddly(end: number): boolean {
    const last = this.text.charCodeAt(end - 1);
    return (last > 127 || last < 32) && /\s/.test(this.text.charAt(end - 1));
  }

  private isReturn(found: number, at: number): boolean {
    return found === unit.carriageReturn && this.text.charCodeAt(at + 1) === unit.lineFeed;
  }
}

export function isFlowSign(found: number): boolean {
  return (
    found === unit.comma ||
    found === unit.openList ||
    found === unit.closeList ||
    found === unit.openMap ||
    found === unit.closeMap
  );
}
