import { isFlowSign, PlainCursor, unit } from './plainCursor';
import type { PlainEvents } from './plainEvents';

/** With these no plain text starts: they mean something, or do in some places. */
const signs = new Uint8Array(128);
for (const sign of ' !"#%&\'*,:>?@[]`{|}') signs[sign.charCodeAt(0)] = 1;

/** The escapes a note may hold; whoever uses others is left to the library. */
const escapes: Partial<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', n: '\n', t: '\t' };

/**
 * Reads what stands on one line: single values, and lists and maps in brackets. Each goes on to what is no blank behind
 * it. False always means: not plain, and what was told is void.
 */
export class PlainLine extends PlainCursor {
  /** The single value read last. */
  private start = 0;
  private stop = 0;
  private isPlain = true;
  private unquoted: string | undefined;

  constructor(
    text: string,
    units: Uint8Array,
    at: number,
    end: number,
    protected readonly events: PlainEvents,
  ) {
    super(text, units, at, end);
  }

  /** What stands behind a key or in a list, unless it is spread over lines. */
  protected inline(inFlow: boolean, depth: number): boolean {
    const first = this.here;
    if (first === unit.openList) return this.flowList(depth);
    if (first === unit.openMap) return this.flowMap(depth);
    return this.single(inFlow) && this.tellValue();
  }

  /** A key with its colon. */
  protected key(inFlow: boolean): boolean {
    const first = this.here;
    if (first === unit.dash || first === unit.dot) return false; // where a line starts they may end the document
    if (!this.single(inFlow) || !this.atColon()) return false;
    if (this.isPlain && this.stop - this.start === 2 && this.text.startsWith('<<', this.start)) return false;
    this.at++;
    this.skipBlanks();
    this.events.key(this.start, this.stop, this.isPlain, this.unquoted);
    return true;
  }

  protected get keyLength(): number {
    return this.stop - this.start;
  }

  protected tellValue(): boolean {
    this.events.value(this.start, this.stop, this.isPlain, this.unquoted);
    return true;
  }

  /** A single value, not told yet: it may be a key. */
  protected single(inFlow: boolean): boolean {
    const first = this.here;
    if (first === unit.quote || first === unit.apostrophe) return this.quoted(first);
    const start = this.at;
    const end = inFlow ? this.endInFlow() : this.endOfText();
    if (end === start || this.endsOddly(end)) return false;
    return this.found(start, end, true);
  }

  private found(start: number, end: number, isPlain: boolean, unquoted?: string): boolean {
    this.start = start;
    this.stop = end;
    this.isPlain = isPlain;
    this.unquoted = unquoted;
    this.at = end;
    this.skipBlanks();
    return true;
  }

  /** Where the plain text ends that starts here; here where none does. */
  private endOfText(): number {
    const start = this.at;
    if (!this.startsPlain(false)) return start;
    let end = start + 1;
    for (let at = start; ; at++) {
      const found = this.unitAt(at);
      if (found > unit.colon) end = at + 1;
      else if (found === unit.space) {
        if (this.unitAt(at + 1) === unit.hash) return end;
      } else if (found < unit.space || (found === unit.colon && this.isBlank(at + 1))) return end;
      else end = at + 1;
    }
  }

  /** The same between brackets, where commas and brackets end it too. */
  private endInFlow(): number {
    const start = this.at;
    if (!this.startsPlain(true)) return start;
    let end = start + 1;
    for (let at = start; ; at++) {
      const found = this.unitAt(at);
      if (found === unit.space) {
        if (this.unitAt(at + 1) === unit.hash) return end;
      } else if (found < unit.space || isFlowSign(found) || (found === unit.colon && this.endsBefore(at + 1, true)))
        return end;
      else end = at + 1;
    }
  }

  protected startsPlain(inFlow: boolean): boolean {
    const first = this.here;
    if (first < unit.space || (first < 128 && signs[first] === 1)) return false;
    return first !== unit.dash || !this.endsBefore(this.at + 1, inFlow);
  }

  /** Whether a colon or dash before that place is a sign and no letter. */
  private endsBefore(at: number, inFlow: boolean): boolean {
    return this.isBlank(at) || (inFlow && isFlowSign(this.unitAt(at)));
  }

  /** A text in quotes of that kind, on one line. */
  private quoted(mark: number): boolean {
    const { text, at: start } = this;
    let unquoted: string | undefined;
    let from = start + 1;
    for (let at = from; ; at++) {
      const found = this.unitAt(at);
      if (found < unit.space) return false;
      if (found === mark) {
        const isDoubled = mark === unit.apostrophe && this.unitAt(at + 1) === mark;
        if (!isDoubled) {
          if (unquoted !== undefined) unquoted += text.slice(from, at);
          return this.found(start, at + 1, false, unquoted);
        }
        unquoted = (unquoted ?? '') + text.slice(from, ++at);
        from = at + 1;
      } else if (found === unit.backslash && mark === unit.quote) {
        const escaped = escapes[text.charAt(at + 1)];
        if (escaped === undefined) return false;
        unquoted = (unquoted ?? '') + text.slice(from, at) + escaped;
        from = ++at + 1;
      }
    }
  }

  private flowList(depth: number): boolean {
    this.events.startList(this.at);
    for (let isFirst = true; this.nextPart(isFirst, unit.closeList); isFirst = false)
      if (depth === 0 || !this.inline(true, depth - 1)) return false;
    if (this.here !== unit.closeList) return false;
    this.events.endList(this.behindBracket());
    return true;
  }

  private flowMap(depth: number): boolean {
    this.events.startMap(this.at);
    for (let isFirst = true; this.nextPart(isFirst, unit.closeMap); isFirst = false)
      if (depth === 0 || !this.key(true) || !this.inline(true, depth - 1)) return false;
    if (this.here !== unit.closeMap) return false;
    this.events.endMap(this.behindBracket());
    return true;
  }

  /** Whether a part follows between brackets: behind the opening one, unless it is closed at once, and behind a comma. */
  private nextPart(isFirst: boolean, close: number): boolean {
    if (!isFirst && this.here !== unit.comma) return false;
    this.at++;
    this.skipBlanks();
    return !isFirst || this.here !== close;
  }

  private behindBracket(): number {
    const end = ++this.at;
    this.skipBlanks();
    return end;
  }
}
