import { markdownLines } from '../parts/markdownLines';
import type { Span } from '../../notes/yaml/value';

/** What of a text is no code. */
export interface Prose {
  /** The text with all that stands in code made unrecognisable, and nothing moved: what is found in it is no code. */
  text: string;
  /** Its paragraphs, headings and other lines of text, in their order: what one opens ends with it. */
  paragraphs: readonly Span[];
}

/** Stands for each sign of code; Markdown gives it no meaning. */
export const code = '\u0001';

/** Reads what of a text is no code. Code spans may reach over the lines of one paragraph, but not into the next item. */
export function readProse(text: string): Prose {
  const paragraphs: Span[] = [];
  let masked = '';
  let open: Span | undefined;
  const endParagraph = (): void => {
    if (!open) return;
    masked += withoutTicks(text.slice(open.start, open.end));
    paragraphs.push(open);
    open = undefined;
  };
  for (const { start, end, next, isCode, isIndented, continues } of markdownLines(text)) {
    if (!continues) endParagraph();
    if (open) open.end = next;
    else if (isCode || isIndented) masked += filler(end - start) + text.slice(end, next);
    else open = { start, end: next };
  }
  endParagraph();
  return { text: masked, paragraphs };
}

/** Without code spans, and without backticks that are none: they start nothing any more. */
function withoutTicks(paragraph: string): string {
  if (!paragraph.includes('`')) return paragraph;
  let result = '';
  let at = 0;
  const runs = /\\[^]|`+/g;
  for (let found = runs.exec(paragraph); found; found = runs.exec(paragraph)) {
    const [run] = found;
    if (run.startsWith('\\')) continue;
    const end = closingRun(paragraph, run.length, runs.lastIndex) ?? runs.lastIndex;
    const inside = paragraph.slice(found.index, end);
    result += paragraph.slice(at, found.index) + inside.replace(/[^\n]/g, code);
    at = runs.lastIndex = end;
  }
  return result + paragraph.slice(at);
}

function closingRun(text: string, length: number, from: number): number | undefined {
  const runs = /`+/g;
  runs.lastIndex = from;
  for (let found = runs.exec(text); found; found = runs.exec(text))
    if (found[0].length === length) return runs.lastIndex;
  return undefined;
}

function filler(length: number): string {
  return code.repeat(length);
}
