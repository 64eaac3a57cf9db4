import type { Span } from '../yaml/value';

/** One change of a text: what stands in the span becomes `text`. An empty span is an insertion. */
export interface TextEdit extends Span {
  text: string;
}

/** The text after the edits, which do not overlap; they may come in any order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of inOrder(edits)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** The edits that take back others, which do not overlap: for the text as it is after these. */
export function inverseOf(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return inOrder(edits).map(({ start, end, text: inserted }) => {
    const at = start + shift;
    shift += inserted.length - (end - start);
    return { start: at, end: at + inserted.length, text: text.slice(start, end) };
  });
}

/** By place; insertions at the same place stay in the order given. */
export function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The same with one edit for each line, so that in a list of changes a value gets both of its quotes or none. */
export function joinedByLine(text: string, edits: readonly TextEdit[]): TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of inOrder(edits)) {
    const last = joined.at(-1);
    const between = last && text.slice(last.end, edit.start);
    if (last && between !== undefined && !/[\r\n]/.test(between))
      joined.splice(-1, 1, { start: last.start, end: edit.end, text: last.text + between + edit.text });
    else joined.push(edit);
  }
  return joined;
}
