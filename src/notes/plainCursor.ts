/** Units that mean something to YAML. Behind the end of a text stands `NaN`. */
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
  openList: 91,
  backslash: 92,
  closeList: 93,
  openMap: 123,
  closeMap: 125,
} as const;

/** A place in a block of YAML, and what is said of the place. */
export class PlainCursor {
  /** Where reading stands in the source. */
  protected at = 0;

  constructor(
    protected readonly source: string,
    private readonly offset: number,
  ) {}

  /** The unit at which reading stands. */
  protected get here(): number {
    return this.source.charCodeAt(this.at);
  }

  /** A place in the source as one in the file. */
  protected inFile(at: number): number {
    return this.offset + at;
  }

  protected skipBlanks(): void {
    while (this.here === unit.space) this.at++;
  }

  protected atColon(): boolean {
    return this.here === unit.colon && this.isBlank(this.at + 1);
  }

  /** Whether nothing but a comment follows on this line. */
  protected atLineEnd(): boolean {
    return isBreak(this.here) || (this.here === unit.hash && this.isBlank(this.at - 1));
  }

  /** Whether a blank, a line's end or the source's end stands there. */
  protected isBlank(at: number): boolean {
    const found = this.source.charCodeAt(at);
    return found === unit.space || isBreak(found);
  }

  /** Whether a stretch that ends there ends with a blank that is none to YAML, but one to us (a no-break space …). */
  protected endsOddly(end: number): boolean {
    return this.source.charCodeAt(end - 1) > 127 && /\s/.test(this.source.charAt(end - 1));
  }
}

export function isBreak(found: number): boolean {
  return found === unit.lineFeed || found === unit.carriageReturn || Number.isNaN(found);
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
