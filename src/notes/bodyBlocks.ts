import {
  closesFence,
  definitionAt,
  fenceLength,
  headingLevel,
  isHtml,
  isRule,
  itemMarker,
  startsWithLetter,
  underline,
} from './bodyLines';
import type { Destination } from './linkTarget';
import { isDashes, tableCells, tableColumns } from './tableCells';

/** What is told of a body, in its order. Offsets in the file's text. */
export interface BlockVisitor {
  /** Something that is shown. */
  content(): void;
  /** A stretch of running text, in which links can stand. */
  text(start: number, end: number): void;
  /** A heading outside of quotes and lists. */
  heading(level: number, start: number, end: number): void;
  /** `[label]: destination`, the label without its brackets. */
  definition(label: string, destination: Destination): void;
}

interface Paragraph {
  start: number;
  end: number;
  /** Where its first line ends and its last one starts. */
  firstEnd: number;
  lastStart: number;
  /** The last line is indented, or less than the quote or item it goes on. */
  odd: boolean;
  /** It holds HTML, of which some readers make a block without links. */
  quiet: boolean;
}

/** Deeper quotes and lists are not told apart. */
const deepest = 20;
const quote = -1;

/**
 * Goes through the blocks of a body, line by line, as Markdown nests them: quotes, list items, fences, indented code,
 * tables, comments. Where readers of Markdown may differ it stays silent: no `text` and `definition` from there on.
 */
export function visitBlocks(text: string, bodyStart: number, visitor: BlockVisitor): void {
  new BlockReader(text, bodyStart, visitor).read(bodyStart);
}

class BlockReader {
  /** The quotes and list items the line is in; of an item the column of its content, from the quote's content on. */
  private readonly containers: number[] = [];
  private emptyItem = false;
  private fence: { mark: string; length: number; depth: number } | undefined;
  private paragraph: Paragraph | undefined;
  /** Of the table that is open; 0 for none. */
  private columns = 0;
  private sure: boolean;
  private quietUntil: number;
  private commentEnd: number | undefined;

  // The line that is read, and how far: columns count from the line's start, the base is that of the quote's content.
  private pos = 0;
  private end = 0;
  private next = 0;
  private column = 0;
  private base = 0;
  private itemIndent = 0;
  private matched = 0;
  /** The line is outside of some of the containers, and may still go on with the paragraph in them. */
  private lazy = false;
  /** An item starts on the line above. */
  private itemOpened = false;
  private opensItems = false;

  constructor(
    private readonly text: string,
    bodyStart: number,
    private readonly visitor: BlockVisitor,
  ) {
    this.quietUntil = bodyStart;
    // A lone carriage return is a line's end to some.
    const carriage = text.indexOf('\r', bodyStart);
    this.sure = carriage < 0 || !/\r(?!\n)/.test(text.slice(carriage));
  }

  read(bodyStart: number): void {
    for (let at = bodyStart; at < this.text.length; at = this.next) this.readLine(at);
    this.endParagraph();
  }

  private readLine(at: number): void {
    const feed = this.text.indexOf('\n', at);
    this.next = feed < 0 ? this.text.length : feed + 1;
    this.end = feed < 0 ? this.text.length : feed;
    if (this.end > at && this.text.charCodeAt(this.end - 1) === 13) this.end--;
    this.pos = at;
    this.column = 0;
    this.itemOpened = this.opensItems;
    this.opensItems = false;
    this.matchContainers();
    if (this.fence && this.matched < this.fence.depth) this.fence = undefined;
    if (this.fence) {
      if (this.indent < 4 && closesFence(this.text, this.pos, this.end, this.fence)) this.fence = undefined;
    } else if (this.pos >= this.end) this.blankLine();
    else this.openBlocks();
  }

  private matchContainers(): void {
    this.base = 0;
    this.itemIndent = 0;
    this.skipBlanks();
    for (this.matched = 0; this.matched < this.containers.length; this.matched++) {
      const container = this.containers[this.matched] ?? 0;
      if (container !== quote) {
        if (this.pos < this.end && this.column - this.base < container) break;
        this.itemIndent = container;
      } else {
        if (this.pos >= this.end || this.text.charCodeAt(this.pos) !== 62 || this.indent < 0) break;
        if (this.indent > 3) this.sure = false;
        this.enterQuote();
      }
    }
    this.lazy = this.matched < this.containers.length;
  }

  /** How far the line is indented within what it is in. */
  private get indent(): number {
    return this.column - this.base - this.itemIndent;
  }

  private skipBlanks(): void {
    for (; this.pos < this.end; this.pos++) {
      const unit = this.text.charCodeAt(this.pos);
      if (unit === 32) this.column++;
      else if (unit === 9) this.column += 4 - (this.column % 4);
      else return;
    }
  }

  private enterQuote(): void {
    this.pos++;
    this.column++;
    const unit = this.text.charCodeAt(this.pos);
    if (unit === 9) this.sure = false;
    if (unit === 32 && this.pos < this.end) {
      this.pos++;
      this.column++;
    }
    this.base = this.column;
    this.itemIndent = 0;
    this.skipBlanks();
  }

  private blankLine(): void {
    this.endParagraph();
    this.columns = 0;
    // An item that starts with a blank line has nothing more in it.
    if (this.emptyItem && !this.lazy) this.containers.pop();
    else this.truncate();
    this.emptyItem = false;
  }

  private openBlocks(): void {
    this.emptyItem = false;
    while (!this.isText() && (this.opensQuote() || this.opensItem())) if (this.pos >= this.end) return;
    const done =
      (this.isText() && this.paragraphLine()) ||
      this.indented() ||
      this.opensFence() ||
      this.heading() ||
      this.opensTable() ||
      this.underlines() ||
      this.rule() ||
      this.comment() ||
      this.tableRow() ||
      this.definition();
    if (!done) this.paragraphLine();
  }

  private isText(): boolean {
    return this.columns === 0 && startsWithLetter(this.text, this.pos) && this.indent < 4;
  }

  private opensQuote(): boolean {
    if (this.indent >= 4 || this.text.charCodeAt(this.pos) !== 62) return false;
    this.leave();
    if (!this.push(quote)) return false;
    this.enterQuote();
    return true;
  }

  private opensItem(): boolean {
    if (this.indent >= 4) return false;
    const marker = itemMarker(this.text, this.pos, this.end);
    if (!marker || isRule(this.text, this.pos, this.end)) return false;
    // Within a paragraph only a bullet or a 1 starts a list, and not without text.
    if (this.paragraph && !this.lazy && (marker.isEmpty || !marker.startsList)) return false;
    this.leave();
    const initial = this.column + marker.length;
    this.pos += marker.length;
    this.column = initial;
    this.skipBlanks();
    const width = this.column - initial;
    this.itemIndent = initial + (marker.isEmpty || width > 4 ? 1 : width) - this.base;
    this.emptyItem = marker.isEmpty;
    this.opensItems = true;
    return this.push(this.itemIndent);
  }

  private push(container: number): boolean {
    this.sure &&= this.containers.length < deepest;
    if (this.containers.length < deepest) this.matched = this.containers.push(container);
    return this.sure;
  }

  /** What was open is closed, down to the containers the line is in. */
  private leave(): void {
    this.endParagraph();
    this.columns = 0;
    this.truncate();
    this.lazy = false;
  }

  private truncate(): void {
    while (this.containers.length > this.matched) this.containers.pop();
  }

  private indented(): boolean {
    if (this.indent < 4) return false;
    if (this.paragraph) {
      if (this.lazy && /[->`~#+*_<\d]/.test(this.text.charAt(this.pos))) this.sure = false;
      this.extend(this.paragraph, true);
    } else {
      this.leave();
      this.visitor.content();
    }
    return true;
  }

  private opensFence(): boolean {
    const length = fenceLength(this.text, this.pos, this.end);
    if (length === 0) return false;
    this.sure &&= !this.mayHeadTable();
    this.leave();
    this.visitor.content();
    this.fence = { mark: this.text.charAt(this.pos), length, depth: this.containers.length };
    return true;
  }

  private heading(): boolean {
    const level = headingLevel(this.text, this.pos, this.end);
    if (level === 0) return false;
    this.leave();
    this.tell(this.pos + level, this.end);
    this.tellHeading(level, this.pos + level, this.end);
    return true;
  }

  private tellHeading(level: number, start: number, end: number): void {
    if (this.containers.length === 0) this.visitor.heading(level, start, end);
    else this.visitor.content();
  }

  private underlines(): boolean {
    const level = this.paragraph && !this.lazy ? underline(this.text, this.pos, this.end) : 0;
    if (!this.paragraph || level === 0) return false;
    const { start, end, quiet } = this.takeParagraph(this.paragraph);
    if (!quiet) this.tell(start, end);
    this.tellHeading(level, start, end);
    return true;
  }

  private rule(): boolean {
    if (!isRule(this.text, this.pos, this.end)) return false;
    this.leave();
    this.visitor.content();
    return true;
  }

  private opensTable(): boolean {
    if (!isDashes(this.text, this.pos, this.end)) return false;
    if (!this.paragraph || this.lazy || this.itemOpened) {
      // Above it stands a heading or an item, which some take for the table's header.
      if ((this.columns === 0 || this.lazy) && this.lineAbove.includes('|')) this.sure = false;
      return false;
    }
    const { lastStart, end, start, odd, quiet } = this.paragraph;
    const count = tableColumns(this.text, lastStart, end, this.pos, this.end);
    if (count === 0) return false;
    if (odd || quiet) this.sure = false;
    if (lastStart === start) this.paragraph = undefined;
    else this.paragraph.end = lastStart;
    this.leave();
    this.columns = count;
    this.tellRow(lastStart, end);
    return true;
  }

  private mayHeadTable(): boolean {
    if (!this.text.slice(this.pos, this.end).includes('|')) return false;
    const feed = this.text.indexOf('\n', this.next);
    return /^[ \t>]*[|:-][|:\- \t\r]*$/.test(this.text.slice(this.next, feed < 0 ? undefined : feed));
  }

  private get lineAbove(): string {
    const end = this.text.lastIndexOf('\n', this.pos);
    return this.text.slice(this.text.lastIndexOf('\n', end - 1) + 1, end);
  }

  private tableRow(): boolean {
    if (this.columns === 0 || this.lazy) return false;
    this.tellRow(this.pos, this.end);
    return true;
  }

  private tellRow(start: number, end: number): void {
    this.visitor.content();
    for (const cell of tableCells(this.text, start, end, this.columns)) this.tell(cell.start, cell.end);
  }

  /** A comment that has its lines for itself; behind one of more lines the text goes on as if a line started there. */
  private comment(): boolean {
    if (!this.text.startsWith('<!--', this.pos)) return false;
    const close = this.endOfComment(this.pos + 4);
    if (close < 0) {
      this.sure = false;
      return false;
    }
    if (close < this.end) {
      if (this.text.slice(close + 3, this.end).trim() !== '') return false;
      this.leave();
      return true;
    }
    // In a quote or item it may not leave it, and text that goes on from there may be a part of the paragraph.
    if (this.containers.length > 0 || this.mayHeadTable()) this.sure = false;
    // A line of dashes in it makes a heading to some.
    if (/\n[ \t]*(?:=+|-+)[ \t]*\r?\n/.test(this.text.slice(this.pos, close))) this.sure = false;
    this.leave();
    const feed = this.text.indexOf('\n', close);
    const lineEnd = feed < 0 ? this.text.length : feed + 1;
    const isAlone = this.text.slice(close + 3, lineEnd).trim() === '';
    this.next = isAlone ? lineEnd : close + 3;
    this.quietUntil = Math.max(this.quietUntil, lineEnd);
    return true;
  }

  private endOfComment(from: number): number {
    if (this.commentEnd === undefined || (this.commentEnd >= 0 && this.commentEnd < from))
      this.commentEnd = this.text.indexOf('-->', from);
    return this.commentEnd;
  }

  private definition(): boolean {
    if (this.paragraph || this.text.charCodeAt(this.pos) !== 91) return false;
    const found = definitionAt(this.text, this.pos, this.end, this.next);
    if (found === 'unsure') this.sure = false;
    if (typeof found !== 'object') return false;
    this.leave();
    this.visitor.content();
    if (this.sure && this.pos >= this.quietUntil) this.visitor.definition(found.label, found.destination);
    return true;
  }

  private paragraphLine(): true {
    if (!this.paragraph) this.leave();
    this.paragraph ??= {
      start: this.pos,
      end: this.end,
      firstEnd: this.end,
      lastStart: this.pos,
      odd: false,
      quiet: false,
    };
    this.extend(this.paragraph, this.lazy);
    if (this.text.charCodeAt(this.pos) !== 60) return true;
    const start = this.text.slice(this.pos, this.pos + 12);
    if (!isHtml(start)) return true;
    this.paragraph.quiet = true;
    if (/^<(?:pre|script|style|textarea)/i.test(start) && this.pos >= this.quietUntil) {
      const close = /<\/(?:pre|script|style|textarea)>/gi;
      close.lastIndex = this.pos;
      this.quietUntil = close.exec(this.text)?.index ?? this.text.length;
    }
    return true;
  }

  private extend(paragraph: Paragraph, odd: boolean): void {
    paragraph.end = this.end;
    paragraph.lastStart = this.pos;
    paragraph.odd = odd;
  }

  private endParagraph(): void {
    if (!this.paragraph) return;
    const { start, end, quiet } = this.takeParagraph(this.paragraph);
    if (!quiet) this.tell(start, end);
    if (!quiet || !this.isComments(start, end)) this.visitor.content();
  }

  /** A label over several lines makes a definition that may end anywhere in the paragraph. */
  private takeParagraph(paragraph: Paragraph): Paragraph {
    this.paragraph = undefined;
    const { start, end, firstEnd } = paragraph;
    if (this.text.charCodeAt(start) === 91 && firstEnd < end && this.text.slice(start, end).includes(']:'))
      this.sure = false;
    return paragraph;
  }

  private isComments(start: number, end: number): boolean {
    const part = this.text.slice(start, end);
    let at = 0;
    while (part.startsWith('<!--', at)) {
      const close = part.indexOf('-->', at + 4);
      if (close < 0) return false;
      at = close + 3;
      while (at < part.length && part.charAt(at).trim() === '') at++;
    }
    return at >= part.length;
  }

  private tell(start: number, end: number): void {
    if (this.sure && start >= this.quietUntil) this.visitor.text(start, end);
  }
}
