// Reports put together from files, as the editor does it.
import assert from 'node:assert/strict';
import type { NewText } from '../../src/notes/newNote';
import { inReadingOrder } from '../../src/library/libraryNote';
import { talkByTalk } from '../../src/library/sameTalk';
import { composeReport, type Composition } from '../../src/report/compose';
import { editionFacts, type EditionFacts } from '../../src/report/edition/editionFacts';
import { readParts } from '../../src/report/parts/parts';
import { generateFrom } from '../../src/report/refresh/generate';
import { partStates, type PartState } from '../../src/report/refresh/partState';
import { readTalk, type TalkNote } from '../../src/report/talk/talkNote';
import { ourTemplate, type ReportTemplate } from '../../src/report/template/template';
import { libraryOf, pathOf, type Files } from './library';

export interface ReportWorld {
  files: Files;
  conference: string;
  edition: string;
  /** Path of the report among the files. */
  report: string;
  template?: ReportTemplate;
}

export type Choices = Partial<Pick<Composition, 'sections' | 'grouping' | 'title' | 'authors' | 'talks'>>;

/** The text of a report of all talks of an edition. */
export function composed(world: ReportWorld, choices: Choices = {}): string {
  return composedNote(world, choices).text;
}

/** The same with the place at which its author goes on. */
export function composedNote(world: ReportWorld, choices: Choices = {}): NewText {
  const notes = talksOf(world);
  const report = composeReport(
    {
      report: `/${world.report}`,
      edition: factsOf(world),
      title: 'Feedback',
      authors: [...new Set(notes.flatMap(({ authors }) => authors))],
      talks: talkByTalk(notes),
      sections: undefined,
      grouping: undefined,
      today: '2023-11-06',
      ...choices,
    },
    world.template ?? ourTemplate,
  );
  assert.ok(report, 'The template makes no report');
  return report;
}

/** The talk notes of the edition, as they are read in a report, in the order of the schedule. */
export function talksOf({ files, conference, edition }: ReportWorld): TalkNote[] {
  const notes = libraryOf(files).edition({ conference, edition })?.notes ?? [];
  return inReadingOrder(notes)
    .filter(({ type }) => type === 'talk')
    .flatMap(({ uri }) => readTalk(`/${pathOf(uri)}`, files[pathOf(uri)] ?? '') ?? []);
}

/** Libraries take their time, and random tests ask again and again. */
const knownFacts = new WeakMap<ReportWorld, EditionFacts>();

export function factsOf(world: ReportWorld): EditionFacts {
  let facts = knownFacts.get(world);
  if (!facts) knownFacts.set(world, (facts = readFacts(world)));
  return facts;
}

function readFacts({ files, conference, edition }: ReportWorld): EditionFacts {
  const library = libraryOf(files);
  const found = library.edition({ conference, edition });
  assert.ok(found);
  return editionFacts(found, library.editions());
}

/** How the parts of a report with a text stand to the files. */
export function statesOf(world: ReportWorld, text: string): PartState[] {
  const generate = generateFrom({
    report: `/${world.report}`,
    template: world.template ?? ourTemplate,
    edition: factsOf(world),
    talkAt: (path) => {
      const file = world.files[path.slice(1)];
      return file === undefined ? undefined : readTalk(path, file);
    },
  });
  return partStates(text, readParts(text), generate);
}
