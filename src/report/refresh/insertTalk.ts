import { lineBreakOf } from '../../notes/edits/lines';
import type { TextEdit } from '../../notes/edits/textEdit';
import { foldName } from '../../notes/values/editionName';
import type { Part, Parts } from '../parts/parts';
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
}

/**
 * The edit that adds the part of a talk. Below the heading it belongs to, or else anywhere: behind the part of the nearest
 * talk before it in the schedule, and what the author wrote below that; else before the first one, else at the end.
 */
export function insertTalk(
  text: string,
  { parts }: Parts,
  report: string,
  { path, schedule, headings }: PlacedTalk,
  part: string,
): TextEdit {
  const placeOf = (one: Part): number => Math.max(...pathsOf(one, report).map((own) => schedule.indexOf(own)), -1);
  const own = schedule.indexOf(path);
  const group = groupOf(text, parts, headings);
  const talks = parts.filter((one) => one.kind === 'talk' && (!group || isWithin(group, one)));
  const before = talks.filter((one) => placeOf(one) >= 0 && placeOf(one) < own);
  const [first] = talks;
  if (before.length === 0 && first) return insertion(text, first.start, part);
  const nearest = before.toSorted((a, b) => placeOf(b) - placeOf(a))[0] ?? (group ? undefined : parts.at(-1));
  return insertion(text, nearest ? nextStart(text, parts, nearest) : group?.end, part);
}

/** @param at `undefined` for the end of the text */
function insertion(text: string, at: number | undefined, part: string): TextEdit {
  const lineBreak = lineBreakOf(text);
  const written = part.replace(/\n/g, lineBreak);
  if (at !== undefined && at < text.length) return { start: at, end: at, text: written + lineBreak + lineBreak };
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
function groupOf(text: string, parts: readonly Part[], headings: readonly string[]): Group | undefined {
  const talks = parts.filter(({ kind }) => kind === 'talk');
  const deepest = Math.max(...talks.map(({ level }) => level));
  const lines = headingLines(text, parts);
  const groups = headings.flatMap((heading) =>
    lines.flatMap(({ start, level, name }) => {
      if (name !== foldName(heading) || level >= deepest) return [];
      const next = lines.find((one) => one.start > start && one.level <= level);
      return { start, end: next?.start ?? text.length };
    }),
  );
  return groups.find((group) => talks.some((one) => isWithin(group, one))) ?? groups[0];
}

function isWithin({ start, end }: Group, part: Part): boolean {
  return start < part.start && part.start < end;
}
