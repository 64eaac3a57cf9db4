import { foldName } from '../../notes/values/editionName';
import { markdownLines } from '../parts/markdownLines';
import type { Part } from '../parts/parts';

/** A heading that stands alone on its line. */
export interface HeadingLine {
  start: number;
  level: number;
  /** As it is compared: without escapes, closing signs, case and blanks more than one. */
  name: string;
}

/** The headings that the author wrote: outside of parts, and of code. */
export function headingLines(text: string, parts: readonly Part[]): HeadingLine[] {
  const found: HeadingLine[] = [];
  for (const { start, end, isCode } of markdownLines(text)) {
    const [, signs, words] = (!isCode && /^ {0,3}(#{1,6})[ \t]+(.*)$/.exec(text.slice(start, end))) || [];
    const isGenerated = signs !== undefined && parts.some((part) => part.start <= start && start < part.end);
    if (signs !== undefined && words && !isGenerated)
      found.push({ start, level: signs.length, name: foldName(bare(words)) });
  }
  return found;
}

function bare(words: string): string {
  return words
    .replace(/(?<=^|[ \t])#+[ \t]*$/, '')
    .replaceAll('\\', '')
    .replace(/\s+/gu, ' ');
}
