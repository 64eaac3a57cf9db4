import { bareText, blockLines, closingQuote, isQuote, type BlockLine } from './blockLines';
import { fieldsOf, flowPlaceAt, type FlowPlace } from './flowPlace';
import { findFrontMatterBlock } from './frontMatterBlock';
import type { Span } from './value';

/** What could be written where a cursor stands in a front matter. Offsets in the file's text. */
export interface CursorContext {
  place: KeyPlace | ValuePlace;
  /** What stands between the start of what is replaced and the cursor. */
  typed: string;
  /** The keys at the top of the block, as they stand there, but for the one the cursor is on. */
  otherKeys: readonly string[];
  /** Whether the block has its closing fence. */
  isClosed: boolean;
  /** The line break of the file. */
  lineBreak: string;
}

/** The map a cursor stands in, which is (an item of) the value of a key. */
export interface MapAround {
  /** The key at the top, as it stands there. */
  key: string;
  /** The other fields of the map, with their texts. */
  fields: ReadonlyMap<string, string>;
  /** What stands between two of its fields: a comma, or a line break with the indent. */
  separator: string;
}

/** A key is, or could be, written here. */
export interface KeyPlace {
  kind: 'key';
  replace: Span;
  /** Whether a colon follows already. */
  hasColon: boolean;
  /** What has to be put before it. */
  before: string;
  /** `undefined` at the top. */
  map: MapAround | undefined;
}

/** A value is, or could be, written here. */
export interface ValuePlace {
  kind: 'value';
  /** The key at the top it belongs to, as it stands there. */
  key: string;
  /** The field and its map, where the value stands in one. */
  field: string | undefined;
  map: MapAround | undefined;
  /** All of the value, with its quotes. */
  replace: Span;
  /** The quote it starts with. */
  quote: string;
  inFlow: boolean;
  /** Whether it is an item of a list. */
  isItem: boolean;
  /** What has to be put before it: a blank after a colon or comma, or the dash of an item. */
  before: string;
  /** The other items of the list, as they stand there. */
  others: readonly string[];
  /** Where a map could stand instead, its fields could be written here. */
  mayBeMap: MapAround | undefined;
}

/**
 * Where an offset stands in the front matter of a text. Goes by the look of the lines, so that half-typed YAML is no
 * obstacle. `undefined` outside of the block, on its fences, in comments, in texts of several lines, and wherever
 * nothing can be said.
 */
export function cursorContext(text: string, offset: number): CursorContext | undefined {
  const block = findFrontMatterBlock(text);
  if (!block || offset < block.yamlStart || text.charAt(block.yamlStart - 1) !== '\n') return undefined;
  const lines = blockLines(text, block, offset);
  const index = lines.findIndex(({ start, end }) => start <= offset && offset <= end);
  if (index < 0) return undefined;
  // In a block that is given up at a blank line, that line is the last one to write in.
  if (!block.closed && (lines[index]?.start ?? 0) > block.yamlEnd) return undefined;
  const place = new Reader(text, lines, index, offset).place();
  if (!place) return undefined;
  const others = lines.filter((line, i) => i !== index && isTop(line));
  return {
    place,
    typed: text.slice(place.replace.start, offset),
    otherKeys: others.flatMap(({ key }) => key?.name ?? []),
    isClosed: block.closed,
    lineBreak: lineBreakOf(text),
  };
}

function isTop({ key, indent, dash }: BlockLine): boolean {
  return key !== undefined && indent === 0 && dash === undefined;
}

/** Finds the place of the cursor among the lines of a block. */
class Reader {
  private readonly line: BlockLine;

  constructor(
    private readonly text: string,
    private readonly lines: readonly BlockLine[],
    private readonly index: number,
    private readonly offset: number,
  ) {
    this.line = lines[index] as BlockLine;
  }

  place(): KeyPlace | ValuePlace | undefined {
    const { line, offset } = this;
    if (line.comment !== undefined && offset >= line.comment) return undefined;
    const top = this.lines.slice(0, this.index + 1).findLastIndex(isTop);
    if (top === this.index) return this.atKeyLine(line, undefined);
    if (this.column() === 0 && line.dash === undefined) return this.word(undefined);
    return top < 0 ? undefined : this.below(top);
  }

  /** Where the line starts; on an empty line the cursor says it. */
  private column(line = this.line): number {
    return line === this.line && isBlankLine(line) ? this.offset - line.start : line.indent;
  }

  /** On `key: value`, of the block or of a map in it. */
  private atKeyLine({ key }: BlockLine, map: MapAround | undefined): KeyPlace | ValuePlace | undefined {
    if (!key || this.offset < key.start) return undefined;
    const span = { start: key.start, end: key.end };
    if (this.offset <= key.end)
      return isQuote(this.text.charAt(key.start))
        ? undefined
        : { kind: 'key', replace: span, hasColon: true, before: '', map };
    if (this.offset <= key.colon) return undefined;
    return this.value(map ? { key: map.key, field: key.name, map } : { key: key.name, field: undefined, map });
  }

  /** On a half-typed key, or where one could start. */
  private word(map: MapAround | undefined): KeyPlace | undefined {
    const { line, offset } = this;
    const source = this.text.slice(line.value.start, line.value.end);
    if (isBlankLine(line))
      return { kind: 'key', replace: { start: offset, end: offset }, hasColon: false, before: '', map };
    if (!/^[\p{L}_][\w-]*$/u.test(source) || offset < line.value.start || offset > line.value.end) return undefined;
    return { kind: 'key', replace: line.value, hasColon: false, before: '', map };
  }

  /** In the lines below a key at the top. */
  private below(top: number): KeyPlace | ValuePlace | undefined {
    const start = this.lines[top];
    if (!start?.key) return undefined;
    const key = start.key.name;
    const opening = this.text.charAt(start.value.start);
    if (start.value.start < start.value.end) {
      return /[[{]/.test(opening) ? this.flow(start.value.start, this.regionEnd(top, 0), key) : undefined;
    }
    const next = this.lines.findIndex((line, i) => i > top && i !== this.index && isTop(line));
    const section = this.lines.slice(top + 1, next < 0 ? undefined : next);
    if (this.isInBlockText(section)) return undefined;
    const dashes = section.flatMap((line) => (line.dash === undefined ? [] : line.indent));
    const column = dashes[0];
    return column === undefined ? this.inSingleMap(section, key) : this.inList(section, column, key);
  }

  /** Among the items of a block list. */
  private inList(section: readonly BlockLine[], column: number, key: string): KeyPlace | ValuePlace | undefined {
    const items = section.filter((line) => line.dash !== undefined && line.indent === column);
    const at = this.column();
    if (this.line.dash !== undefined && at !== column) return undefined;
    const others = items.filter((item) => item !== this.line).map((item) => this.source(item));
    if (this.line.dash !== undefined) return this.inItemLine(key, others, section);
    if (at === column) return this.newItem(key, others);
    const item = items.findLast(({ start }) => start < this.line.start);
    if (!item || at < column) return undefined;
    if (this.text.charAt(item.value.start) === '{' && !item.key)
      return this.flow(item.value.start, this.regionEnd(this.lines.indexOf(item), column), key);
    return this.inItemsMap(key, item, section);
  }

  /** On the line of a dash. */
  private inItemLine(
    key: string,
    others: readonly string[],
    section: readonly BlockLine[],
  ): KeyPlace | ValuePlace | undefined {
    const { line, offset } = this;
    if (line.dash === undefined || offset < line.dash + 2) return undefined;
    if (line.key) {
      if (offset >= line.key.start) return this.atKeyLine(line, this.mapOf(key, line, section));
      return undefined;
    }
    const value = this.value({ key, field: undefined, map: undefined }, others);
    if (value?.kind !== 'value' || value.map) return value;
    return { ...value, mayBeMap: this.mapOf(key, line, section) };
  }

  /** On a line that has no dash yet, below a key or below other items. */
  private newItem(key: string, others: readonly string[]): ValuePlace | undefined {
    const word = this.word(undefined);
    if (!word) return undefined;
    const { replace } = word;
    return { ...bareValue(key, replace), isItem: true, before: '- ', others, mayBeMap: undefined };
  }

  /** On a line of an item below that with its dash. */
  private inItemsMap(key: string, item: BlockLine, section: readonly BlockLine[]): KeyPlace | ValuePlace | undefined {
    if (!item.key && item.value.start < item.value.end) return undefined;
    const map = this.mapOf(key, item, section);
    if (this.column() !== this.fieldColumn(item, section)) return undefined;
    return this.line.key ? this.atKeyLine(this.line, map) : this.word(map);
  }

  /** Below a key that holds one map, or nothing yet. */
  private inSingleMap(section: readonly BlockLine[], key: string): KeyPlace | ValuePlace | undefined {
    const fields = section.filter((line) => line !== this.line && line.key);
    const column = fields[0]?.indent ?? this.column();
    if (this.column() !== column) return undefined;
    const map = this.around(key, fields, column);
    if (this.line.key) return this.atKeyLine(this.line, map);
    if (fields.length > 0) return this.word(map);
    const item = this.newItem(key, []);
    return item && { ...item, mayBeMap: map };
  }

  /** The map an item is, or could be. */
  private mapOf(key: string, item: BlockLine, section: readonly BlockLine[]): MapAround {
    const column = this.fieldColumn(item, section);
    const own = this.linesOf(item, section).filter((line) => line !== this.line && line.key);
    return this.around(key, own, column);
  }

  private around(key: string, fields: readonly BlockLine[], column: number): MapAround {
    const entries = fields.flatMap((line): [string, string][] =>
      line.key ? [[line.key.name, bareText(this.source(line))]] : [],
    );
    return { key, fields: new Map(entries), separator: `${lineBreakOf(this.text)}${' '.repeat(column)}` };
  }

  /** The column at which the fields of an item start. */
  private fieldColumn(item: BlockLine, section: readonly BlockLine[]): number {
    if (item.key) return item.key.start - item.start;
    const first = this.linesOf(item, section).find((line) => line.dash === undefined && line.key && line !== this.line);
    if (first) return first.indent;
    return item === this.line ? Math.max(item.value.start - item.start, item.indent + 2) : this.column();
  }

  /** The lines of an item: that with its dash, and what is indented below it. */
  private linesOf(item: BlockLine, section: readonly BlockLine[]): readonly BlockLine[] {
    const from = section.indexOf(item);
    const rest = section.slice(from + 1).findIndex((line) => line.dash !== undefined && line.indent <= item.indent);
    return section.slice(from, rest < 0 ? undefined : from + 1 + rest);
  }

  /** Inside the text of a `|` or `>` that stands in these lines. */
  private isInBlockText(section: readonly BlockLine[]): boolean {
    let textOf: number | undefined;
    for (const line of section) {
      const isInside =
        textOf !== undefined && (isBlankLine(line) && line !== this.line ? true : this.column(line) > textOf);
      if (line === this.line) return isInside;
      if (isInside) continue;
      const starts = /^[|>][-+\d]*$/.test(this.text.slice(line.value.start, line.value.end));
      textOf = !starts ? undefined : line.key ? line.key.start - line.start : line.indent;
    }
    return false;
  }

  /** At the value of the cursor's line. */
  private value(
    at: { key: string; field: string | undefined; map: MapAround | undefined },
    others?: readonly string[],
  ): ValuePlace | KeyPlace | undefined {
    const { text, offset, line } = this;
    const { start, end } = line.value;
    const first = text.charAt(start);
    const isEmpty = start >= end;
    if (!isEmpty && /[[{]/.test(first)) {
      const isItem = others !== undefined;
      const isFlow = at.field === undefined && (!isItem || first === '{');
      const column = isItem ? line.indent : 0;
      return isFlow ? this.flow(start, this.regionEnd(this.index, column), at.key) : undefined;
    }
    if (!isEmpty && /[|>&*!]/.test(first)) return undefined;
    const span = isEmpty
      ? { start: offset, end: offset }
      : { start: Math.min(start, offset), end: Math.max(end, offset) };
    if (isQuote(first) && !isEmpty) {
      const close = closingQuote(text, start, end);
      if (close !== undefined && offset > close + 1) return undefined;
      if (close !== undefined && close + 1 < end) return undefined;
    }
    return {
      ...bareValue(at.key, span),
      ...at,
      quote: quoteAt(text, start, end),
      isItem: others !== undefined,
      before: this.blankBefore(span.start),
      others: others ?? [],
    };
  }

  /** Between brackets that open at `start`. */
  private flow(start: number, end: number, key: string): KeyPlace | ValuePlace | undefined {
    const place = flowPlaceAt(this.text, start, end, this.offset);
    if (!place) return undefined;
    const before = this.blankBefore(place.part.start);
    if (place.brackets === '[') {
      const quote = quoteAt(this.text, place.part.start, place.part.end);
      return { ...bareValue(key, place.part), quote, inFlow: true, isItem: true, before, others: place.others };
    }
    return /^\[?\{$/.test(place.brackets) ? this.inFlowMap(place, key, before) : undefined;
  }

  private inFlowMap(
    { part, colon, others }: FlowPlace,
    key: string,
    before: string,
  ): KeyPlace | ValuePlace | undefined {
    const map: MapAround = { key, fields: fieldsOf(others), separator: ', ' };
    if (colon === undefined || this.offset <= colon) {
      const end = colon ?? part.end;
      const isWord = /^[\w-]*$/.test(this.text.slice(part.start, end));
      return isWord
        ? { kind: 'key', replace: { start: part.start, end }, hasColon: colon !== undefined, before, map }
        : undefined;
    }
    const source = this.text.slice(colon + 1, part.end);
    const start = Math.min(colon + 1 + source.length - source.trimStart().length, this.offset);
    return {
      ...bareValue(key, { start, end: part.end }),
      field: bareText(this.text.slice(part.start, colon)),
      map,
      quote: quoteAt(this.text, start, part.end),
      inFlow: true,
      before: this.blankBefore(start),
    };
  }

  /** Where a flow list or map that opens on a line ends at the latest: where lines are no longer indented. */
  private regionEnd(from: number, column: number): number {
    let end = this.lines[from]?.end ?? 0;
    for (const line of this.lines.slice(from + 1)) {
      const isBracket = /[\]}]/.test(this.text.charAt(line.value.start)) && line.indent >= column;
      if (!isBlankLine(line) && this.column(line) <= column && !isBracket) break;
      end = line.end;
    }
    return end;
  }

  private blankBefore(start: number): string {
    return /[:,]/.test(this.text.charAt(start - 1)) ? ' ' : '';
  }

  /** A line without its comment, and without its dash if it has one; of `name: X` the X. */
  private source({ value }: BlockLine): string {
    return this.text.slice(value.start, value.end);
  }
}

function bareValue(key: string, replace: Span): ValuePlace {
  return {
    kind: 'value',
    key,
    field: undefined,
    map: undefined,
    replace,
    quote: '',
    inFlow: false,
    isItem: false,
    before: '',
    others: [],
    mayBeMap: undefined,
  };
}

function quoteAt(text: string, start: number, end: number): string {
  const first = text.charAt(start);
  return start < end && isQuote(first) ? first : '';
}

function isBlankLine({ value, dash, key, comment }: BlockLine): boolean {
  return value.start >= value.end && dash === undefined && key === undefined && comment === undefined;
}

function lineBreakOf(text: string): string {
  return text.charAt(text.indexOf('\n') - 1) === '\r' ? '\r\n' : '\n';
}
