import { lineBreakOf } from '../../notes/edits/lines';
import type { TextEdit } from '../../notes/edits/textEdit';
import { hashOf, normalized } from '../parts/hash';
import type { Part } from '../parts/parts';
import { lineEdits } from './lineDiff';

/** The edits after which a part holds what is generated, signed as such. Lines that stay are not touched. */
export function takeGenerated(text: string, part: Part, generated: string): TextEdit[] {
  const lineBreak = lineBreakOf(text);
  const own = innerText(text, part);
  const wanted = normalized(generated);
  const isEmpty = own.end === own.start;
  if (isEmpty && wanted !== '') {
    const lines = ['', ...wanted.split('\n'), ''].map((line) => line + lineBreak);
    return [{ ...part.content, text: lines.join('') }, ...sign(part, generated)];
  }
  const edits = wanted === '' ? removal(own) : lineEdits(text, own, wanted.split('\n'), lineBreak);
  return [...edits, ...sign(part, generated)];
}

/** The edit after which a part that was edited by hand counts as up to date: its text stays. */
export function sign(part: Part, generated: string): TextEdit[] {
  const hash = hashOf(generated);
  if (part.hash === hash) return [];
  return [{ ...part.hashSpan, text: part.hash === undefined ? ` hash="${hash}" ` : hash }];
}

/** A part's text without the blank lines around it, with the line break of its last line left out. */
function innerText(text: string, { content }: Part): { start: number; end: number } {
  const whole = text.slice(content.start, content.end);
  const leading = /^(?:[^\S\n]*\n)*/.exec(whole)?.[0].length ?? 0;
  const trimmed = whole.trimEnd();
  if (trimmed === '') return { start: content.start, end: content.start };
  return { start: content.start + leading, end: content.start + trimmed.length };
}

function removal(span: { start: number; end: number }): TextEdit[] {
  return span.end > span.start ? [{ ...span, text: '' }] : [];
}
