import type { SyntaxProblem } from './value';

/** What is told of a plain block, in the order of the file. All offsets in the file's text, in UTF-16 units. */
export interface PlainEvents {
  /** Whether it matters where maps and lists end: behind some comments only the library can tell. */
  readonly asksForEnds: boolean;
  /** A map or list starts: the whole block's, the value of the key told last, or an item of the list that is open. */
  startMap(start: number): void;
  startList(start: number): void;
  /** A key of the map that is open. Its value follows. */
  key(start: number, end: number, isPlain: boolean, unquoted: string | undefined): void;
  /**
   * A single value; its quotes stand within. Nothing stands where both offsets are the same.
   *
   * @param unquoted its text; `undefined` where that is what stands there, between the quotes if there are some
   */
  value(start: number, end: number, isPlain: boolean, unquoted: string | undefined): void;
  /** The map or list that was started last and is open ends. */
  endMap(end: number): void;
  endList(end: number): void;
  /** The block is broken there, and the YAML library would say the same of it. */
  brokenBy(problem: SyntaxProblem): void;
  /**
   * Whether the line there, an entry of the block's own map and all of it, is known: then it counts as told, and is not
   * read. Left out by those who know none.
   *
   * @param end where its line feed stands
   */
  knowsLine?(start: number, end: number): boolean;
  /** Such a line was told just now. */
  toldLine?(start: number, end: number): void;
}
