import { relativePath } from '../../notes/edits/linkPath';
import type { TextEdit } from '../../notes/edits/textEdit';
import { listText } from '../parts/marker';
import { readParts } from '../parts/parts';
import { resolved } from './generate';

/**
 * The edits of a report after which its markers name the same notes, when files move.
 *
 * @param report full path of the report before
 * @param moved the path of a file after, by that before
 */
export function repathEdits(text: string, report: string, moved: (path: string) => string): TextEdit[] {
  const reportAfter = moved(report);
  const { parts, leftOut } = readParts(text);
  return [...parts, ...leftOut].flatMap(({ talks }) =>
    talks.flatMap((talk) => {
      const before = resolved(report, talk.text);
      const after = relativePath(reportAfter, moved(before));
      const isUnmoved = reportAfter === report && moved(before) === before;
      return isUnmoved || after === undefined || after === talk.text
        ? []
        : [{ start: talk.start, end: talk.end, text: listText([after]) }];
    }),
  );
}
