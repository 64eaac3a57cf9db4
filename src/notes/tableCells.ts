import type { Span } from './value';

/** Whether a line has the signs of the one under a table's header, and no others. */
export function isDashes(text: string, start: number, end: number): boolean {
  if (!'|-:'.includes(text.charAt(start))) return false;
  const dashes = text.slice(start, end).trim();
  return /^[|\-: \t]{2,}$/.test(dashes) && !/^-[ \t]/.test(dashes);
}

/**
 * How many columns the table has whose header and line of dashes these are; 0 where they make none. All offsets in the
 * text.
 */
export function tableColumns(text: string, headStart: number, headEnd: number, start: number, end: number): number {
  const dashes = text.slice(start, end).trim();
  const head = text.slice(headStart, headEnd);
  if (!head.includes('|')) return 0;
  const columns = dashes.split('|').map((column) => column.trim());
  const named = columns.filter((column, i) => column !== '' || (i > 0 && i < columns.length - 1));
  if (!named.every((column) => /^:?-+:?$/.test(column))) return 0;
  const count = tableCells(text, headStart, headEnd, Infinity).length;
  return count === named.length ? count : 0;
}

/** The cells of a line of a table that has so many columns; what stands behind those is not shown. */
export function tableCells(text: string, from: number, to: number, columns: number): Span[] {
  const cells: Span[] = [];
  const line = text.slice(from, to);
  const end = from + line.trimEnd().length;
  let start = to - line.trimStart().length;
  if (text.charCodeAt(start) === 124) start++;
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) !== 124 || text.charCodeAt(at - 1) === 92) continue;
    cells.push({ start, end: at });
    start = at + 1;
  }
  if (start < end) cells.push({ start, end });
  return cells.slice(0, columns);
}
