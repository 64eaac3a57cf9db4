import { relativePath } from '../../notes/edits/linkPath';
import { foldName } from '../../notes/values/editionName';
import { relinkBetween } from '../sections/links';
import type { NoteSection } from '../sections/noteSections';
import { footnoteTexts, sectionText, type Takeover } from '../sections/sectionText';
import type { TalkNote } from './talkNote';

/** The section that needs no heading of its own where it comes first. */
const opening = 'summary';

/**
 * The chosen sections of a talk, one after the other, those of all its notes under one heading. What no note has, or
 * has nothing in, is left out. The footnotes they refer to stand below them.
 *
 * @param notes of one talk
 * @param report full path of the report
 * @param level of the talk's heading in the report
 */
export function talkSections(
  notes: readonly TalkNote[],
  sections: readonly string[],
  report: string,
  level: number,
): string {
  const texts: string[] = [];
  const takeovers = notes.map((note) => ({ note, takeover: takeoverOf(note, report), footnotes: new Set<string>() }));
  for (const name of new Set(sections.map(foldName))) {
    const hasHeading = name !== opening || texts.length > 0;
    const deeper = level - (hasHeading ? 1 : 2);
    const found = takeovers.flatMap(({ note, takeover, footnotes }) =>
      takenOver(note, name, { ...takeover, deeper }, footnotes),
    );
    const [first] = found;
    if (!first) continue;
    const heading = hasHeading ? [`${'#'.repeat(Math.min(level + 1, 6))} ${first.section.name}`] : [];
    texts.push([...heading, ...found.map(({ text }) => text)].join('\n\n'));
  }
  texts.push(
    ...takeovers.flatMap(({ takeover, footnotes }) => footnoteTexts(footnotes, { ...takeover, deeper: level })),
  );
  return texts.join('\n\n');
}

function takeoverOf({ path, definitions, footnotes }: TalkNote, report: string): Omit<Takeover, 'deeper'> {
  return {
    relink: relinkBetween(path, report),
    note: relativePath(report, path) ?? path,
    definitions,
    footnotes,
  };
}

/** The sections of a name in which something is left. @param footnotes gets the labels of those that they refer to */
function takenOver(
  note: TalkNote,
  name: string,
  takeover: Takeover,
  footnotes: Set<string>,
): { section: NoteSection; text: string }[] {
  return note.sections
    .filter((section) => foldName(section.name) === name)
    .map((section) => {
      const taken = sectionText(note.text.slice(section.start, section.end), takeover);
      for (const label of taken.footnotes) footnotes.add(label);
      return { section, text: taken.text };
    })
    .filter(({ text }) => text !== '');
}
