import { unit } from './plainCursor';
import { PlainLine } from './plainLine';
import { blockText } from './plainText';
import type { Entry, List, Mapping, Scalar, Value } from './value';

/** A note's front matter is flat; whoever nests deeper is left to the library. */
const deepest = 6;

/** The library refuses keys beyond 1024, counted from a place that is not always their own start. */
const longestKey = 256;

/**
 * Reads a block of plain YAML: what the YAML library makes of it, in a small part of the time. `undefined` for whatever is
 * unusual, be it broken or only rare (texts and brackets over several lines, tabs, anchors, tags …): the
 * library decides then. Time is linear in the block's length.
 *
 * @param start where the block starts in the file's text, with its opening `---`
 * @param end where it ends: before the closing fence
 */
export function readPlain(text: string, start = 0, end = text.length): Mapping | undefined {
  return text.startsWith('---', start) ? new PlainBlock(text, start + 3, end).root() : undefined;
}

/** Reads lines into maps and lists. `undefined` always means: not plain. */
class PlainBlock extends PlainLine {
  /** Indent of the line that stands next, or -1 at the end of the block. */
  private indent = -1;
  private lineStart = 0;
  /** Where the last line read ends, its comment included: there end the maps and lists that it is the last of. */
  private tail = 0;
  /** Comment lines follow that the library may count to the map or list before them. */
  private isBlurred = false;

  root(): Mapping | undefined {
    this.skipBlanks();
    if (!this.endLine() || this.indent !== 0) return undefined;
    const map = this.map(0, deepest);
    return this.atEnd() ? map : undefined;
  }

  /** A map whose keys stand at that indent; reading stands on its first key. */
  private map(indent: number, depth: number): Mapping | undefined {
    if (depth === 0) return undefined;
    const start = this.at;
    const entries: Entry[] = [];
    do {
      const key = this.key(false);
      if (!key || key.end - key.start + indent > longestKey) return undefined;
      const value = this.value(indent, depth - 1);
      if (!value) return undefined;
      entries.push({ key, value });
    } while (this.indent === indent);
    if (this.isBlurred) return undefined;
    return { kind: 'map', start, end: this.tail, entries };
  }

  /** What stands behind a key, or below it. */
  private value(indent: number, depth: number): Value | undefined {
    if (this.here === unit.bar || this.here === unit.greater) return this.rest(this.blockText(indent));
    if (!this.atLineEnd()) return this.rest(this.inline(false, depth));
    const nothing = this.nothing();
    if (!this.endLine(true)) return undefined;
    if (this.atDash() && this.indent >= indent) return this.list(this.indent, depth);
    return this.indent > indent ? this.map(this.indent, depth) : nothing;
  }

  private blockText(indent: number): Scalar | undefined {
    const start = this.at;
    const found = blockText(this.text, start, this.end, indent);
    if (!found) return undefined;
    const { text, end } = found;
    this.at = end;
    return { kind: 'scalar', start, end, text, plain: false, yaml: text };
  }

  private list(indent: number, depth: number): List | undefined {
    if (depth === 0) return undefined;
    const start = this.at;
    const items: Value[] = [];
    do {
      this.at++;
      this.skipBlanks();
      const item = this.item(depth - 1);
      if (!item) return undefined;
      items.push(item);
    } while (this.indent === indent && this.atDash());
    if (this.isBlurred) return undefined;
    return { kind: 'list', start, end: this.tail, items };
  }

  private item(depth: number): Value | undefined {
    const start = this.at;
    const item = this.inline(false, depth);
    if (item?.kind !== 'scalar' || !this.atColon()) return this.rest(item);
    this.at = start;
    return this.map(start - this.lineStart, depth);
  }

  /** The value, if its line ends behind it. */
  private rest(value: Value | undefined): Value | undefined {
    return value && this.endLine() ? value : undefined;
  }

  private atEnd(): boolean {
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
    if (!this.atLineEnd()) return false;
    this.toLineFeed();
    this.tail = this.at;
    while (this.isBlank(this.tail - 1)) this.tail--;
    if (this.endsOddly(this.tail)) return false;
    this.isBlurred = false;
    while (this.at + 1 < this.end) {
      this.lineStart = ++this.at;
      this.skipBlanks();
      this.indent = this.at - this.lineStart;
      if (!this.atLineEnd()) return true;
      if (this.here === unit.hash && (isEmpty || this.indent > 0)) this.isBlurred = true;
      this.toLineFeed();
    }
    this.indent = -1;
    return true;
  }

  /** To the line feed, or the end of the block. */
  private toLineFeed(): void {
    const feed = this.text.indexOf('\n', this.at);
    this.at = feed < 0 ? this.end : feed;
  }
}
