import { relativePath } from '../../notes/edits/linkPath';
import { lineBreakOf } from '../../notes/edits/lines';
import type { TextEdit } from '../../notes/edits/textEdit';
import { foldName } from '../../notes/values/editionName';
import { markdownLines } from '../parts/markdownLines';
import { listText } from '../parts/marker';
import type { Part, Parts } from '../parts/parts';
import { pathsOf } from './generate';

/** A talk that a report may tell of: the full paths of its notes. */
export interface TalkFiles {
  title: string;
  paths: readonly string[];
}

/**
 * The talks of which a report tells nothing: no part is made from one of their notes, and no heading has their title, as
 * after a part was detached.
 */
export function missingTalks<T extends TalkFiles>(
  text: string,
  { parts }: Parts,
  report: string,
  talks: readonly T[],
): T[] {
  const told = new Set(parts.flatMap((part) => pathsOf(part, report)));
  const headings = headingsOf(text, parts);
  return talks.filter(({ title, paths }) => {
    const name = foldName(title);
    return !paths.some((path) => told.has(path)) && !headings.some((heading) => isTitled(heading, name));
  });
}

/** Notes of a talk that a report tells of, which other people wrote: the part could be made from them as well. */
export function missingNotes(
  { parts }: Parts,
  report: string,
  { paths }: TalkFiles,
): { part: Part; paths: readonly string[] } | undefined {
  const part = parts.find((one) => pathsOf(one, report).some((path) => paths.includes(path)));
  const told = part ? pathsOf(part, report) : [];
  const missing = paths.filter((path) => !told.includes(path));
  return part && missing.length > 0 ? { part, paths: missing } : undefined;
}

/** The edit after which a part is made from more notes. */
export function nameNotes({ talks }: Part, report: string, paths: readonly string[]): TextEdit {
  const at = talks.at(-1)?.end ?? 0;
  return { start: at, end: at, text: `, ${listText(paths.map((path) => relativePath(report, path) ?? path))}` };
}

/** Whether a heading is a title, behind which speakers may follow: `Title — Name`, `Title (Name)`. */
function isTitled(heading: string, title: string): boolean {
  return heading.startsWith(title) && /^(?:$|\s*[—–(]|\s+-\s)/.test(heading.slice(title.length));
}

/**
 * The edit that adds the part of a talk: behind that of the nearest talk before it in the schedule, and what the author
 * wrote below that; else before that of the first one, else at the end.
 *
 * @param schedule full paths of the notes in the order of their talks
 */
export function insertTalk(
  text: string,
  { parts }: Parts,
  report: string,
  schedule: readonly string[],
  path: string,
  part: string,
): TextEdit {
  const lineBreak = lineBreakOf(text);
  const written = part.replace(/\n/g, lineBreak);
  const placeOf = (one: Part): number => Math.max(...pathsOf(one, report).map((own) => schedule.indexOf(own)), -1);
  const own = schedule.indexOf(path);
  const talks = parts.filter(({ kind }) => kind === 'talk');
  const before = talks.filter((one) => placeOf(one) >= 0 && placeOf(one) < own);
  const [first] = talks;
  if (before.length === 0 && first)
    return { start: first.start, end: first.start, text: written + lineBreak + lineBreak };
  const nearest = before.toSorted((a, b) => placeOf(b) - placeOf(a))[0] ?? parts.at(-1);
  const next = nearest && nextStart(text, parts, nearest);
  if (next !== undefined) return { start: next, end: next, text: written + lineBreak + lineBreak };
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

interface HeadingLine {
  start: number;
  level: number;
  text: string;
}

/** The headings that the author wrote: outside of parts, and of code. */
function headingLines(text: string, parts: readonly Part[]): HeadingLine[] {
  const found: HeadingLine[] = [];
  for (const { start, end, isCode } of markdownLines(text)) {
    const [, signs, words] = (!isCode && /^ {0,3}(#{1,6})[ \t]+(.*)$/.exec(text.slice(start, end))) || [];
    const isGenerated = signs !== undefined && parts.some((part) => part.start <= start && start < part.end);
    if (signs !== undefined && words && !isGenerated) found.push({ start, level: signs.length, text: words });
  }
  return found;
}

function headingsOf(text: string, parts: readonly Part[]): string[] {
  return headingLines(text, parts).map((heading) => foldName(heading.text.replaceAll('\\', '')));
}
