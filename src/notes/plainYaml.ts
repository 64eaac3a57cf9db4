import { unit } from './plainCursor';
import { PlainLine } from './plainLine';
import type { Entry, List, Mapping, Value } from './value';

/** A control character, a tab, or a carriage return without its line feed. */
const unusual = /[\0-\t\v\f\x0e-\x1f\x7f]|\r(?!\n)/;

/** A note's front matter is flat; whoever nests deeper is left to the library. */
const deepest = 6;

/** The library refuses keys beyond 1024, counted from a place that is not always their own start. */
const longestKey = 256;

/**
 * Reads a block of plain YAML: what `readYaml` makes of it, in a hundredth of the time. `undefined` for whatever is
 * unusual, be it broken or only rare (block texts, texts and brackets over several lines, tabs, anchors, tags …): the
 * library decides then. Time is linear in the block's length.
 *
 * @param source the block from its opening `---` up to the closing fence
 * @param offset where `source` starts in the file
 */
export function readPlain(source: string, offset: number): Mapping | undefined {
  return source.startsWith('---') && !unusual.test(source) ? new PlainBlock(source, offset).root() : undefined;
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
    this.at = 3;
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
    return this.endsAt(indent)
      ? { kind: 'map', start: this.inFile(start), end: this.inFile(this.tail), entries }
      : undefined;
  }

  /** What stands behind a key, or below it. */
  private value(indent: number, depth: number): Value | undefined {
    if (!this.atLineEnd()) return this.rest(this.inline(false, depth));
    const nothing = this.nothing();
    if (!this.endLine(true)) return undefined;
    if (this.atDash() && this.indent >= indent) return this.list(this.indent, depth);
    return this.indent > indent ? this.map(this.indent, depth) : nothing;
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
    return this.endsAt(indent)
      ? { kind: 'list', start: this.inFile(start), end: this.inFile(this.tail), items }
      : undefined;
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

  /** Whether a map or list may end here. */
  private endsAt(indent: number): boolean {
    return this.indent <= indent && !this.isBlurred;
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
    while (this.at < this.source.length) {
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
    const feed = this.source.indexOf('\n', this.at);
    this.at = feed < 0 ? this.source.length : feed;
  }
}
