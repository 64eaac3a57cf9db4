import { relativePath } from '../../notes/edits/linkPath';
import { nextLine, lineBreakOf } from '../../notes/edits/lines';
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
  const headings = headingsOf(text);
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

/** Whether a heading is a title, behind which speakers may follow. */
function isTitled(heading: string, title: string): boolean {
  return heading.startsWith(title) && !/^[\p{L}\p{N}]/u.test(heading.slice(title.length));
}

/**
 * The edit that adds the part of a talk: behind that of the nearest talk before it in the schedule, else before that of
 * the first one, else at the end.
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
  if (nearest) {
    const at = nextLine(text, nearest.endMarker.end - 1);
    const hasBreak = text.charAt(at - 1) === '\n';
    return { start: at, end: at, text: `${hasBreak ? '' : lineBreak}${lineBreak}${written}${lineBreak}` };
  }
  const gap = text === '' || text.endsWith('\n') ? '' : lineBreak;
  return { start: text.length, end: text.length, text: `${gap}${lineBreak}${written}${lineBreak}` };
}

function headingsOf(text: string): string[] {
  const headings: string[] = [];
  for (const { start, end, isCode } of markdownLines(text)) {
    const heading = isCode ? undefined : /^ {0,3}#{1,6}[ \t]+(.*)$/.exec(text.slice(start, end))?.[1];
    if (heading) headings.push(foldName(heading.replaceAll('\\', '')));
  }
  return headings;
}
