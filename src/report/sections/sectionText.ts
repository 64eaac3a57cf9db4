import { applyEdits, type TextEdit } from '../../notes/edits/textEdit';
import { footnoteCuts, footnoteLabel, footnoteUses, type Footnotes } from './footnotes';
import { definitionEdits, type Definitions } from './linkDefinitions';
import { linkEdits, relinkedDestination, type Relink } from './links';
import { readProse } from './prose';
import { publicText } from './publicText';

/** How a section is taken over into a report. */
export interface Takeover {
  /** By so many levels its headings come deeper. */
  deeper: number;
  relink: Relink;
  /** The path by which the report links to the note. */
  note: string;
  /** Of the whole note. */
  definitions: Definitions;
  footnotes: Footnotes;
}

/** A text as it stands in a report: with line feeds, without blank lines around it; empty where nothing is left. */
export interface TakenOver {
  text: string;
  /** The labels of the footnotes that it refers to, as they are in the note. */
  footnotes: readonly string[];
}

/** A section of a note as it stands in a report. Its footnotes are told elsewhere. */
export function sectionText(section: string, takeover: Takeover): TakenOver {
  const text = publicText(section);
  return takenOver(applyEdits(text, footnoteCuts(text)), takeover);
}

/** The footnotes with some labels, and those that these refer to, as they stand in a report. */
export function footnoteTexts(labels: Iterable<string>, takeover: Takeover): string[] {
  const texts: string[] = [];
  const waiting = new Set(labels);
  // What is added on the way comes to its turn.
  for (const label of waiting) {
    const { text, footnotes } = takenOver(takeover.footnotes.get(label) ?? '', takeover);
    texts.push(text);
    for (const one of footnotes) waiting.add(one);
  }
  return texts;
}

function takenOver(text: string, { deeper, relink, note, definitions, footnotes }: Takeover): TakenOver {
  const prose = readProse(text);
  const destinationOf = (written: string): string => relinkedDestination(written, relink, note);
  const uses = footnoteUses(prose.text, footnotes);
  const taken = applyEdits(text, [
    ...headingEdits(prose.text, deeper),
    ...linkEdits(prose, relink, note, definitions.size > 0),
    ...definitionEdits(prose.text, definitions, destinationOf),
    ...uses.map(({ label, start, end }) => ({ start, end, text: footnoteLabel(note, label) })),
  ]);
  return { text: taken.trimEnd(), footnotes: uses.map(({ label }) => label) };
}

/** Headings keep their place below the one they stand under; deeper than 6 there is none. */
function headingEdits(prose: string, deeper: number): TextEdit[] {
  return [...prose.matchAll(/^( {0,3})(#{3,6})(?=[ \t]|$)/gm)].map(({ index, 1: indent = '', 2: signs = '' }) => {
    const level = Math.min(Math.max(signs.length + deeper, 1), 6);
    return { start: index + indent.length, end: index + indent.length + signs.length, text: '#'.repeat(level) };
  });
}
