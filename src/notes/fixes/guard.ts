import type { Finding } from '../finding';
import { inOrder, type TextEdit } from '../edits/textEdit';
import type { Span } from '../yaml/value';

/**
 * Whether edits mend what they are to mend and do no harm: all that is found after them was found before, and is none
 * of what they mend. Of broken YAML one problem is found and all else is hidden: there the next one has to stand behind.
 *
 * @param before what is found in the text that the edits count in
 * @param mended those of them that the edits are to mend
 */
export function isNoWorse(
  before: readonly Finding[],
  mended: readonly Finding[],
  edits: readonly TextEdit[],
  after: readonly Finding[],
): boolean {
  const origin = originIn(edits);
  const broken = before.find(({ code }) => code === 'yaml-syntax');
  if (broken) return after.every(({ code, start }) => code !== 'yaml-syntax' || origin(start).start > broken.end);
  const known = new Map<string, Finding[]>();
  for (const finding of before) {
    if (mended.includes(finding)) continue;
    const name = nameOf(finding, finding.start);
    known.set(name, [...(known.get(name) ?? []), finding]);
  }
  return after.every((finding) => isKnown(finding, origin(finding.start), known));
}

/** Whether a finding is one of those known; that one is then taken. */
function isKnown(finding: Finding, { start, end }: Span, known: Map<string, Finding[]>): boolean {
  for (let at = start; at <= end; at++) {
    const same = known.get(nameOf(finding, at));
    const found = same?.findIndex((other) => isAsBad(finding, other)) ?? -1;
    if (found < 0) continue;
    same?.splice(found, 1);
    return true;
  }
  return false;
}

function nameOf({ code }: Finding, start: number): string {
  return `${code} ${start}`;
}

/** Of missing keys there may be fewer. */
function isAsBad(finding: Finding, other: Finding): boolean {
  return finding.code !== 'missing-key' || (finding.data.keys ?? []).every((key) => other.data.keys?.includes(key));
}

/** Where a place of the text after the edits was before them: all that was replaced, where it stands in new text. */
function originIn(edits: readonly TextEdit[]): (offset: number) => Span {
  let shift = 0;
  const written = inOrder(edits).map(({ start, end, text }) => {
    const at = start + shift;
    shift += text.length - (end - start);
    return { from: at, to: at + text.length, shift, start, end };
  });
  return (offset) => {
    const last = written.findLast(({ from }) => from <= offset);
    if (!last) return { start: offset, end: offset };
    if (offset <= last.to) return { start: last.start, end: last.end };
    return { start: offset - last.shift, end: offset - last.shift };
  };
}
