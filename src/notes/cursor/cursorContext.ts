import { bareText, blockLines } from './blockLines';
import { placeBelowKey } from './cursorBelowKey';
import { CursorLine, isTop } from './cursorLine';
import type { CursorContext, KeyPlace, ValuePlace } from './cursorPlace';
import { lineBreakOf } from '../edits/lines';
import { findFrontMatterBlock } from '../yaml/frontMatterBlock';

/**
 * Where an offset stands in the front matter of a text. Goes by the look of the lines, so that half-typed YAML is no
 * obstacle. `undefined` outside of the block, on its fences, in comments, in texts of several lines, and wherever
 * nothing can be said.
 */
export function cursorContext(text: string, offset: number): CursorContext | undefined {
  const block = findFrontMatterBlock(text);
  if (!block || offset < block.yamlStart || text.charAt(block.yamlStart - 1) !== '\n') return undefined;
  const lines = blockLines(text, block, offset);
  const index = lines.findIndex(({ start, end }) => start <= offset && offset <= end);
  if (index < 0) return undefined;
  // In a block that is given up at a blank line, that line is the last one to write in.
  if (!block.closed && (lines[index]?.start ?? 0) > block.yamlEnd) return undefined;
  const place = placeOn(new CursorLine(text, lines, index, offset));
  if (!place) return undefined;
  const others = lines.filter((line, i) => i !== index && isTop(line));
  const type = others.find(({ key }) => key?.name === 'type')?.value;
  return {
    place,
    typed: text.slice(place.replace.start, offset),
    otherKeys: others.flatMap(({ key }) => key?.name ?? []),
    type: type && bareText(text.slice(type.start, type.end)),
    isClosed: block.closed,
    lineBreak: lineBreakOf(text),
  };
}

function placeOn(cursor: CursorLine): KeyPlace | ValuePlace | undefined {
  const { line, lines, index, offset } = cursor;
  if (line.comment !== undefined && offset >= line.comment) return undefined;
  const top = lines.slice(0, index + 1).findLastIndex(isTop);
  if (top === index) return cursor.atKeyLine(line, undefined);
  if (cursor.column() === 0 && line.dash === undefined) return cursor.word(undefined);
  return top < 0 ? undefined : placeBelowKey(cursor, top);
}
