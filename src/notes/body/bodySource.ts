/** A body that is read, and what its letters stand for. */
export interface BodySource {
  /** The file's text, or a letter for each of its bytes: all signs that Markdown is told by are single bytes. */
  readonly text: string;
  /** Where the body starts in it. */
  readonly start: number;
  /** The words that stand between two places. */
  slice(start: number, end: number): string;
  /** A place as an offset in the file's text, in UTF-16 units. Asked for in the order of the file. */
  offset(at: number): number;
}

/** A body in the text of its file. */
export function bodyIn(text: string, start: number): BodySource {
  return { text, start, slice: (from, to) => text.slice(from, to), offset: (at) => at };
}
