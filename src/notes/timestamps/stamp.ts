import type { TextEdit } from '../edits/textEdit';

/** A point in a talk as it stands in a note: `[14:32]` and `[1:02:10]` are elapsed, `[@14:32]` is the clock's. */
export function elapsedStamp(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  return hours > 0 ? `[${hours}:${two(minutes)}:${two(rest)}]` : `[${two(minutes)}:${two(rest)}]`;
}

/** @param time `HH:MM` */
export function clockStamp(time: string): string {
  return `[@${time}]`;
}

/** The last elapsed time that starts an item of a text, in seconds; `undefined` where there is none. */
export function lastElapsed(text: string): number | undefined {
  const found = text.split('\n').flatMap((line) => {
    const stamp = itemOf(line)?.stamp;
    return stamp && !stamp.includes('@') ? secondsOf(stamp) : [];
  });
  return found.length > 0 ? Math.max(...found) : undefined;
}

/**
 * Puts a stamp at the start of a line's item, or takes the one away that stands there. A line that is no item becomes one;
 * a heading, a quote or a table's row does not, there the stamp comes where the cursor is.
 *
 * @param column of the cursor
 * @returns the change, its offsets in the line
 */
export function toggledStamp(line: string, column: number, stamp: string, remove: boolean): TextEdit | undefined {
  const item = itemOf(line);
  if (remove) return item?.stamp ? { start: item.start, end: item.start + item.stamp.length, text: '' } : undefined;
  if (item?.stamp) return undefined;
  if (item) return { start: item.start, end: item.start, text: `${item.isOpen ? ' ' : ''}${stamp} ` };
  if (/^\s*(?:#{1,6}(?:\s|$)|[>|<]|```|~~~)/.test(line)) return { start: column, end: column, text: `${stamp} ` };
  const indent = /^\s*/.exec(line)?.[0].length ?? 0;
  return { start: indent, end: indent, text: `- ${stamp} ` };
}

export function hasStamp(line: string): boolean {
  return itemOf(line)?.stamp !== undefined;
}

interface Item {
  /** Where its text starts, behind marker and box. */
  start: number;
  /** The stamp with the blank behind it. */
  stamp: string | undefined;
  /** Nothing stands behind the marker, no blank either. */
  isOpen: boolean;
}

function itemOf(line: string): Item | undefined {
  const match =
    /^(\s*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|(?=\r?$))(?:\[[ xX]\][ \t]+)?)(\[@?\d{1,2}:\d\d(?::\d\d)?\][ \t]?)?/.exec(
      line,
    );
  const [, before, stamp] = match ?? [];
  return before === undefined ? undefined : { start: before.length, stamp, isOpen: !/\s$/.test(before) };
}

function secondsOf(stamp: string): number {
  return (stamp.match(/\d+/g) ?? []).reduce((seconds, part) => seconds * 60 + Number(part), 0);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
