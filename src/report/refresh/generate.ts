import type { EditionFacts } from '../edition/editionFacts';
import { introductionText, talkText } from '../partText';
import type { Part } from '../parts/parts';
import type { TalkNote } from '../talk/talkNote';
import type { ReportTemplate } from '../template/template';
import type { Generate } from './partState';

/** What the parts of a report are made from, as it stands now. */
export interface Sources {
  /** Full path of the report, with forward slashes. */
  report: string;
  template: ReportTemplate;
  /** `undefined` where the report's edition is not known. */
  edition: EditionFacts | undefined;
  /** The note at a full path; `undefined` where none is. */
  talkAt(path: string): TalkNote | undefined;
}

/** Makes the parts of a report anew. */
export function generateFrom({ report, template, edition, talkAt }: Sources): Generate {
  return (part) => {
    if (part.kind === 'introduction') return edition && introductionText(edition, template.introduction);
    const notes = pathsOf(part, report).flatMap((path) => talkAt(path) ?? []);
    // Without one of its notes a part would lose what that says.
    if (notes.length < part.talks.length) return undefined;
    const { sections, level } = part;
    return talkText({ notes, sections, level, language: edition?.language }, report, template.talk);
  };
}

/** Full paths of the talk notes that a part names. */
export function pathsOf({ talks }: Pick<Part, 'talks'>, report: string): string[] {
  return talks.map(({ text }) => resolved(report, text));
}

/** The full path of what a file names by a relative one. */
export function resolved(from: string, path: string): string {
  const steps = from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') {
      if (steps.length > 1) steps.pop();
    } else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
