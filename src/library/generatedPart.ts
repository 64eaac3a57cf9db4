import type { Span } from '../notes/yaml/value';

/** The talk that a report's generated part was made from, by the line that begins the part. */
export interface PartSource extends Span {
  /** Path relative to the report, with forward slashes. `start` and `end` are offsets in the line. */
  path: string;
}

/** The source that a line names; `undefined` where it begins no generated part. */
export function partSourceIn(line: string): PartSource | undefined {
  const marker = /^\s{0,3}<!--\s{0,4}conference-notes:begin\s([^>]*)-->\s*$/.exec(line);
  const attribute = /(?:^|\s)talk="([^"]*)"/.exec(marker?.[1] ?? '');
  if (!attribute?.[1]) return undefined;
  const start = line.indexOf(attribute[0].trimStart()) + 'talk="'.length;
  return { path: attribute[1], start, end: start + attribute[1].length };
}
