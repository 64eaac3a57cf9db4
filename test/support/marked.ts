// Texts with «marks»: the places a test expects are seen in the text itself, and known without any parser of ours.

export interface Unmarked {
  text: string;
  /** What stood between the marks, in the order of the opening ones. */
  spans: { start: number; end: number }[];
}

/** Takes the marks off. They may be nested: `««x»»` marks the same place twice. */
export function unmark(marked: string): Unmarked {
  let text = '';
  const spans: Unmarked['spans'] = [];
  for (const piece of marked.split(/([«»])/)) {
    if (piece === '«') spans.push({ start: text.length, end: -1 });
    else if (piece === '»') lastOpen(spans).end = text.length;
    else text += piece;
  }
  if (spans.some(({ end }) => end < 0)) throw new Error(`A mark is not closed in ${marked}`);
  return { text, spans };
}

function lastOpen(spans: Unmarked['spans']): { start: number; end: number } {
  const open = spans.findLast(({ end }) => end < 0);
  if (!open) throw new Error('A mark is closed that was not opened.');
  return open;
}

/** The place in words, for comparison: a failing test then shows what was marked, not only where. */
export function shown(text: string, { start, end }: { start: number; end: number }): string {
  return `${start}-${end} «${text.slice(start, end)}»`;
}
