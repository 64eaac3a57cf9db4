import type { Token } from 'markdown-it';

/** The text of a block, and how its places lead to the source: the parser takes away what stands before and behind lines. */
export interface BlockText {
  readonly content: string;
  /** The offset in the source of one in the text; `undefined` where it is not found. */
  sourceOf(offset: number): number | undefined;
}

/** The running texts of a parsed source, in their order, with their tokens. */
export function* blockTexts(
  tokens: readonly Token[],
  source: string,
): Generator<{ token: Token; text: BlockText }, undefined> {
  const lines = lineStarts(source);
  /** Up to where each line has been read: cells stand side by side. */
  const read = new Map<number, number>();
  let row = 0;
  for (const token of tokens) {
    if (token.type === 'tr_open') row = token.map?.[0] ?? row;
    if (token.type !== 'inline') continue;
    yield { token, text: textOf(token.content, token.map?.[0] ?? row, source, lines, read) };
  }
}

function textOf(
  content: string,
  firstLine: number,
  source: string,
  lines: readonly number[],
  read: Map<number, number>,
): BlockText {
  let start = 0;
  const starts = content.split('\n').map((text, i) => {
    const line = firstLine + i;
    const [from, to] = [read.get(line) ?? lines[line] ?? source.length, lines[line + 1] ?? source.length];
    const found = offsetsOf(text, source.slice(from, to), from);
    const last = found?.at(-1);
    if (last !== undefined) read.set(line, last);
    const piece = { start, found };
    start += text.length + 1;
    return piece;
  });
  return {
    content,
    sourceOf(offset) {
      const piece = starts.findLast((candidate) => candidate.start <= offset);
      return piece?.found?.[offset - piece.start];
    },
  };
}

/** Where each letter of a text stands in a line, and its end. A tab that an item ends in comes as the blanks left of it. */
function offsetsOf(text: string, line: string, lineStart: number): number[] | undefined {
  const found = exactOffsetsOf(text, line, lineStart);
  const bare = text.trimStart();
  if (found || bare === text) return found;
  const offsets = exactOffsetsOf(bare, line, lineStart);
  return offsets && [...Array<number>(text.length - bare.length).fill(offsets[0] ?? lineStart), ...offsets];
}

/** In a table's cell bars are escaped. */
function exactOffsetsOf(text: string, line: string, lineStart: number): number[] | undefined {
  for (const form of text.includes('|') ? [text, text.replaceAll('|', '\\|')] : [text]) {
    const at = line.indexOf(form);
    if (at < 0) continue;
    const offsets: number[] = [];
    for (let i = 0; i <= form.length; i++)
      if (form === text || !(form[i] === '|' && form[i - 1] === '\\')) offsets.push(lineStart + at + i);
    return offsets;
  }
  return undefined;
}

export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  return starts;
}
