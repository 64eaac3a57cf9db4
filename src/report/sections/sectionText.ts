import { applyEdits, type TextEdit } from '../../notes/edits/textEdit';
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
}

/** A section of a note as it stands in a report: with line feeds, without blank lines around it; empty where nothing is left. */
export function sectionText(section: string, { deeper, relink, note, definitions }: Takeover): string {
  const text = publicText(section);
  const prose = readProse(text);
  const destinationOf = (written: string): string => relinkedDestination(written, relink, note);
  return applyEdits(text, [
    ...headingEdits(prose.text, deeper),
    ...linkEdits(prose, relink, note, definitions.size > 0),
    ...definitionEdits(prose.text, definitions, destinationOf),
  ]).trimEnd();
}

/** Headings keep their place below the one they stand under; deeper than 6 there is none. */
function headingEdits(prose: string, deeper: number): TextEdit[] {
  return [...prose.matchAll(/^( {0,3})(#{3,6})(?=[ \t]|$)/gm)].map(({ index, 1: indent = '', 2: signs = '' }) => {
    const level = Math.min(Math.max(signs.length + deeper, 1), 6);
    return { start: index + indent.length, end: index + indent.length + signs.length, text: '#'.repeat(level) };
  });
}
