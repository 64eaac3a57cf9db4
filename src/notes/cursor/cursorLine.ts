import { bareText, closingQuote, isQuote, type BlockLine } from './blockLines';
import { bareValue, type KeyPlace, type MapAround, type ValuePlace } from './cursorPlace';
import { fieldsOf, flowPlaceAt, type FlowPlace } from './flowPlace';

/** The line of a block that the cursor is on, and what could be written there as far as the line itself tells. */
export class CursorLine {
  readonly line: BlockLine;

  /** @param index of the line among the lines of the block */
  constructor(
    readonly text: string,
    readonly lines: readonly BlockLine[],
    readonly index: number,
    readonly offset: number,
  ) {
    this.line = lines[index] as BlockLine;
  }

  /** Where the line starts; on an empty line the cursor says it. */
  column(line = this.line): number {
    return line === this.line && isBlankLine(line) ? this.offset - line.start : line.indent;
  }

  /** On `key: value`, of the block or of a map in it. */
  atKeyLine({ key }: BlockLine, map: MapAround | undefined): KeyPlace | ValuePlace | undefined {
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
  word(map: MapAround | undefined): KeyPlace | undefined {
    const { line, offset } = this;
    const source = this.text.slice(line.value.start, line.value.end);
    if (isBlankLine(line))
      return { kind: 'key', replace: { start: offset, end: offset }, hasColon: false, before: '', map };
    if (!/^[\p{L}_][\w-]*$/u.test(source) || offset < line.value.start || offset > line.value.end) return undefined;
    return { kind: 'key', replace: line.value, hasColon: false, before: '', map };
  }

  /** At the value of the cursor's line. */
  value(
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
  flow(start: number, end: number, key: string): KeyPlace | ValuePlace | undefined {
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
  regionEnd(from: number, column: number): number {
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
}

function quoteAt(text: string, start: number, end: number): string {
  const first = text.charAt(start);
  return start < end && isQuote(first) ? first : '';
}

export function isBlankLine({ value, dash, key, comment }: BlockLine): boolean {
  return value.start >= value.end && dash === undefined && key === undefined && comment === undefined;
}

/** Whether a line holds a key of the block itself. */
export function isTop({ key, indent, dash }: BlockLine): boolean {
  return key !== undefined && indent === 0 && dash === undefined;
}
