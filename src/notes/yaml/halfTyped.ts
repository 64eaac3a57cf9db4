import { closersOf } from './openFlow';
import type { SyntaxProblem } from './value';

/**
 * What the YAML library says of a line of a block's own map that is half typed: a key without its colon, or brackets that
 * are not closed. `undefined` for all other lines. Offsets in the line.
 *
 * @param line without its line break
 * @param read how much of it could be read
 * @param below where the next line starts
 * @param next the line below it, of which a few letters do; `undefined` where the block ends
 */
export function halfTyped(
  line: string,
  read: number,
  below: number,
  next: string | undefined,
): SyntaxProblem | undefined {
  // What is indented, a dash or a comment may go on with it, or not.
  if (read < line.length || (next !== undefined && !/^[a-z]/i.test(next))) return undefined;
  if (/^[a-z][\w-]* *$/i.test(line)) {
    const { length } = line.trimEnd();
    // The key goes on below it to the library, unless it is a single letter.
    const goesOn = next !== undefined && length > 1;
    return { reason: goesOn ? 'MULTILINE_IMPLICIT_KEY' : 'MISSING_CHAR', start: 0, end: length };
  }
  const brackets = /^[\w-]+: +([[{].*)$/.exec(line)?.[1];
  if (brackets !== undefined && closersOf(brackets)) return { reason: 'BAD_INDENT', start: below, end: below + 1 };
  return undefined;
}
