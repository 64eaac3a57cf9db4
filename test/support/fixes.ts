// Fixes as a user meets them: a faulty note, what is offered, and the text afterwards.
import assert from 'node:assert/strict';
import { checkNote } from '../../src/notes/checks/check';
import type { Finding } from '../../src/notes/finding';
import { noContext, type Fix, type FixContext } from '../../src/notes/fixes/fix';
import { fixesFor } from '../../src/notes/fixes/fixesFor';
import { applyEdits } from '../../src/notes/edits/textEdit';
import { unmark } from './marked';
import { readingOf } from './notes';

/** The ways a file may be written. */
export const variants: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'with a BOM': (text) => `\ufeff${text}`,
};

export function findingsOf(text: string): Finding[] {
  return checkNote(readingOf(text), text);
}

/** The first finding of a text, or the first of a code. */
export function findingOf(text: string, code?: string): Finding {
  const found = findingsOf(text).find((finding) => code === undefined || finding.code === code);
  assert.ok(found, `nothing is found in ${text}`);
  return found;
}

/** What is offered for a finding of a text. */
export function offered(text: string, finding: Finding, context: FixContext = noContext): Fix[] {
  return fixesFor(finding, readingOf(text), text, context);
}

/** What is offered for a finding across notes: its place is marked in the text. */
export function offeredAt(
  marked: string,
  code: Finding['code'],
  data: Finding['data'],
): { text: string; finding: Finding; fixes: Fix[] } {
  const { text, spans } = unmark(marked);
  const [span] = spans;
  assert.ok(span, 'the place is marked');
  const finding = { code, ...span, data };
  return { text, finding, fixes: offered(text, finding) };
}

/** A fix in short: what it does, to what, and how sure it is. */
export function inShort({ kind, value, keys, isPreferred, isSafe }: Fix): string {
  const sureness = isSafe ? 'safe' : isPreferred ? 'preferred' : 'possible';
  return [kind, ...(keys ?? []), ...(value === undefined ? [] : [value]), sureness].join(' ');
}

/** The codes of what is found in a text. */
export function codesOf(text: string): string[] {
  return findingsOf(text).map(({ code }) => code);
}

/** Asserts that the first fix of the first finding makes one text of another, that it mends, and breaks nothing. */
export function assertFixed(before: string, after: string, sureness: string, context?: FixContext): void {
  for (const [name, variant] of Object.entries(variants)) {
    const [from, to] = [variant(before), variant(after)];
    const finding = findingOf(from);
    const [fix] = offered(from, finding, context);
    assert.ok(fix, `nothing is offered for ${finding.code}, ${name}`);
    assert.equal(applyEdits(from, fix.edits), to, name);
    assert.equal(inShort(fix).split(' ').at(-1), sureness);
    const left = codesOf(to);
    assert.deepEqual(left, codesOf(from).toSpliced(codesOf(from).indexOf(finding.code), 1), 'only that one is gone');
  }
}

/** Asserts that nothing is offered for the first finding of a text. */
export function assertNotFixed(text: string, code?: string): void {
  for (const variant of Object.values(variants)) {
    const from = variant(text);
    assert.deepEqual(offered(from, findingOf(from, code)).map(inShort), []);
  }
}
