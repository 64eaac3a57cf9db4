import { cursorMark } from '../../notes/templateLines';
import { findFrontMatterBlock } from '../../notes/yaml/frontMatterBlock';
import { markdownLines } from '../parts/markdownLines';
import { listItems, markerIn, singleValue, type Marker } from '../parts/marker';
import { defaultTemplate } from './defaultTemplate';

/** What a generated part of a report looks like: Markdown with placeholders. */
export interface PartForm {
  form: string;
  /** Of its first heading. */
  level: number;
  /** The sections that are taken where nobody chooses. */
  sections: readonly string[];
}

/** A template in its order: text that becomes the author's, and parts that stay ours. */
export type Piece = { kind: 'text'; text: string } | { kind: 'introduction' } | { kind: 'talks' };

/** What reports look like. */
export interface ReportTemplate {
  /** The lines between the fences; `undefined` where it has none. */
  frontMatter: string | undefined;
  pieces: readonly Piece[];
  introduction: PartForm;
  talk: PartForm;
}

/**
 * Reads a template. It looks like a report: one part stands for all talks, another for the introduction. Instead of a
 * part a line can be `${talks}` or `${introduction}`: that part then looks as it does without a template.
 */
export function readTemplate(text: string): ReportTemplate {
  return read(text, ours);
}

function read(source: string, base: Pick<ReportTemplate, 'introduction' | 'talk'>): ReportTemplate {
  const text = source
    .replace(/^\ufeff/, '')
    .replace(/\r\n/g, '\n')
    .replaceAll(cursorMark, '');
  const block = findFrontMatterBlock(text);
  const pieces: Piece[] = [];
  const forms = { introduction: base.introduction, talk: base.talk };
  let part: { marker: Marker; kind: 'introduction' | 'talk'; lines: string[] } | undefined;
  for (const { start, end, isCode } of markdownLines(text, block?.bodyStart ?? 0)) {
    const line = text.slice(start, end);
    const marker = isCode ? undefined : markerIn(line);
    const only = isCode ? undefined : /^\$\{(introduction|talks)\}$/.exec(line.trim())?.[1];
    if (marker?.kind === 'begin' && !marker.isCut && !part) {
      const isIntroduction = singleValue(marker.attributes.get('part')) === 'introduction';
      part = { marker, kind: isIntroduction ? 'introduction' : 'talk', lines: [] };
    } else if (marker?.kind === 'end' && part) {
      forms[part.kind] = formOf(part.lines.join('\n').trim(), part.marker, base[part.kind]);
      pieces.push({ kind: part.kind === 'talk' ? 'talks' : part.kind });
      part = undefined;
    } else if (part) part.lines.push(line);
    else if (only === 'introduction' || only === 'talks') pieces.push({ kind: only });
    else if (!marker) addText(pieces, line);
  }
  // A part that is not ended is text, as in a report.
  for (const line of part?.lines ?? []) addText(pieces, line);
  if (!pieces.some(({ kind }) => kind === 'talks')) pieces.push({ kind: 'talks' });
  return {
    frontMatter: block?.closed ? text.slice(block.yamlStart, block.yamlEnd).trimEnd() : undefined,
    pieces,
    ...forms,
  };
}

function addText(pieces: Piece[], line: string): void {
  const last = pieces.at(-1);
  if (last?.kind === 'text') last.text += `\n${line}`;
  else pieces.push({ kind: 'text', text: line });
}

function formOf(form: string, { attributes }: Marker, base: PartForm): PartForm {
  const sections = attributes.get('sections');
  return {
    form,
    level: /^ {0,3}(#{1,6})[ \t]/m.exec(form)?.[1]?.length ?? base.level,
    sections: sections ? listItems(sections).map(({ text }) => text) : base.sections,
  };
}

const nothing: PartForm = { form: '', level: 2, sections: [] };
const ours: ReportTemplate = read(defaultTemplate, { introduction: nothing, talk: nothing });

/** The template of those who have none. */
export const ourTemplate: ReportTemplate = ours;
