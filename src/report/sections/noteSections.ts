import { BodyBlocks } from '../../notes/body/bodyBlocks';
import { lineStart, nextLine } from '../../notes/edits/lines';
import type { Span } from '../../notes/yaml/value';
import { publicText } from './publicText';

/** A section of a note: what stands below a heading of level 2. Offsets of its text in the note's. */
export interface NoteSection extends Span {
  /** The text of its heading, as it is written. */
  name: string;
}

/** The sections of a note's body, in their order. What stands above the first heading is none. */
export function noteSections(text: string, bodyStart: number): NoteSection[] {
  const sections: NoteSection[] = [];
  let open: NoteSection | undefined;
  const nothing = (): void => undefined;
  const blocks = new BodyBlocks(text, {
    nextUse: (from) => from,
    text: nothing,
    item: nothing,
    content: nothing,
    heading(level, start, end) {
      if (level > 2) return;
      const line = lineStart(text, start);
      if (open) open.end = line;
      const isUnderlined = !text.slice(line, end).trimStart().startsWith('#');
      const from = nextLine(text, isUnderlined ? nextLine(text, end) : end);
      open = level === 2 ? { name: headingText(text.slice(start, end)), start: from, end: text.length } : undefined;
      if (open) sections.push(open);
    },
  });
  blocks.visit(bodyStart);
  return sections.filter(({ name }) => name !== '');
}

/** Without comments and the signs that may stand at the end, on one line. */
function headingText(written: string): string {
  const text = written.replace(/\s+/g, ' ').trim();
  return publicText(text.replace(/(?:^| )#+$/, '')).trim();
}
