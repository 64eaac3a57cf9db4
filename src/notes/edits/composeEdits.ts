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
  const rest = new Rest(pieces);
  for (const { start, end, text } of inOrder(edits)) {
    result.push(...rest.takeTo(start));
    rest.takeTo(end);
    if (text !== '') result.push({ text });
  }
  return [...result, ...rest.takeTo(Infinity)];
}

/** What is left of the text that pieces make, taken from its start on: each piece is looked at once. */
class Rest {
  private next = 0;
  /** What was already taken of that piece, and of the text. */
  private takenOfPiece = 0;
  private taken = 0;

  constructor(private readonly pieces: readonly Piece[]) {}

  /** Takes what stands before an offset of the text. */
  takeTo(offset: number): Piece[] {
    const parts: Piece[] = [];
    for (let piece = this.pieces[this.next]; piece && this.taken < offset; piece = this.pieces[this.next]) {
      const from = this.takenOfPiece;
      const left = lengthOf(piece) - from;
      const length = Math.min(left, offset - this.taken);
      parts.push(part(piece, from, from + length));
      this.taken += length;
      this.takenOfPiece = length < left ? from + length : 0;
      if (length === left) this.next++;
    }
    return parts;
  }
}

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.end - piece.start;
}

function part(piece: Piece, from: number, to: number): Piece {
  return 'text' in piece ? { text: piece.text.slice(from, to) } : { start: piece.start + from, end: piece.start + to };
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
