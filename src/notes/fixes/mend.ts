import { checkNote } from '../checks/check';
import { compose } from '../edits/composeEdits';
import type { Finding, FindingCode } from '../finding';
import { largestBlock } from '../yaml/frontMatterBlock';
import { readNote, type Reading } from '../note';
import { applyEdits, type TextEdit } from '../edits/textEdit';
import type { Fix, FixContext } from './fix';
import { fixesFor } from './fixesFor';
import { isNoWorse } from './guard';

/** What is read of one note while it is mended, in UTF-16 units: the largest block some times over, any other often. */
const mostRead = 16 * largestBlock;

/** What is read, in UTF-16 units, in the time that it takes to look for the fix of one finding. */
const lettersOfSearch = 100;

/** Broken YAML is read twice more for its fix to be found. */
const readsOfBroken = 3;

/** A note has a handful of faults; more than these are mended a part at a time. */
const mostAtOnce = 1000;

/** A text with what is found in it. */
interface Checked {
  text: string;
  reading: Reading | undefined;
  findings: readonly Finding[];
}

/** A fix and the finding that it mends. */
interface Mend {
  finding: Finding;
  fix: Fix;
}

interface Budget {
  left: number;
}

/**
 * All that can be mended in a note beyond doubt, as one set of edits of its text. Nothing is done after which something
 * is found that was not found before. In rounds, each on the text as it then stands: a title with a colon hides all
 * other faults, and two wrong keys may be meant for the same one. What takes too long to be mended stays.
 *
 * @param isWanted whether findings of a code are to be mended
 */
export function mend(text: string, context: FixContext, isWanted: (code: FindingCode) => boolean): TextEdit[] {
  const budget = { left: mostRead };
  let edits: TextEdit[] = [];
  let now = check(text, context, budget);
  for (;;) {
    const next = round(now, safeMends(now, context, isWanted, budget), context, budget);
    if (!next) return edits;
    edits = compose(edits, next.edits);
    now = next.after;
  }
}

function check(text: string, { aliases, workspace }: FixContext, budget: Budget): Checked {
  const reading = readNote(text, aliases);
  if (!reading) return { text, reading, findings: [] };
  const { block, problems } = reading.frontMatter;
  budget.left -= (block.yamlEnd - block.start) * (problems.length > 0 ? readsOfBroken : 1);
  return { text, reading, findings: checkNote(reading, text, aliases, workspace, Infinity) };
}

/** One safe fix for each finding that has one, no two of them in the same place. */
function safeMends(
  { text, reading, findings }: Checked,
  context: FixContext,
  isWanted: (code: FindingCode) => boolean,
  budget: Budget,
): Mend[] {
  const found: Mend[] = [];
  const taken: TextEdit[] = [];
  if (!reading) return found;
  for (const finding of findings) {
    if (found.length === mostAtOnce || budget.left <= 0) break;
    if (!isWanted(finding.code)) continue;
    budget.left -= lettersOfSearch;
    const fix = fixesFor(finding, reading, text, context).find(({ isSafe }) => isSafe);
    if (!fix || fix.edits.some((edit) => taken.some((other) => isTouching(edit, other)))) continue;
    found.push({ finding, fix });
    taken.push(...fix.edits);
  }
  return found;
}

/** As many of the fixes as do no harm together, the first ones first, and what is there after them. */
function round(
  now: Checked,
  mends: readonly Mend[],
  context: FixContext,
  budget: Budget,
): { edits: TextEdit[]; after: Checked } | undefined {
  let good: readonly Mend[] = [];
  let done: { edits: TextEdit[]; after: Checked } | undefined;
  const parts = [mends];
  for (let part = parts.pop(); part && budget.left > 0; part = parts.pop()) {
    if (part.length === 0) continue;
    const all = [...good, ...part];
    const edits = all.flatMap(({ fix }) => fix.edits);
    const after = check(applyEdits(now.text, edits), context, budget);
    if (
      after.reading?.facts &&
      isNoWorse(
        now.findings,
        all.map(({ finding }) => finding),
        edits,
        after.findings,
      )
    ) {
      good = all;
      done = { edits, after };
    } else if (part.length > 1) {
      const half = Math.ceil(part.length / 2);
      parts.push(part.slice(half), part.slice(0, half));
    }
  }
  return done;
}

function isTouching(a: TextEdit, b: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
