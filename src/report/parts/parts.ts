import { findFrontMatterBlock } from '../../notes/yaml/frontMatterBlock';
import type { Span } from '../../notes/yaml/value';
import { lineBreakOf } from '../../notes/edits/lines';
import { endOfHashed, isHashOf } from './hash';
import { markdownLines } from './markdownLines';
import { endMarker, listItems, markerIn, singleValue, talksNamedIn, type Marker, type MarkerValue } from './marker';
import type { PartFault } from './partFault';

/** What a part was made from: talk notes, or what is known of the edition. */
export type PartKind = 'talk' | 'introduction';

/** A generated part of a report, whole: from the start of its first marker to the end of its last. Offsets in the text. */
export interface Part extends Span {
  kind: PartKind;
  /** Paths of the talk notes, relative to the report, with forward slashes. */
  talks: readonly MarkerValue[];
  /** The names of the sections that were taken. */
  sections: readonly string[];
  /** Of its heading. */
  level: number;
  /** As it is written; `undefined` where none is. */
  hash: string | undefined;
  /** Where the hash stands; where there is none, the blanks before the end of the comment. */
  hashSpan: Span;
  /** The line that begins it, and the one that ends it, without their line breaks. */
  begin: Span;
  end: number;
  endMarker: Span;
  /** What stands between these lines. */
  content: Span;
  /** Its text is another than the one that was generated. */
  isEdited: boolean;
}

/** A line that names talks which a report leaves out on purpose. */
export interface LeftOut extends Span {
  talks: readonly MarkerValue[];
  /** What stands between the quotes. */
  list: Span;
}

/** What a report holds between markers. */
export interface Parts {
  parts: readonly Part[];
  leftOut: readonly LeftOut[];
  /** What is wrong with markers. Nothing in a part of which this tells is ever changed. */
  faults: readonly PartFault[];
  /** All lines that are markers or meant as such, with their line breaks, in their order. */
  markerLines: readonly Span[];
}

interface FoundMarker extends Marker, Span {
  next: number;
}

/** An opened part whose end was not seen yet. */
interface Opened extends FoundMarker {
  /** Markers stand within it in a code fence. */
  holdsMarker: boolean;
  /** Another part stands within it. */
  holdsPart: boolean;
}

/** Reads the generated parts of a report, or of any text. Markers in front matter and in code are text. */
export function readParts(text: string): Parts {
  const parts: Part[] = [];
  const leftOut: LeftOut[] = [];
  const faults: PartFault[] = [];
  const markerLines: Span[] = [];
  const open: Opened[] = [];
  let fence: { start: number; end: number; holdsMarker: boolean } | undefined;
  for (const line of markdownLines(text, findFrontMatterBlock(text)?.bodyStart ?? 0)) {
    const marker = markerIn(text.slice(line.start, line.end));
    if (line.isCode) {
      fence ??= { start: line.start, end: line.end, holdsMarker: false };
      if (marker) for (const one of [...open, fence]) one.holdsMarker = true;
      if (line.closing === undefined) fence = undefined;
      continue;
    }
    fence = undefined;
    if (!marker) continue;
    const found: FoundMarker = { ...marker, start: line.start, end: line.end, next: line.next };
    markerLines.push({ start: line.start, end: line.next });
    if (marker.isCut) faults.push({ code: 'cut-marker', ...spanOf(found) });
    if (marker.kind === 'without') leftOut.push(...leftOutBy(found));
    else if (marker.kind === 'begin') open.push({ ...found, holdsMarker: false, holdsPart: false });
    else close(text, open, found, parts, faults);
  }
  if (fence?.holdsMarker) faults.push({ code: 'in-code', start: fence.start, end: fence.end });
  for (const begin of open) {
    const limit = markerLines.find(({ start }) => start > begin.start)?.start ?? text.length;
    if (!begin.isCut) faults.push({ code: 'no-end', ...spanOf(begin), fix: fixOfNoEnd(text, begin, limit) });
  }
  faults.sort((a, b) => a.start - b.start);
  return { parts, leftOut, faults, markerLines };
}

/** Takes in a line that ends a part: the one that was opened last. */
function close(text: string, open: Opened[], end: FoundMarker, parts: Part[], faults: PartFault[]): void {
  const begin = open.pop();
  if (!begin) {
    if (!end.isCut) faults.push({ code: 'no-begin', ...spanOf(end), fix: removal(end) });
    return;
  }
  const around = open.at(-1);
  if (around) around.holdsPart = true;
  if (begin.holdsPart) {
    // Which of the markers is one too many is not known: nothing between them is changed.
    while ((parts.at(-1)?.start ?? -1) > begin.start) parts.pop();
    faults.push({ code: 'nested', ...spanOf(begin) });
    return;
  }
  if (begin.isCut || end.isCut) return;
  const part = partOf(text, begin, end);
  if (!part) faults.push({ code: 'no-source', ...spanOf(begin) });
  else if (begin.holdsMarker && part.isEdited) faults.push({ code: 'in-code', ...spanOf(begin) });
  else parts.push(part);
}

function leftOutBy(line: FoundMarker): LeftOut[] {
  const list = line.attributes.get('talk');
  return list ? [{ ...spanOf(line), talks: talksOf(line), list: placed(line, list) }] : [];
}

function talksOf(line: FoundMarker): MarkerValue[] {
  return talksNamedIn(line).map((value) => ({ text: value.text, ...placed(line, value) }));
}

/** A place in a line as one in the text. */
function placed(line: Span, { start, end }: Span): Span {
  return { start: line.start + start, end: line.start + end };
}

function partOf(text: string, begin: FoundMarker, end: FoundMarker): Part | undefined {
  const { attributes } = begin;
  const inText = (span: Span): Span => placed(begin, span);
  const talks = talksOf(begin);
  const isIntroduction = singleValue(attributes.get('part')) === 'introduction';
  if (talks.length === 0 && !isIntroduction) return undefined;
  const sections = attributes.get('sections');
  const hash = attributes.get('hash');
  const content = { start: begin.next, end: end.start };
  const comment = text.slice(begin.start, text.lastIndexOf('-->', begin.end));
  const level = Number(singleValue(attributes.get('level')));
  return {
    kind: talks.length > 0 ? 'talk' : 'introduction',
    talks,
    sections: sections ? listItems(sections).map((value) => value.text) : [],
    level: Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2,
    hash: hash?.text,
    hashSpan: inText(hash ?? { start: comment.trimEnd().length, end: comment.length }),
    begin: { start: begin.start, end: begin.end },
    endMarker: { start: end.start, end: end.end },
    content,
    start: begin.start,
    end: end.end,
    isEdited: !isHashOf(hash?.text, text.slice(content.start, content.end)),
  };
}

/** Where the lines behind a marker are the text that was generated, the lost end belongs behind them. */
function fixOfNoEnd(text: string, begin: FoundMarker, limit: number): PartFault['fix'] {
  const hash = begin.attributes.get('hash')?.text;
  const at = hash === undefined ? undefined : endOfHashed(text, begin.next, limit, hash);
  if (at === undefined) return removal(begin);
  const lineBreak = lineBreakOf(text);
  const before = text.charAt(at - 1) === '\n' ? lineBreak : lineBreak + lineBreak;
  return { kind: 'add-end', edits: [{ start: at, end: at, text: `${before}${endMarker}${lineBreak}` }] };
}

function removal({ start, next }: FoundMarker): NonNullable<PartFault['fix']> {
  return { kind: 'remove-marker', edits: [{ start, end: next, text: '' }] };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
