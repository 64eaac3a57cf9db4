import { keyText } from '../values/ownText';
import { LineScalar } from './lineScalar';
import { tellPlain } from './plainBlock';
import type { PlainEvents } from './plainEvents';
import type { List, Mapping, Scalar, SyntaxProblem, Value } from './value';

/** What plain YAML says. Where neither is told, the block is not plain, see `tellPlain`. */
export interface PlainReading {
  root: Mapping | undefined;
  /** The first thing that is wrong in it, where that is sure. */
  problem: SyntaxProblem | undefined;
}

/** Reads a block of plain YAML into our own tree. */
export function readPlain(text: string, start = 0, end = text.length): PlainReading {
  const builder = new TreeBuilder(text);
  return tellPlain(text, start, end, builder)
    ? { root: builder.root, problem: undefined }
    : { root: undefined, problem: builder.problem };
}

class TreeBuilder implements PlainEvents {
  readonly asksForEnds = true;
  root: Mapping | undefined;
  problem: SyntaxProblem | undefined;
  private readonly open: (List | Mapping)[] = [];
  /** The key whose value follows. */
  private lastKey: Scalar | undefined;

  constructor(private readonly source: string) {}

  startMap(start: number): void {
    const map: Mapping = { kind: 'map', start, end: start, entries: [] };
    if (this.open.length === 0) this.root = map;
    else this.add(map);
    this.open.push(map);
  }

  startList(start: number): void {
    const list: List = { kind: 'list', start, end: start, items: [] };
    this.add(list);
    this.open.push(list);
  }

  key(start: number, end: number, isPlain: boolean, unquoted: string | undefined): void {
    this.lastKey = this.scalar(start, end, isPlain, isPlain ? keyText(this.source, start, end) : unquoted);
  }

  value(start: number, end: number, isPlain: boolean, unquoted: string | undefined): void {
    this.add(this.scalar(start, end, isPlain, unquoted));
  }

  endMap(end: number): void {
    const map = this.open.pop();
    if (map) map.end = end;
  }

  endList(end: number): void {
    this.endMap(end);
  }

  brokenBy(problem: SyntaxProblem): void {
    this.problem = problem;
  }

  private scalar(start: number, end: number, isPlain: boolean, unquoted: string | undefined): Scalar {
    return new LineScalar(this.source, start, end, isPlain, unquoted);
  }

  private add(value: Value): void {
    const parent = this.open.at(-1);
    if (parent?.kind === 'list') parent.items.push(value);
    else if (parent && this.lastKey) parent.entries.push({ key: this.lastKey, value });
  }
}
