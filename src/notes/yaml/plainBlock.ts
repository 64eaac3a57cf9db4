import { halfTyped } from './halfTyped';
import { unit, unitsOf } from './plainCursor';
import type { PlainEvents } from './plainEvents';
import { PlainLine } from './plainLine';
import { blockText } from './plainText';

/** A note's front matter is flat; whoever nests deeper is left to the library. */
const deepest = 6;

/** The library refuses keys beyond 1024, counted from a place that is not always their own start. */
const longestKey = 256;

/**
 * Tells what stands in a block of plain YAML: what the YAML library makes of it, in a small part of the time. False for
 * whatever is unusual, be it broken or only rare (texts and brackets over several lines, tabs, anchors, tags …): the
 * library decides then, and what was told is void. Time is linear in the block's length.
 *
 * @param start where the block starts in the file's text, with its opening `---`
 * @param end where it ends: before the closing fence
 */
export function tellPlain(text: string, start: number, end: number, events: PlainEvents): boolean {
  if (!text.startsWith('---', start)) return false;
  const last = text.charCodeAt(end - 1);
  if (last !== unit.lineFeed && (last === unit.carriageReturn || end < text.length)) return false;
  const isComplete = last === unit.lineFeed;
  const whole = isComplete ? text : `${text}\n`;
  const wholeEnd = isComplete ? end : end + 1;
  return new PlainBlock(whole, unitsOf(whole, wholeEnd), start + 3, wholeEnd, events).tell();
}

/** Reads lines as maps and lists. False always means: not plain. */
class PlainBlock extends PlainLine {
  /** Indent of the line that stands next, or -1 at the end of the block. */
  private indent = -1;
  private lineStart = 0;
  /** The line feed of the last line read. */
  private feed = 0;
  /** Comment lines follow that the library may count to the map or list before them. */
  private isBlurred = false;

  tell(): boolean {
    this.skipBlanks();
    return this.endLine() && this.indent === 0 && this.map(0, deepest) && this.isAtEnd;
  }

  /** A map whose keys stand at that indent; reading stands on its first key. */
  private map(indent: number, depth: number): boolean {
    if (depth === 0) return false;
    const first = this.at;
    this.events.startMap(first);
    do {
      const start = this.at;
      if (indent === 0 && this.isKnownLine()) continue;
      if (!this.entry(indent, depth)) {
        // A word alone is no map.
        if (indent === 0 && start > first) this.tellBreak(start);
        return false;
      }
      if (indent === 0) this.toldSince(start);
    } while (this.indent === indent);
    if (this.isBlurred && this.events.asksForEnds) return false;
    this.events.endMap(this.events.asksForEnds ? this.tail : this.feed);
    return true;
  }

  private entry(indent: number, depth: number): boolean {
    return this.key(false) && this.keyLength + indent <= longestKey && this.value(indent, depth - 1);
  }

  /** Tells what is wrong with the line that could not be read, if it shows by itself. */
  private tellBreak(start: number): void {
    const feed = this.endOfLine(start);
    const line = this.text.slice(start, feed).replace(/\r$/, '');
    const next = feed + 1 < this.end ? this.text.slice(feed + 1, feed + 2) : undefined;
    const problem = halfTyped(line, this.at - start, feed + 1 - start, next);
    if (problem) this.events.brokenBy({ ...problem, start: start + problem.start, end: start + problem.end });
  }

  /** Goes on to the next line where this one is known. */
  private isKnownLine(): boolean {
    const { at: start, events } = this;
    const feed = this.endOfLine(start);
    if (!events.knowsLine || !this.startsEntry(feed + 1) || !events.knowsLine(start, feed)) return false;
    this.at = feed;
    return this.endLine();
  }

  private toldSince(start: number): void {
    const feed = this.endOfLine(start);
    if (this.startsEntry(feed + 1)) this.events.toldLine?.(start, feed);
  }

  private endOfLine(start: number): number {
    return this.text.indexOf('\n', start);
  }

  /** Whether the entry before ends with its line: nothing indented, no dash, and no comment stands there. */
  private startsEntry(at: number): boolean {
    return at >= this.end || this.unitAt(at) > unit.dot;
  }

  /** What stands behind a key, or below it. */
  private value(indent: number, depth: number): boolean {
    if (this.here === unit.bar || this.here === unit.greater) return this.blockText(indent) && this.endLine();
    if (!this.atLineEnd()) return this.inlineValue(indent, depth);
    const start = this.at;
    if (!this.endLine(true)) return false;
    if (this.atDash() && this.indent >= indent) return this.list(this.indent, depth);
    if (this.indent > indent) return this.map(this.indent, depth);
    this.events.value(start, start, true, undefined);
    return true;
  }

  private inlineValue(indent: number, depth: number): boolean {
    const isText = this.startsPlain(false);
    if (!this.inline(false, depth)) return false;
    if (isText && indent === 0 && this.atColon())
      this.events.brokenBy({ reason: 'BLOCK_AS_IMPLICIT_KEY', start: this.at, end: this.at + 1 });
    return this.endLine();
  }

  private blockText(indent: number): boolean {
    const start = this.at;
    const found = blockText(this.text, start, this.end, indent);
    if (!found) return false;
    this.at = found.end;
    this.events.value(start, found.end, false, found.text);
    return true;
  }

  private list(indent: number, depth: number): boolean {
    if (depth === 0) return false;
    this.events.startList(this.at);
    do {
      this.at++;
      this.skipBlanks();
      if (!this.item(depth - 1)) return false;
    } while (this.indent === indent && this.atDash());
    if (this.isBlurred && this.events.asksForEnds) return false;
    this.events.endList(this.events.asksForEnds ? this.tail : this.feed);
    return true;
  }

  private item(depth: number): boolean {
    const start = this.at;
    if (this.here === unit.openList || this.here === unit.openMap) return this.inline(false, depth) && this.endLine();
    if (!this.single(false)) return false;
    if (!this.atColon()) return this.tellValue() && this.endLine();
    this.at = start;
    return this.map(start - this.lineStart, depth);
  }

  /** Where the last line read ends, its comment included: there end the maps and lists that it is the last of. */
  private get tail(): number {
    let tail = this.feed;
    while (this.isBlank(tail - 1)) tail--;
    return tail;
  }

  private get isAtEnd(): boolean {
    return this.indent < 0;
  }

  private atDash(): boolean {
    return this.here === unit.dash && this.isBlank(this.at + 1);
  }

  /**
   * Goes on to the next line that holds more than a comment. False where something else than a comment stands before
   * the line's end.
   *
   * @param isEmpty no value stood on this line: comments below it may become part of the nothing
   */
  private endLine(isEmpty = false): boolean {
    if (this.here === unit.lineFeed) this.feed = this.at;
    else if (!this.skipComment()) return false;
    this.isBlurred = false;
    while (this.at + 1 < this.end) {
      this.lineStart = ++this.at;
      this.skipBlanks();
      this.indent = this.at - this.lineStart;
      if (this.here > unit.hash || !this.atLineEnd()) return true;
      if (this.here === unit.hash && (isEmpty || this.indent > 0)) this.isBlurred = true;
      this.toLineFeed();
    }
    this.indent = -1;
    return true;
  }

  /** Goes on to the line feed, if nothing but a comment stands before it. */
  private skipComment(): boolean {
    if (!this.atLineEnd()) return false;
    this.toLineFeed();
    this.feed = this.at;
    return !this.endsOddly(this.tail);
  }

  private toLineFeed(): void {
    if (this.here !== unit.lineFeed) this.at = this.text.indexOf('\n', this.at);
  }
}
