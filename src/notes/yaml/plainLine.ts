import { coreValue } from './coreValue';
import { sharedKey } from '../values/ownText';
import { isControl, isFlowSign, PlainCursor, unit } from './plainCursor';
import type { Entry, List, Mapping, Scalar, Value } from './value';

/** With these no plain text starts: they mean something, or do in some places. */
const signs = new Set(Array.from(' !"#%&\'*,:>?@[]`{|}', (sign) => sign.charCodeAt(0)));

/** The escapes a note may hold; whoever uses others is left to the library. */
const escapes: Partial<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', n: '\n', t: '\t' };

/**
 * Reads what stands on one line: single values, and lists and maps in brackets. Each goes on to what is no blank behind
 * it. `undefined` always means: not plain.
 */
export class PlainLine extends PlainCursor {
  protected inline(inFlow: boolean, depth: number): Value | undefined {
    const first = this.here;
    if (first === unit.openList) return this.flowList(depth);
    if (first === unit.openMap) return this.flowMap(depth);
    return this.scalar(inFlow);
  }

  /** A key with its colon. */
  protected key(inFlow: boolean): Scalar | undefined {
    const first = this.here;
    if (first === unit.dash || first === unit.dot) return undefined; // where a line starts they may end the document
    const key = this.scalar(inFlow);
    if (!key || !this.atColon() || (key.plain && key.text === '<<')) return undefined;
    const text = sharedKey(key.text);
    if (key.yaml === text) key.yaml = text;
    key.text = text;
    this.at++;
    this.skipBlanks();
    return key;
  }

  /** An empty value. */
  protected nothing(): Scalar {
    return {
      kind: 'scalar',
      start: this.at,
      end: this.at,
      text: '',
      plain: true,
      yaml: null,
    };
  }

  private scalar(inFlow: boolean): Scalar | undefined {
    const start = this.at;
    const first = this.here;
    const isPlain = first !== unit.quote && first !== unit.apostrophe;
    const text = isPlain ? this.plain(inFlow) : this.quoted(first);
    if (text === undefined) return undefined;
    const end = this.at;
    this.skipBlanks();
    const yaml = isPlain ? coreValue(text) : text;
    return { kind: 'scalar', start, end, text, plain: isPlain, yaml };
  }

  private plain(inFlow: boolean): string | undefined {
    const start = this.at;
    if (!this.startsPlain(inFlow)) return undefined;
    let end = start + 1;
    for (let at = start; ; at++) {
      const found = this.text.charCodeAt(at);
      if (found > unit.colon && !inFlow) end = at + 1;
      else if (found === unit.space) {
        if (this.text.charCodeAt(at + 1) === unit.hash) break;
      } else if (isControl(found) || (inFlow && isFlowSign(found))) break;
      else if (found === unit.colon && this.endsBefore(at + 1, inFlow)) break;
      else end = at + 1;
    }
    this.at = end;
    return this.endsOddly(end) ? undefined : this.text.slice(start, end);
  }

  private startsPlain(inFlow: boolean): boolean {
    const first = this.here;
    return !isControl(first) && !signs.has(first) && !(first === unit.dash && this.endsBefore(this.at + 1, inFlow));
  }

  /** Whether a colon or dash before that place is a sign and no letter. */
  private endsBefore(at: number, inFlow: boolean): boolean {
    return this.isBlank(at) || (inFlow && isFlowSign(this.text.charCodeAt(at)));
  }

  /** A text in quotes of that kind, on one line. */
  private quoted(mark: number): string | undefined {
    let text = '';
    let from = this.at + 1;
    for (let at = from; ; at++) {
      const found = this.text.charCodeAt(at);
      if (isControl(found)) return undefined;
      if (found === mark) {
        const isDoubled = mark === unit.apostrophe && this.text.charCodeAt(at + 1) === mark;
        if (!isDoubled) {
          this.at = at + 1;
          return text + this.text.slice(from, at);
        }
        text += this.text.slice(from, ++at);
        from = at + 1;
      } else if (found === unit.backslash && mark === unit.quote) {
        const escaped = escapes[this.text.charAt(at + 1)];
        if (escaped === undefined) return undefined;
        text += this.text.slice(from, at) + escaped;
        from = ++at + 1;
      }
    }
  }

  private flowList(depth: number): List | undefined {
    const start = this.at;
    const items: Value[] = [];
    const end = this.bracketed(unit.closeList, depth, () => {
      const item = this.inline(true, depth - 1);
      return item && items.push(item);
    });
    return end === undefined ? undefined : { kind: 'list', start, end, items };
  }

  private flowMap(depth: number): Mapping | undefined {
    const start = this.at;
    const entries: Entry[] = [];
    const end = this.bracketed(unit.closeMap, depth, () => {
      const key = this.key(true);
      const value = key && this.inline(true, depth - 1);
      return value && entries.push({ key, value });
    });
    return end === undefined ? undefined : { kind: 'map', start, end, entries };
  }

  /** Reads what stands between brackets, one part after the other; their end, or `undefined` where a part is not read. */
  private bracketed(close: number, depth: number, read: () => unknown): number | undefined {
    let isMore = false;
    do {
      this.at++;
      this.skipBlanks();
      if (!isMore && this.here === close) break;
      if (depth === 0 || read() === undefined) return undefined;
      isMore = this.here === unit.comma;
    } while (isMore);
    if (this.here !== close) return undefined;
    const end = ++this.at;
    this.skipBlanks();
    return end;
  }
}
