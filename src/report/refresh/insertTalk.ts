import { lineBreakOf } from '../../notes/edits/lines';
import type { TextEdit } from '../../notes/edits/textEdit';
import { foldName } from '../../notes/values/editionName';
import type { LeftOut, Part, Parts } from '../parts/parts';
import { pathsOf } from './generate';
import { headingLines } from './headingLines';

/** A talk that is to be put in its place. */
export interface PlacedTalk {
  /** Full path of one of its notes. */
  path: string;
  /** Full paths of the notes of all talks in the order of the schedule. */
  schedule: readonly string[];
  /** The headings below which it belongs where the report has one of them, the likeliest first. */
  headings: readonly string[];
  /** What comes above it where the report has none of them. */
  newHeading?: NewHeading | undefined;
}

/** A heading that a report lacks. */
export interface NewHeading {
  /** Markdown. */
  line: string;
  /** Where in the report it belongs; `undefined` at its end. */
  at: number | undefined;
}

/**
 * The edit that adds the part of a talk. Below the heading it belongs to, with a new one where that is missing, or else
 * anywhere: behind the part of the nearest talk before it in the schedule, and what the author wrote below that; else
 * before the first one, else at the end. The line that names what is left out stays the last.
 */
export function insertTalk(
  text: string,
  { parts, leftOut }: Parts,
  report: string,
  { path, schedule, headings, newHeading }: PlacedTalk,
  part: string,
): TextEdit {
  const placeOf = (one: Part): number => Math.max(...pathsOf(one, report).map((own) => schedule.indexOf(own)), -1);
  const own = schedule.indexOf(path);
  const last = endOf(text, leftOut);
  const group = groupOf(text, last, parts, headings);
  if (!group && newHeading) return insertion(text, newHeading.at ?? last, `${newHeading.line}\n\n${part}`);
  const talks = parts.filter((one) => one.kind === 'talk' && (!group || isWithin(group, one)));
  const before = talks.filter((one) => placeOf(one) >= 0 && placeOf(one) < own);
  const [first] = talks;
  if (before.length === 0 && first) return insertion(text, first.start, part);
  const nearest = before.toSorted((a, b) => placeOf(b) - placeOf(a))[0] ?? (group ? undefined : parts.at(-1));
  return insertion(text, (nearest ? nextStart(text, parts, nearest) : group?.end) ?? last, part);
}

/** Where the report ends: before the line at its end that names what it leaves out, if there is one. */
function endOf(text: string, leftOut: readonly LeftOut[]): number {
  const line = leftOut.at(-1);
  return line && text.slice(line.end).trim() === '' ? line.start : text.length;
}

function insertion(text: string, at: number, part: string): TextEdit {
  const lineBreak = lineBreakOf(text);
  const written = part.replace(/\n/g, lineBreak);
  if (at < text.length) return { start: at, end: at, text: written + lineBreak + lineBreak };
  const gap = text === '' || text.endsWith('\n') ? '' : lineBreak;
  return { start: text.length, end: text.length, text: `${gap}${lineBreak}${written}${lineBreak}` };
}

/** Where what follows a part and what the author wrote of it starts; `undefined` at the end of the text. */
function nextStart(text: string, parts: readonly Part[], { end, level }: Part): number | undefined {
  const part = parts.find(({ start }) => start >= end);
  const heading = headingLines(text, parts).find((one) => one.start >= end && one.level <= level);
  const next = Math.min(part?.start ?? Infinity, heading?.start ?? Infinity);
  return next === Infinity ? undefined : next;
}

/** A heading with what stands below it. */
interface Group {
  start: number;
  end: number;
}

/** The first of these headings that the author has above parts; where none is, that he has at all. */
function groupOf(text: string, last: number, parts: readonly Part[], headings: readonly string[]): Group | undefined {
  const talks = parts.filter(({ kind }) => kind === 'talk');
  const deepest = Math.max(...talks.map(({ level }) => level));
  const lines = headingLines(text, parts);
  const groups = headings.flatMap((heading) =>
    lines.flatMap(({ start, level, name }) => {
      if (name !== foldName(heading) || level >= deepest) return [];
      const next = lines.find((one) => one.start > start && one.level <= level);
      return { start, end: next?.start ?? last };
    }),
  );
  return groups.find((group) => talks.some((one) => isWithin(group, one))) ?? groups[0];
}

function isWithin({ start, end }: Group, part: Part): boolean {
  return start < part.start && part.start < end;
}
