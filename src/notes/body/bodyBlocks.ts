import { BodyLine, headingOrFence, isDigit, isRule, isUnderline, itemMarkerLength } from './bodyLine';
import { FreshStarts } from './freshStarts';
import type { Span } from '../yaml/value';

/** What is told of a body, in its order. Offsets in the file's text. */
export interface BlockVisitor {
  /** Where the next thing of use may stand, from an offset on: what is before it may be skipped. `Infinity` for nothing. */
  nextUse(from: number): number;
  /** The running text of one paragraph or heading, in which links can stand. */
  text(start: number, end: number): void;
  /** That text is the paragraph a list item starts with. */
  item(start: number, end: number): void;
  /** A heading outside of lists. */
  heading(level: number, start: number, end: number): void;
  /** A comment of one line on which nothing else stands. */
  comment?(start: number, end: number): void;
  /** Something else that is shown. */
  content(): void;
}

/**
 * Finds the running text of a body, line by line. It does not understand all of Markdown, it only knows where it is
 * safe to look: tables, quotes, HTML and what readers take in different ways are quiet up to the next blank line, and
 * where the end of code or a comment is not clear, all is from there on. Headings are told in any case.
 */
export class BodyBlocks {
  private readonly line: BodyLine;
  private sure: boolean;
  private quiet = false;
  /** The line is indented less than a list item that was open. */
  private leaves = false;
  private paragraph: (Span & { startsItem: boolean }) | undefined;
  /** An item's marker stands before this on the line. */
  private startsItem = false;
  /** Some items are nested deeper than all readers go. */
  private isDeep = false;
  private fence: { run: string; column: number } | undefined;
  private readonly fresh: FreshStarts;

  constructor(
    private readonly text: string,
    private readonly visitor: BlockVisitor,
  ) {
    this.line = new BodyLine(text);
    this.fresh = new FreshStarts(text);
    // A lone carriage return is a line's end to some.
    this.sure = !text.includes('\r') || !/\r(?!\n)/.test(text);
  }

  visit(bodyStart: number): void {
    const { line } = this;
    for (let at = bodyStart; at < this.text.length; at = line.next) {
      if (!this.paragraph) {
        const use = this.visitor.nextUse(at);
        if (use === Infinity) return;
        if (!this.fence) at = this.skip(at, use);
      }
      line.read(at);
      if (this.fence) this.fenceLine(this.fence);
      else if (line.isBlank) this.blankLine();
      else this.blockLine();
    }
    this.endParagraph();
  }

  /** Goes on where all that stands before is of no use, and nothing of it is open any more. */
  private skip(at: number, use: number): number {
    const start = this.fresh.before(use, at);
    if (start <= at) return at;
    this.line.items.length = 0;
    this.quiet = false;
    return start;
  }

  private fenceLine({ run, column }: { run: string; column: number }): void {
    const { line } = this;
    const closes = line.rest.startsWith(run) && /^(.)\1+[ \t]*$/.test(line.rest);
    if (!closes && (line.isBlank || line.column >= column)) return;
    // Indented less, it may be outside of the list item, and the code ends with that.
    if (line.column !== column) this.sure = false;
    this.fence = undefined;
    if (!closes) this.blockLine();
  }

  private blankLine(): void {
    this.endParagraph();
    if (this.quiet) this.line.items.length = 0;
    this.quiet = false;
  }

  private blockLine(): void {
    const { line } = this;
    this.leaves = line.leaveItems();
    if (line.items.length === 0) this.isDeep = false;
    this.startsItem = false;
    // Cells cut code spans.
    if (line.headsTable) this.quiet = true;
    while (!line.startsText && !line.isIndented && this.opensItem());
    if (line.isBlank) return;
    if (line.isIndented) this.indentedLine();
    else if (line.startsText) this.textLine();
    else this.markedLine(line.rest);
  }

  private opensItem(): boolean {
    const { line } = this;
    const { rest } = line;
    const length = itemMarkerLength(rest);
    if (length === 0 || (this.paragraph && isUnderline(rest))) return false;
    line.enterItem(length);
    this.startsItem = true;
    // Within a paragraph only a bullet or a 1 with some text starts a list.
    const mayBeText = line.isBlank || (isDigit(rest.charCodeAt(0)) && parseInt(rest) !== 1);
    if (this.paragraph && mayBeText && !this.leaves) this.quiet = true;
    this.endParagraph();
    this.leaves = false;
    // Readers stop somewhere.
    if (line.items.length > 20) this.isDeep = true;
    return line.items.length <= 20;
  }

  /** Code, or the paragraph goes on. Or it is indented less than it seems, in an item that only seems to be closed. */
  private indentedLine(): void {
    if (!this.paragraph || this.leaves) this.quiet = true;
    if (this.quiet && /^(?:```|~~~|<)/.test(this.line.rest)) this.sure = false;
    this.textLine();
  }

  private markedLine(rest: string): void {
    const { line, paragraph } = this;
    const mark = headingOrFence(rest);
    if (mark?.startsWith('#')) this.heading(mark.length, { start: line.pos + mark.length, end: line.end });
    else if (mark !== undefined) this.openFence(mark);
    else if (paragraph && isUnderline(rest) && !this.quiet && !this.leaves) {
      this.paragraph = undefined;
      this.heading(rest.startsWith('=') ? 1 : 2, paragraph);
    } else if (isRule(rest)) this.endParagraph();
    else if (/^<!--(?!-?>)/.test(rest)) this.comment();
    else {
      if (/^<(?:pre|script|style|textarea|[!?])/i.test(rest)) this.sure = false;
      if (/^[<>]/.test(rest)) this.quietLine();
      else this.textLine();
    }
  }

  private heading(level: number, { start, end }: Span): void {
    this.endParagraph();
    this.tell(start, end);
    if (this.line.items.length === 0) this.visitor.heading(level, start, end);
    else this.visitor.content();
  }

  private openFence(run: string): void {
    if (this.quiet || this.line.hasPipe) this.sure = false;
    this.endParagraph();
    this.visitor.content();
    this.fence = { run, column: this.line.column };
  }

  private comment(): void {
    const { line } = this;
    const isLong = line.commentEnd > line.end;
    // It may not leave the item or quote it is in.
    const endsElsewhere = isLong && (this.quiet || line.column > 0 || (this.leaves && this.paragraph));
    if (!endsElsewhere && line.isAllComment) {
      // A line of dashes in it makes a heading to some.
      if (isLong && this.sure)
        this.sure = !/\n[ \t]*(?:=+|-+)[ \t]*\r?\n/.test(this.text.slice(line.pos, line.commentEnd));
      this.endParagraph();
      if (!isLong) this.visitor.comment?.(line.pos, line.end);
      line.skipComment();
    } else {
      if (isLong) this.sure = false;
      this.quietLine();
    }
  }

  private quietLine(): void {
    this.quiet = true;
    this.textLine();
  }

  private textLine(): void {
    if (this.leaves && this.paragraph) this.quiet = true;
    const { pos: start, end } = this.line;
    if (this.paragraph) this.paragraph.end = end;
    else this.paragraph = { start, end, startsItem: this.startsItem };
  }

  private endParagraph(): void {
    if (!this.paragraph) return;
    const { start, end, startsItem } = this.paragraph;
    this.paragraph = undefined;
    this.visitor.content();
    this.tell(start, end);
    if (startsItem && this.isClear) this.visitor.item(start, end);
  }

  private tell(start: number, end: number): void {
    if (this.isClear) this.visitor.text(start, end);
  }

  private get isClear(): boolean {
    return this.sure && !this.quiet && !this.isDeep;
  }
}
