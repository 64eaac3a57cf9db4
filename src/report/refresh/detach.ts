import { compose } from '../../notes/edits/composeEdits';
import { nextLine } from '../../notes/edits/lines';
import { applyEdits, inOrder, type TextEdit } from '../../notes/edits/textEdit';
import { readParts, type Part } from '../parts/parts';
import { pathsOf } from './generate';
import { leaveOut } from './leftOut';

/**
 * The edits after which some parts of a report are the author's own text. From now on the report leaves out their notes:
 * the author may call the talk anything, and it must not be told as new.
 *
 * @param report full path of the report
 * @param others edits of the same text outside of these parts, which are to be made with them
 */
export function detachParts(
  text: string,
  report: string,
  parts: readonly Part[],
  others: readonly TextEdit[] = [],
): TextEdit[] {
  const edits = inOrder([...others, ...parts.flatMap((part) => detach(text, part))]);
  const after = applyEdits(text, edits);
  const now = readParts(after);
  const told = new Set(now.parts.flatMap((part) => pathsOf(part, report)));
  const left = parts.flatMap((part) => pathsOf(part, report)).filter((path) => !told.has(path));
  return compose(
    edits,
    leaveOut(after, now, report, () => true, left),
  );
}

/** The edits after which a part is the author's own text: its markers go, each with one blank line of the part. */
export function detach(text: string, { begin, content, endMarker }: Part): TextEdit[] {
  const isBlank = (from: number, to: number): boolean => from < to && text.slice(from, to).trim() === '';
  const behindBegin = nextLine(text, content.start);
  const first = isBlank(content.start, Math.min(behindBegin, content.end)) ? behindBegin : content.start;
  const beforeEnd = text.slice(0, Math.max(content.end - 1, 0)).lastIndexOf('\n') + 1;
  const last = beforeEnd >= first && isBlank(beforeEnd, content.end) ? beforeEnd : content.end;
  return [
    { start: begin.start, end: first, text: '' },
    { start: last, end: nextLine(text, endMarker.start), text: '' },
  ];
}
