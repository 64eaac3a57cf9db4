import { checkNote } from '../check';
import { compose } from '../composeEdits';
import type { Finding, FindingCode } from '../finding';
import { readNote, type Reading } from '../note';
import { applyEdits, type TextEdit } from '../textEdit';
import type { Fix, FixContext } from './fix';
import { fixesFor } from './fixesFor';

/** A note has a handful of faults; what this many rounds do not mend stays. */
const mostRounds = 200;

/** A text with what is found in it. */
interface Checked {
  text: string;
  reading: Reading | undefined;
  findings: readonly Finding[];
}

/**
 * All that can be mended in a note beyond doubt, as one set of edits of its text. One fix after the other, each on the
 * text as it then stands: a title with a colon hides all other faults, and two wrong keys may be meant for the same one.
 *
 * @param isWanted whether findings of a code are to be mended
 */
export function mend(text: string, context: FixContext, isWanted: (code: FindingCode) => boolean): TextEdit[] {
  let edits: TextEdit[] = [];
  let now = check(text, context);
  for (let round = 0; round < mostRounds; round++) {
    const next = step(now, context, isWanted);
    if (!next) break;
    edits = compose(edits, next.fix.edits);
    now = next.after;
  }
  return now.text === text ? [] : edits;
}

function check(text: string, { aliases, workspace }: FixContext): Checked {
  const reading = readNote(text, aliases);
  return { text, reading, findings: reading ? checkNote(reading, text, aliases, workspace) : [] };
}

/** The first safe fix that gets rid of its finding, and what is there after it. */
function step(
  now: Checked,
  context: FixContext,
  isWanted: (code: FindingCode) => boolean,
): { fix: Fix; after: Checked } | undefined {
  const { text, reading, findings } = now;
  if (!reading) return undefined;
  for (const finding of findings) {
    if (!isWanted(finding.code)) continue;
    for (const fix of fixesFor(finding, reading, text, context)) {
      if (!fix.isSafe) continue;
      const after = check(applyEdits(text, fix.edits), context);
      if (isGone(finding, after, text)) return { fix, after };
    }
  }
  return undefined;
}

function isGone({ code, start, end }: Finding, { reading, findings, text }: Checked, before: string): boolean {
  const last = end + Math.max(text.length - before.length, 0);
  const isThere = (other: Finding): boolean => other.code === code && other.start >= start && other.start <= last;
  return reading?.facts !== undefined && !findings.some(isThere);
}
