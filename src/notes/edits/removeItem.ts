import { lineEnd, lineStart, nextLine } from './lines';
import type { TextEdit } from './textEdit';
import type { List, Value } from '../yaml/value';

/**
 * Takes items out of a list, each with its comma or its line. What stands too close to a comment or to another item to
 * be taken out alone stays. At least one item is kept.
 *
 * @param text the file's text
 */
export function removeItems(list: List, isRemoved: (item: Value) => boolean, text: string): Map<Value, TextEdit> {
  const removals = new Map<Value, TextEdit>();
  const isFlow = text.charAt(list.start) === '[';
  let isAnyKept = false;
  for (const [i, item] of list.items.entries()) {
    if (!isRemoved(item)) {
      isAnyKept = true;
      continue;
    }
    const removal = isFlow
      ? (flowLine(item, text) ?? withComma(list.items, i, isAnyKept, isRemoved, text))
      : blockLine(item, text);
    if (removal) removals.set(item, removal);
    else isAnyKept = true;
  }
  return removals;
}

/** An item of a block list with its line, or its lines. */
function blockLine(item: Value, text: string): TextEdit | undefined {
  const { before, after, start, end } = linesOf(item, text);
  return /^[ \t]*-[ \t]+$/.test(before) && after.trim() === '' ? { start, end, text: '' } : undefined;
}

/** An item between brackets that stands alone on its line. */
function flowLine(item: Value, text: string): TextEdit | undefined {
  const { before, after, start, end } = linesOf(item, text);
  return /^[ \t]*$/.test(before) && /^[ \t]*,?[ \t]*$/.test(after) ? { start, end, text: '' } : undefined;
}

/** An item with the comma before it, or behind it where all before it go too. */
function withComma(
  items: readonly Value[],
  i: number,
  isAnyKept: boolean,
  isRemoved: (item: Value) => boolean,
  text: string,
): TextEdit | undefined {
  const [item, neighbour] = [items[i], isAnyKept ? items[i - 1] : items[i + 1]];
  if (!item || !neighbour) return undefined;
  const [start, end] = isAnyKept ? [neighbour.end, item.end] : [item.start, neighbour.start];
  const gap = isAnyKept ? text.slice(neighbour.end, item.start) : text.slice(item.end, neighbour.start);
  // A neighbour that goes too may take the line between with it.
  const isClear = isRemoved(neighbour) ? /^[ \t]*,[ \t]*$/.test(gap) : /^\s*,\s*$/.test(gap);
  return isClear ? { start, end, text: '' } : undefined;
}

/** The lines a value stands on, with their end, and what else stands there. */
function linesOf({ start, end }: Value, text: string): { before: string; after: string; start: number; end: number } {
  const first = lineStart(text, start);
  return {
    before: text.slice(first, start),
    after: text.slice(end, lineEnd(text, end)),
    start: first,
    end: nextLine(text, end),
  };
}
