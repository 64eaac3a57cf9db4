import * as vscode from 'vscode';
import { lineStartsOf } from '../notes/checks/examine';
import type { Span } from '../notes/yaml/value';

/** The range of a stretch of text, by the offsets at which lines start. */
export function rangeOf({ start, end }: Span, lineStarts: readonly number[]): vscode.Range {
  return new vscode.Range(positionAt(start, lineStarts), positionAt(end, lineStarts));
}

/** The position of an offset, by the offsets at which lines start. */
function positionAt(offset: number, lineStarts: readonly number[]): vscode.Position {
  let [low, high] = [0, lineStarts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return new vscode.Position(low, offset - (lineStarts[low] ?? 0));
}

/** Ranges of spans in a text, which no document need hold; none of them ends behind `until`. */
export function rangesIn(text: string, until: number): (span: Span) => vscode.Range {
  const lineStarts = lineStartsOf(text, until);
  return (span) => rangeOf(span, lineStarts);
}
