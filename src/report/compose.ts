import { markdownText, relativePath } from '../notes/edits/linkPath';
import { setKeys } from '../notes/edits/setKeys';
import { applyEdits, type TextEdit } from '../notes/edits/textEdit';
import { defaultAliases, type Aliases } from '../notes/keys';
import type { NewText } from '../notes/newNote';
import { oneLine, yamlText } from '../notes/edits/writeText';
import { readNote } from '../notes/note';
import { cursorMark } from '../notes/templateLines';
import { contained } from './parts/contained';
import { withoutMarker } from './parts/marker';
import { editionValues, introductionPart, talkPart } from './partText';
import type { EditionFacts } from './edition/editionFacts';
import { groupTalks, type ReportGrouping } from './groups';
import type { TalkNote } from './talk/talkNote';
import { defaultTemplate } from './template/defaultTemplate';
import { filled, filledFrontMatter } from './template/fill';
import { readTemplate, type Piece, type ReportTemplate } from './template/template';

/** What a report is composed from. */
export interface Composition {
  /** Full path of its file, with forward slashes. */
  report: string;
  edition: EditionFacts;
  title: string;
  authors: readonly string[];
  /** The notes of each talk, in the order in which they are told. */
  talks: readonly (readonly TalkNote[])[];
  /** `undefined` takes those of the template. */
  sections: readonly string[] | undefined;
  grouping: ReportGrouping | undefined;
  /** Full paths of the notes of talks that could be in it, and are left out on purpose. */
  leftOut?: readonly string[];
  /** Calendar date. */
  today: string;
}

/**
 * The text of a report, and where in it the author goes on: at its start, where the template does not say. `undefined`
 * where the template's front matter is none that could be that of a report.
 */
export function composeReport(
  composition: Composition,
  template: ReportTemplate,
  aliases: Aliases = defaultAliases,
): NewText | undefined {
  const { edition, authors, today, report, leftOut = [] } = composition;
  const { conference, language = '' } = edition;
  const title = oneLine(composition.title) || `${conference} ${edition.edition}`;
  const values = {
    ...editionValues(edition),
    ...{ title: markdownText(title), authors: authors.map(markdownText).join(', '), language, today },
    ...{ year: (edition.startDate ?? today).slice(0, 4) },
    // What a new report of the same template knows, too; the body is what is composed.
    ...{ author: authors.map(markdownText).join(', '), date: today, body: '', session_type: '' },
  };
  const own = { conference, edition: edition.edition, place: edition.place ?? '', title };
  const lists = { author: authors, authors, attendees: edition.attendees };
  const yaml = filledFrontMatter(template.frontMatter ?? readTemplate(defaultTemplate).frontMatter ?? '', {
    ...values,
    ...own,
    ...lists,
  });
  const body = [
    ...template.pieces.map((piece) => pieceText(piece, composition, template, values)),
    leftOutText(leftOut.flatMap((path) => relativePath(report, path) ?? [])),
  ].filter(Boolean);
  return asReport(
    `---\n${yaml}\n---\n\n${body.join('\n\n')}\n`,
    { type: 'report', conference, edition: edition.edition, title },
    aliases,
  );
}

function pieceText(piece: Piece, composition: Composition, template: ReportTemplate, values: Record<string, string>) {
  if (piece.kind === 'text') return contained(filled(piece.text, values));
  if (piece.kind === 'introduction') return introductionPart(composition.edition, template.introduction);
  return talksText(composition, template);
}

function talksText(
  { talks, sections, grouping, report, edition }: Composition,
  { talk: form }: ReportTemplate,
): string {
  const groups = groupTalks(talks, grouping);
  const hasHeadings = groups.some(({ heading }) => heading !== undefined);
  const { language } = edition;
  const level = Math.min(form.level + (hasHeadings ? 1 : 0), 6);
  return groups
    .flatMap(({ heading, talks: own }) => [
      ...(heading === undefined ? [] : [contained(`${'#'.repeat(form.level)} ${markdownText(heading)}`)]),
      ...own.map((notes) => talkPart({ notes, sections: sections ?? form.sections, level, language }, report, form)),
    ])
    .join('\n\n');
}

/** A template may leave out what makes a note a report of its edition, or say something else. */
function asReport(marked: string, wanted: ReportKeys, aliases: Aliases): NewText | undefined {
  const text = marked.replaceAll(cursorMark, '');
  const { frontMatter } = readNote(text, aliases) ?? {};
  const absent = reportKeys.filter((key) => !frontMatter?.entries.has(key));
  const lines = absent.map((key) => `${key}: ${yamlText(wanted[key], { isEdition: key === 'edition' })}\n`);
  const whole = text.replace('---\n', () => `---\n${lines.join('')}`);
  const reading = readNote(whole, aliases);
  if (!reading) return undefined;
  const { type, conference, edition, title } = wanted;
  const names = { type, conference, edition };
  const edits = setKeys(reading.facts?.title === undefined ? { ...names, title } : names, reading, whole, aliases);
  if (!edits) return undefined;
  const at = marked.indexOf(cursorMark);
  return { text: applyEdits(whole, edits), cursor: at < 0 ? 0 : placeAfter(whole, edits, at + lines.join('').length) };
}

function placeAfter(text: string, edits: readonly TextEdit[], place: number): number {
  const before = edits.filter(({ end }) => end <= place);
  return applyEdits(text.slice(0, place), before).length;
}

const reportKeys = ['type', 'conference', 'edition', 'title'] as const;
type ReportKeys = Record<(typeof reportKeys)[number], string>;

function leftOutText(paths: readonly string[]): string {
  return paths.length > 0 ? withoutMarker(paths) : '';
}
