import { markdownLines } from '../parts/markdownLines';

/**
 * The text with all that stands in code made unrecognisable, and nothing moved: what is found in it is no code. Code
 * spans may reach over the lines of one paragraph.
 */
export function masked(text: string): string {
  if (!text.includes('`') && !text.includes('~~~')) return text;
  let result = '';
  let paragraph = '';
  const endParagraph = (): void => {
    result += withoutSpans(paragraph);
    paragraph = '';
  };
  for (const { start, end, next, isCode } of markdownLines(text)) {
    const isBlank = text.slice(start, end).trim() === '';
    if (isCode || isBlank) endParagraph();
    if (isCode) result += filler(end - start) + text.slice(end, next);
    else paragraph += text.slice(start, next);
  }
  endParagraph();
  return result;
}

function withoutSpans(paragraph: string): string {
  if (!paragraph.includes('`')) return paragraph;
  let result = '';
  let at = 0;
  const runs = /\\[^]|`+/g;
  for (let found = runs.exec(paragraph); found; found = runs.exec(paragraph)) {
    const [run] = found;
    if (run.startsWith('\\')) continue;
    const end = closingRun(paragraph, run.length, runs.lastIndex);
    if (end === undefined) continue;
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

/** Stands for each sign of code; Markdown gives it no meaning. */
const code = '\u0001';

function filler(length: number): string {
  return code.repeat(length);
}
