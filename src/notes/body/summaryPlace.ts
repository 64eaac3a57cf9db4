import { lineBreakOf, lineEnd, lineStart, nextLine } from '../edits/lines';
import type { TextEdit } from '../edits/textEdit';
import { isSummary, readBody } from './body';
import { BodyBlocks } from './bodyBlocks';

/** Where a summary is written. */
export interface SummaryPlace {
  /** What has to be inserted for it; `undefined` where all is there. */
  edit: TextEdit | undefined;
  /** Where writing starts, in the text after the edit. */
  cursor: number;
}

/**
 * The place for the summary of a note: below the heading that is there, else below a new one, which comes before the
 * first section. What stands above that is no part of a summary, so that in a body without sections it comes last.
 */
export function summaryPlace(text: string, bodyStart: number): SummaryPlace {
  const { headingEnd, section } = sectionsOf(text, bodyStart);
  if (headingEnd === undefined) return underNewHeading(text, section);
  if (readBody(text, bodyStart).hasSummary)
    return { edit: undefined, cursor: headingEnd + gapAt(text, headingEnd).length };
  return underHeading(text, headingEnd);
}

function underNewHeading(text: string, section: number | undefined): SummaryPlace {
  const lineBreak = lineBreakOf(text);
  const at = section ?? text.length;
  const opening = `${breaksBefore(text, at, lineBreak)}## Summary${lineBreak}${lineBreak}`;
  const closing = section === undefined ? lineBreak : lineBreak + lineBreak;
  return { edit: { start: at, end: at, text: opening + closing }, cursor: at + opening.length };
}

/** With a blank line above what will be written and, where more follows, one below it. */
function underHeading(text: string, headingEnd: number): SummaryPlace {
  const gap = gapAt(text, headingEnd);
  const wanted = headingEnd + gap.length === text.length ? 2 : 4;
  const missing = Math.max(wanted - (gap.split('\n').length - 1), 0);
  const inserted = lineBreakOf(text).repeat(missing);
  const below = inserted + gap;
  return {
    edit: missing > 0 ? { start: headingEnd, end: headingEnd, text: inserted } : undefined,
    cursor: headingEnd + nextLine(below, nextLine(below, 0)),
  };
}

/** Where the heading `Summary` ends, and where the first section starts. */
function sectionsOf(text: string, bodyStart: number): { headingEnd?: number; section?: number } {
  const found: { headingEnd?: number; section?: number } = {};
  const nothing = (): void => undefined;
  const blocks = new BodyBlocks(text, {
    nextUse: (from) => (found.headingEnd === undefined ? from : Infinity),
    text: nothing,
    item: nothing,
    content: nothing,
    heading(level, start, end) {
      if (level !== 2 || found.headingEnd !== undefined) return;
      const line = lineStart(text, start);
      found.section ??= line;
      if (!isSummary(text.slice(start, end))) return;
      const isUnderlined = !text.slice(line, end).trimStart().startsWith('#');
      found.headingEnd = lineEnd(text, isUnderlined ? nextLine(text, end) : end);
    },
  });
  blocks.visit(bodyStart);
  return found;
}

function gapAt(text: string, at: number): string {
  const gap = /\s*/y;
  gap.lastIndex = at;
  return gap.exec(text)?.[0] ?? '';
}

/** The line breaks that are missing for a blank line before a place. */
function breaksBefore(text: string, at: number, lineBreak: string): string {
  const before = text.slice(0, at);
  if (/(?:^|\n)[ \t]*\r?\n$/.test(before)) return '';
  return before.endsWith('\n') ? lineBreak : lineBreak + lineBreak;
}
