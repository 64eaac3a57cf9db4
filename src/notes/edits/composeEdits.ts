import { inOrder, type TextEdit } from './textEdit';

/** A part of a text that is being edited: a stretch of the original, or new text. */
type Piece = { start: number; end: number } | { text: string };

/**
 * Two sets of edits, one after the other, as one: `first` counts in the original text, `second` in the text after it.
 * What neither of them touches stays out of the edits.
 */
export function compose(first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  return toEdits(edited(edited([{ start: 0, end: Infinity }], first), second));
}

function edited(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const { start, end, text } of inOrder(edits)) {
    result.push(...cut(pieces, at, start));
    if (text !== '') result.push({ text });
    at = end;
  }
  return [...result, ...cut(pieces, at, Infinity)];
}

/** What stands between two offsets of the text that the pieces make. */
function* cut(pieces: readonly Piece[], from: number, to: number): Generator<Piece> {
  let at = 0;
  for (const piece of pieces) {
    const length = 'text' in piece ? piece.text.length : piece.end - piece.start;
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, length)];
    if (start < end)
      yield 'text' in piece
        ? { text: piece.text.slice(start, end) }
        : { start: piece.start + start, end: piece.start + end };
    at += length;
  }
}

/** The last piece is always a stretch of the original: nothing is written behind the end without end. */
function toEdits(pieces: readonly Piece[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let text = '';
  for (const piece of pieces) {
    if ('text' in piece) {
      text += piece.text;
      continue;
    }
    if (text !== '' || piece.start > at) edits.push({ start: at, end: piece.start, text });
    at = piece.end;
    text = '';
  }
  return edits;
}
