import { relativePath } from '../../notes/edits/linkPath';
import type { TextEdit } from '../../notes/edits/textEdit';
import { foldName } from '../../notes/values/editionName';
import { listText } from '../parts/marker';
import type { Part, Parts } from '../parts/parts';
import { pathsOf } from './generate';
import { headingLines } from './headingLines';

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

function headingsOf(text: string, parts: readonly Part[]): string[] {
  return headingLines(text, parts).map(({ name }) => name);
}
