import { relativePath } from '../../notes/edits/linkPath';
import { lineBreakOf, nextLine } from '../../notes/edits/lines';
import { inOrder, type TextEdit } from '../../notes/edits/textEdit';
import { listText, withoutMarker } from '../parts/marker';
import type { LeftOut, Parts } from '../parts/parts';
import { resolved } from './generate';

/** Full paths of the talk notes that a report leaves out on purpose. */
export function leftOutPaths({ leftOut }: Parts, report: string): Set<string> {
  return new Set(leftOut.flatMap(({ talks }) => talks.map(({ text }) => resolved(report, text))));
}

/**
 * The edits after which a report leaves out other notes on purpose: a line at its end names them.
 *
 * @param isKept whether a note that is left out stays so, by its full path
 * @param added full paths of those that come to them
 */
export function leaveOut(
  text: string,
  { leftOut }: Parts,
  report: string,
  isKept: (path: string) => boolean,
  added: readonly string[],
): TextEdit[] {
  const last = leftOut.at(-1);
  const known = leftOut.flatMap(({ talks }) => talks.map((talk) => resolved(report, talk.text)));
  // No path leads from one drive to another.
  const news = added.flatMap((path) => (known.includes(path) ? [] : (relativePath(report, path) ?? [])));
  const edits = leftOut.flatMap((line) => {
    const before = line.talks.map((talk) => talk.text);
    const kept = before.filter((path) => isKept(resolved(report, path)));
    const now = line === last ? [...kept, ...news] : kept;
    if (now.length === before.length && kept.length === before.length) return [];
    return now.length > 0 ? [{ ...line.list, text: listText(now) }] : [removal(text, line)];
  });
  return inOrder(last || news.length === 0 ? edits : [atTheEnd(text, news)]);
}

function atTheEnd(text: string, paths: readonly string[]): TextEdit {
  const lineBreak = lineBreakOf(text);
  const gap = text === '' || text.endsWith('\n') ? lineBreak : lineBreak + lineBreak;
  return { start: text.length, end: text.length, text: `${gap}${withoutMarker(paths)}${lineBreak}` };
}

/** The line goes, and with it a blank one before it. */
function removal(text: string, { start, end }: LeftOut): TextEdit {
  const blank = /\n\r?\n$/.exec(text.slice(0, start));
  return { start: blank ? blank.index + 1 : start, end: nextLine(text, end), text: '' };
}
