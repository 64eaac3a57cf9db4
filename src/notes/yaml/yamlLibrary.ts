// All that is asked of the YAML library. Plain notes do without it, and it is large: the Node host reads this file when
// something of it is first used (see esbuild.mjs).
import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  Schema,
  stringify,
  type CollectionTag,
  type Node,
  type Range,
  type Scalar as YamlScalar,
  type ScalarTag,
} from 'yaml';
import type { YamlReading } from './readYaml';
import type { Entry, Scalar, Span, SyntaxProblem, Value } from './value';
import { blameQuotes, problemsOf, secondDocument } from './yamlProblems';

/**
 * What `readYaml` does, by the YAML library alone, which reads all there is and takes its time.
 *
 * @param offset where `source` starts in the file
 */
export function readWithLibrary(source: string, offset: number): YamlReading {
  try {
    // Version and schema are pinned: a `%YAML 1.1` directive would turn `yes` and `0777` into something else.
    // Own check for duplicates, since the library's takes quadratic time. Not silent: that hides a second document.
    const document = parseDocument(source, {
      version: '1.2',
      schema: 'core',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
    });
    const problems = [...problemsOf(document.errors, offset), ...secondDocument(source, offset)];
    const converter = new Converter(source, offset, problems);
    const root = document.contents && converter.value(document.contents);
    blameQuotes(problems, converter.quotes, source, offset);
    return { root: root?.kind === 'map' ? root : undefined, problems };
  } catch {
    // The library throws on nesting beyond its limit only.
    return { root: undefined, problems: [{ reason: 'TOO_DEEP', start: offset, end: offset + 3 }] };
  }
}

class Converter {
  /** The quoted texts, in order. */
  readonly quotes: Span[] = [];

  constructor(
    private readonly source: string,
    private readonly offset: number,
    private readonly problems: SyntaxProblem[],
  ) {}

  value(node: Node): Value {
    if (isAlias(node)) return this.alias(node.range);
    this.refuse(node);
    if (isMap(node)) {
      const entries = node.items.flatMap((pair) => (isPair(pair) ? (this.entry(pair as never) ?? []) : []));
      return { kind: 'map', ...this.span(node.range), entries };
    }
    if (isSeq(node)) {
      return { kind: 'list', ...this.span(node.range), items: node.items.map((item) => this.item(item)) };
    }
    return this.scalar(node);
  }

  /** An item may be a pair: in `[a: b]` it is a map of one without a range of its own. */
  private item(item: unknown): Value {
    if (!isPair(item)) return this.value(item as Node);
    const entry = this.entry(item as never);
    const [start, end] = entry
      ? [entry.key.start, Math.max(entry.key.end, entry.value.end)]
      : [this.offset, this.offset];
    return { kind: 'map', start, end, entries: entry ? [entry] : [] };
  }

  /** Keys that are lists or maps cannot be ours: they are left out. */
  private entry({ key, value }: { key: Node | null; value: Node | null }): Entry | undefined {
    if (!isScalar(key) || !key.range) {
      if (key) this.value(key);
      if (value) this.value(value);
      return undefined;
    }
    this.refuse(key);
    const ownKey = this.scalar(key);
    if (ownKey.plain && ownKey.text === '<<')
      this.problems.push({ reason: 'merge-key', start: ownKey.start, end: ownKey.end });
    return { key: ownKey, value: value ? this.value(value) : nothingAt(ownKey.end) };
  }

  private scalar(node: YamlScalar): Scalar {
    const span = this.span(node.range);
    if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') this.quotes.push(span);
    const plain = node.type === 'PLAIN' || node.type === undefined;
    const text = plain ? (node.source ?? '') : String(node.value);
    return { kind: 'scalar', ...span, text, plain, yaml: node.value as Scalar['yaml'] };
  }

  private alias(range: Range | null | undefined): Scalar {
    const span = this.span(range);
    this.problems.push({ reason: 'alias', ...span });
    return {
      kind: 'scalar',
      ...span,
      text: this.source.slice(span.start - this.offset, span.end - this.offset),
      plain: true,
      yaml: null,
    };
  }

  private refuse(node: Node): void {
    if (isAlias(node)) return;
    const span = this.span(node.range);
    if ((node as { anchor?: string }).anchor !== undefined) this.problems.push({ reason: 'anchor', ...span });
    else if (node.tag !== undefined) this.problems.push({ reason: 'tag', ...span });
  }

  /** The value without what trails it; block texts and lists end before their last line break. */
  private span(range: Range | null | undefined): { start: number; end: number } {
    const [start, valueEnd] = range ?? [0, 0];
    let end = valueEnd;
    while (end > start && /\s/.test(this.source.charAt(end - 1))) end--;
    return { start: this.offset + start, end: this.offset + end };
  }
}

function nothingAt(end: number): Scalar {
  return { kind: 'scalar', start: end, end, text: '', plain: true, yaml: null };
}

/** The library's own rules for numbers and the like, in its order. */
const rules = new Schema({ schema: 'core' }).tags.filter(isRule);

function isRule(tag: CollectionTag | ScalarTag): tag is ScalarTag & { test: RegExp } {
  return tag.collection === undefined && tag.default === true && tag.test !== undefined;
}

/** What those rules make of a plain text that is not empty. */
export function resolved(text: string): Scalar['yaml'] {
  const rule = rules.find(({ test }) => test.test(text));
  const value = rule ? rule.resolve(text, () => undefined, { intAsBigInt: false }) : text;
  return (isScalar(value) ? value.value : value) as Scalar['yaml'];
}

/** Text as a value on its own, plain where that is safe for readers of YAML 1.1 too. */
export function written(text: string): string {
  return stringify(text, {
    lineWidth: 0,
    compat: 'yaml-1.1',
    defaultStringType: 'PLAIN',
    defaultKeyType: 'PLAIN',
  }).trimEnd();
}
