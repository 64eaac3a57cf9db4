import type { Span } from './value';

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

/** By place; insertions at the same place stay in the order given. */
export function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
