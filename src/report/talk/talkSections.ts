import { relativePath } from '../../notes/edits/linkPath';
import { foldName } from '../../notes/values/editionName';
import { relinkBetween } from '../sections/links';
import type { NoteSection } from '../sections/noteSections';
import { sectionText } from '../sections/sectionText';
import type { TalkNote } from './talkNote';

/** The section that needs no heading of its own where it comes first. */
const opening = 'summary';

/**
 * The chosen sections of a talk, one after the other, those of all its notes under one heading. What no note has, or
 * has nothing in, is left out.
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
  for (const name of new Set(sections.map(foldName))) {
    const hasHeading = name !== opening || texts.length > 0;
    const found = notes.flatMap((note) => takenOver(note, name, report, level - (hasHeading ? 1 : 2)));
    const [first] = found;
    if (!first) continue;
    const heading = hasHeading ? [`${'#'.repeat(Math.min(level + 1, 6))} ${first.section.name}`] : [];
    texts.push([...heading, ...found.map(({ text }) => text)].join('\n\n'));
  }
  return texts.join('\n\n');
}

function takenOver(
  note: TalkNote,
  name: string,
  report: string,
  deeper: number,
): { section: NoteSection; text: string }[] {
  const relink = relinkBetween(note.path, report);
  const own = relativePath(report, note.path) ?? note.path;
  return note.sections
    .filter((section) => foldName(section.name) === name)
    .map((section) => ({
      section,
      text: sectionText(note.text.slice(section.start, section.end), {
        deeper,
        relink,
        note: own,
        definitions: note.definitions,
      }),
    }))
    .filter(({ text }) => text !== '');
}
