import type { TextEdit } from '../../notes/edits/textEdit';
import type { Span } from '../../notes/yaml/value';
import { hashOf } from '../parts/hash';
import type { Footnote } from '../parts/blockReader';
import { markdownLines } from '../parts/markdownLines';

/** The footnotes of a note by their labels, each as it is written: `[^label]: …` with all lines that belong to it. */
export type Footnotes = ReadonlyMap<string, string>;

/** The footnotes of a body without comments; of several with one label the first counts. */
export function footnotesOf(body: string): Footnotes {
  const found = new Map<string, string>();
  for (const { label, start, end } of footnoteSpans(body))
    if (!found.has(label)) found.set(label, body.slice(start, end).trimEnd());
  return found;
}

/** The edits that take the footnotes out of a section. */
export function footnoteCuts(section: string): TextEdit[] {
  return footnoteSpans(section).map(({ start, end }) => {
    // It ended the paragraph above it.
    const isBelowText = start > 0 && !section.slice(0, start).endsWith('\n\n');
    return { start, end, text: isBelowText ? '\n' : '' };
  });
}

/**
 * How a report calls the footnote of a note, such as `talks:xdp:1`: other notes have footnotes with the same label. Letters,
 * digits and hyphens are what all readers of Markdown take; what holds other signs is told apart by a hash.
 *
 * @param note path of the note, relative to the report
 */
export function footnoteLabel(note: string, label: string): string {
  return [...note.replace(/\.md$/i, '').split('/'), label].map(plainWord).join(':');
}

/** Where a text refers to footnotes, or tells them. @param prose in which code is masked */
export function footnoteUses(prose: string, footnotes: Footnotes): (Span & Footnote)[] {
  if (footnotes.size === 0) return [];
  return [...prose.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)].flatMap(({ index, 1: label = '' }) => {
    const start = index + 2;
    return footnotes.has(label) ? { label, start, end: start + label.length } : [];
  });
}

function footnoteSpans(text: string): (Span & Footnote)[] {
  const spans: (Span & Footnote)[] = [];
  if (!text.includes('[^')) return spans;
  let open: { footnote: Footnote; span: Span } | undefined;
  for (const { start, next, footnote } of markdownLines(text)) {
    if (footnote && footnote === open?.footnote) open.span.end = next;
    else if (footnote) {
      const span = { label: footnote.label, start, end: next };
      spans.push(span);
      open = { footnote, span };
    }
  }
  return spans;
}

function plainWord(word: string): string {
  const plain = word
    .replace(/[^\p{L}\p{N}_-]+/gu, ' ')
    .trim()
    .replaceAll(' ', '-');
  return plain === word ? word : [plain, hashOf(word).slice(0, 4)].filter(Boolean).join('-');
}
