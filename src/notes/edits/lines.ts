// Lines of a text, by offsets. A line ends with a line feed; a carriage return before it is part of its end.

/** Start of the line that holds an offset. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Start of the line after the one that holds an offset; the text's end where there is none. */
export function nextLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed + 1;
}

/** The end of the line that holds an offset, without its line break. */
export function lineEnd(text: string, offset: number): number {
  const next = nextLine(text, offset);
  const end = text.charAt(next - 1) === '\n' ? next - 1 : next;
  return text.charAt(end - 1) === '\r' ? end - 1 : end;
}

/** The line break that a file uses. */
export function lineBreakOf(text: string): string {
  return text.charAt(text.indexOf('\n') - 1) === '\r' ? '\r\n' : '\n';
}
