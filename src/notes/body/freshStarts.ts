/** Shorter ways are as fast to walk. */
const shortestSkip = 80;

const blank = { tab: 9, lineFeed: 10, carriageReturn: 13, space: 32 } as const;

/**
 * Finds the places of a body where reading may begin as at its start: lines that are not indented, below a blank one.
 * Lists, quotes and paragraphs are over there. Only code between fences, HTML and comments go on: no place behind a sign
 * that may start such a thing is found from before it.
 */
export class FreshStarts {
  private readonly gap: string;
  /** Where the signs stand next. */
  private ticks = -1;
  private tildes = -1;
  private angle = -1;
  /** The last place found, and what it was looked for: below a long list there is none for many lines. */
  private limit = -1;
  private start = -1;

  constructor(private readonly text: string) {
    this.gap = text.includes('\r\n') ? '\n\r\n' : '\n\n';
  }

  /** The last such place that is not behind `offset`, looked for from `from` on; -1 where none is worth a skip. */
  before(offset: number, from: number): number {
    if (offset - from < shortestSkip) return -1;
    const limit = Math.min(offset, this.nextSign(from));
    if (limit - from < shortestSkip) return -1;
    if (limit === this.limit && (this.start < 0 || this.start > from)) return this.start;
    this.limit = limit;
    return (this.start = this.lastStart(limit, from));
  }

  private nextSign(from: number): number {
    if (this.ticks < from) this.ticks = this.next('```', from);
    if (this.tildes < from) this.tildes = this.next('~~~', from);
    if (this.angle < from) this.angle = this.next('<', from);
    return Math.min(this.ticks, this.tildes, this.angle);
  }

  private next(sign: string, from: number): number {
    const at = this.text.indexOf(sign, from);
    return at < 0 ? Infinity : at;
  }

  private lastStart(limit: number, from: number): number {
    const { text, gap } = this;
    for (let at = text.lastIndexOf(gap, limit - gap.length); at >= from; at = text.lastIndexOf(gap, at - 1)) {
      const start = at + gap.length;
      const unit = text.charCodeAt(start);
      const isText = unit !== blank.space && unit !== blank.tab && unit !== blank.lineFeed;
      if (isText && unit !== blank.carriageReturn) return start;
    }
    return -1;
  }
}
