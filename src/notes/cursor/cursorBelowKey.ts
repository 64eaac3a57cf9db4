import { bareText, type BlockLine } from './blockLines';
import { isBlankLine, isTop, type CursorLine } from './cursorLine';
import { bareValue, type KeyPlace, type MapAround, type ValuePlace } from './cursorPlace';
import { lineBreakOf } from '../edits/lines';

/**
 * The place of a cursor on one of the lines below a key.
 *
 * @param top the line of the key, counted from the start of the block
 */
export function placeBelowKey(cursor: CursorLine, top: number): KeyPlace | ValuePlace | undefined {
  const { lines, text, index } = cursor;
  const start = lines[top];
  if (!start?.key) return undefined;
  const { key, value } = start;
  if (value.start < value.end) {
    const isFlow = /[[{]/.test(text.charAt(value.start));
    return isFlow ? cursor.flow(value.start, cursor.regionEnd(top, 0), key.name) : undefined;
  }
  const next = lines.findIndex((line, i) => i > top && i !== index && isTop(line));
  return new LinesBelow(cursor, key.name, lines.slice(top + 1, next < 0 ? undefined : next)).place();
}

/** The lines below a key that has nothing on its own line: a list, a map, or nothing yet. */
class LinesBelow {
  constructor(
    private readonly cursor: CursorLine,
    private readonly key: string,
    private readonly lines: readonly BlockLine[],
  ) {}

  place(): KeyPlace | ValuePlace | undefined {
    if (this.isInBlockText()) return undefined;
    const column = this.lines.find(({ dash }) => dash !== undefined)?.indent;
    return column === undefined ? this.inSingleMap() : this.inList(column);
  }

  /** Among the items of a block list. */
  private inList(column: number): KeyPlace | ValuePlace | undefined {
    const items = this.lines.filter((line) => line.dash !== undefined && line.indent === column);
    const at = this.cursor.column();
    if (this.cursor.line.dash !== undefined && at !== column) return undefined;
    const others = items.filter((item) => item !== this.cursor.line).map((item) => this.source(item));
    if (this.cursor.line.dash !== undefined) return this.inItemLine(others);
    if (at === column) return this.newItem(others);
    const item = items.findLast(({ start }) => start < this.cursor.line.start);
    if (!item || at < column) return undefined;
    if (this.cursor.text.charAt(item.value.start) === '{' && !item.key)
      return this.cursor.flow(
        item.value.start,
        this.cursor.regionEnd(this.cursor.lines.indexOf(item), column),
        this.key,
      );
    return this.inItemsMap(item);
  }

  /** On the line of a dash. */
  private inItemLine(others: readonly string[]): KeyPlace | ValuePlace | undefined {
    const { line, offset } = this.cursor;
    if (line.dash === undefined || offset < line.dash + 2) return undefined;
    if (line.key) {
      if (offset >= line.key.start) return this.cursor.atKeyLine(line, this.mapOf(line));
      return undefined;
    }
    const value = this.cursor.value({ key: this.key, field: undefined, map: undefined }, others);
    if (value?.kind !== 'value' || value.map) return value;
    return { ...value, mayBeMap: this.mapOf(line) };
  }

  /** On a line that has no dash yet, below a key or below other items. */
  private newItem(others: readonly string[]): ValuePlace | undefined {
    const word = this.cursor.word(undefined);
    if (!word) return undefined;
    const { replace } = word;
    return { ...bareValue(this.key, replace), isItem: true, before: '- ', others, mayBeMap: undefined };
  }

  /** On a line of an item below that with its dash. */
  private inItemsMap(item: BlockLine): KeyPlace | ValuePlace | undefined {
    if (!item.key && item.value.start < item.value.end) return undefined;
    const map = this.mapOf(item);
    if (this.cursor.column() !== this.fieldColumn(item)) return undefined;
    return this.cursor.line.key ? this.cursor.atKeyLine(this.cursor.line, map) : this.cursor.word(map);
  }

  /** Below a key that holds one map, or nothing yet. */
  private inSingleMap(): KeyPlace | ValuePlace | undefined {
    const fields = this.lines.filter((line) => line !== this.cursor.line && line.key);
    const column = fields[0]?.indent ?? this.cursor.column();
    if (this.cursor.column() !== column) return undefined;
    const map = this.around(fields, column);
    if (this.cursor.line.key) return this.cursor.atKeyLine(this.cursor.line, map);
    if (fields.length > 0) return this.cursor.word(map);
    const item = this.newItem([]);
    return item && { ...item, mayBeMap: map };
  }

  /** The map an item is, or could be. */
  private mapOf(item: BlockLine): MapAround {
    const column = this.fieldColumn(item);
    const own = this.linesOf(item).filter((line) => line !== this.cursor.line && line.key);
    return this.around(own, column);
  }

  private around(fields: readonly BlockLine[], column: number): MapAround {
    const entries = fields.flatMap((line): [string, string][] =>
      line.key ? [[line.key.name, bareText(this.source(line))]] : [],
    );
    return {
      key: this.key,
      fields: new Map(entries),
      separator: `${lineBreakOf(this.cursor.text)}${' '.repeat(column)}`,
    };
  }

  /** The column at which the fields of an item start. */
  private fieldColumn(item: BlockLine): number {
    if (item.key) return item.key.start - item.start;
    const first = this.linesOf(item).find((line) => line.dash === undefined && line.key && line !== this.cursor.line);
    if (first) return first.indent;
    return item === this.cursor.line ? Math.max(item.value.start - item.start, item.indent + 2) : this.cursor.column();
  }

  /** The lines of an item: that with its dash, and what is indented below it. */
  private linesOf(item: BlockLine): readonly BlockLine[] {
    const from = this.lines.indexOf(item);
    const rest = this.lines.slice(from + 1).findIndex((line) => line.dash !== undefined && line.indent <= item.indent);
    return this.lines.slice(from, rest < 0 ? undefined : from + 1 + rest);
  }

  /** Inside the text of a `|` or `>` that stands in these lines. */
  private isInBlockText(): boolean {
    let textOf: number | undefined;
    for (const line of this.lines) {
      const isInside =
        textOf !== undefined &&
        (isBlankLine(line) && line !== this.cursor.line ? true : this.cursor.column(line) > textOf);
      if (line === this.cursor.line) return isInside;
      if (isInside) continue;
      const starts = /^[|>][-+\d]*$/.test(this.cursor.text.slice(line.value.start, line.value.end));
      textOf = !starts ? undefined : line.key ? line.key.start - line.start : line.indent;
    }
    return false;
  }

  /** A line without its comment, and without its dash if it has one; of `name: X` the X. */
  private source({ value }: BlockLine): string {
    return this.cursor.text.slice(value.start, value.end);
  }
}
