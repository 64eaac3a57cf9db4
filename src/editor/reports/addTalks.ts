import type * as vscode from 'vscode';
import { compose } from '../../notes/edits/composeEdits';
import { applyEdits, type TextEdit } from '../../notes/edits/textEdit';
import { talkPart } from '../../report/partText';
import { readParts } from '../../report/parts/parts';
import { pathsOf } from '../../report/refresh/generate';
import { headingsFor } from '../../report/refresh/headingsFor';
import { insertTalk } from '../../report/refresh/insertTalk';
import { leaveOut } from '../../report/refresh/leftOut';
import { missingNotes, nameNotes } from '../../report/refresh/newTalks';
import { refreshEdits } from '../../report/refresh/partState';
import { breath } from '../library/slices';
import { UserError } from '../log';
import { changeReport } from './changeReport';
import {
  editionOf,
  examineReport,
  isNew,
  talksOf,
  untold,
  type EditionTalk,
  type Examination,
  type ReportWorld,
} from './examination';
import { examinedReport } from './reportAt';
import { pickTalks } from './talkChoice';

/**
 * Adds talks of its edition to a report, each where the schedule has it; the notes that somebody else wrote of a talk
 * come into the part that is there. What is written up is ticked; what the user unticks of that is left out from now on,
 * and not told as new again. Answers with how many were added, which are those whose notes could be read; `undefined` when
 * the user gave up.
 */
export async function addTalks(world: ReportWorld, uri: vscode.Uri): Promise<number | undefined> {
  // By them is told which talks are written up.
  await world.notes.bodiesRead;
  const examination = await examinedReport(world, uri);
  const edition = editionOf(world.notes, uri, examination.text);
  if (!edition) throw new UserError('The report names no edition of which there are notes. Nothing was done.');
  const all = talksOf(edition, uri);
  const missing = untold(examination, all);
  if (missing.length === 0) throw new UserError('All talks of the edition are in the report already.');
  const isTicked = isNew(examination);
  const chosen = await pickTalks(missing, isTicked, 'Add Talks to Report');
  if (!chosen) return undefined;
  const unticked = missing.filter((talk) => isTicked(talk) && !chosen.includes(talk));
  const { edits, placed } = await insertions(world, examination, all, chosen);
  const withParts = await followed(world, examination, edits, placed);
  await changeReport(uri, examination.text, leavingOut(examination, withParts, unticked, placed));
  return placed.length;
}

/** The edits, with those by which the report says what it leaves out on purpose. */
function leavingOut(
  { uri, text }: Examination,
  edits: readonly TextEdit[],
  unticked: readonly EditionTalk[],
  chosen: readonly EditionTalk[],
): TextEdit[] {
  const after = applyEdits(text, edits);
  const added = new Set(chosen.flatMap(({ paths }) => paths));
  const left = unticked.flatMap(({ paths }) => paths);
  return compose(
    edits,
    leaveOut(after, readParts(after), uri.path, (path) => !added.has(path), left),
  );
}

/** Each is put in its place in the text with those before it; those of which no note can be read are not. */
async function insertions(
  { talks }: ReportWorld,
  { uri, text, template, parts, facts }: Examination,
  all: readonly EditionTalk[],
  chosen: readonly EditionTalk[],
): Promise<{ edits: TextEdit[]; placed: EditionTalk[] }> {
  const found = await talks.at(chosen.flatMap(({ paths }) => paths).map((path) => uri.with({ path })));
  const schedule = all.flatMap(({ paths }) => paths);
  const like = parts.parts.findLast(({ kind }) => kind === 'talk');
  const { level, sections } = like ?? template.talk;
  const placed: EditionTalk[] = [];
  let edits: TextEdit[] = [];
  for (const talk of chosen) {
    // The whole report is looked at for each.
    await breath();
    const { paths } = talk;
    const notes = paths.flatMap((path) => found?.get(path) ?? []);
    const [first] = notes;
    if (!first) continue;
    const now = applyEdits(text, edits);
    const there = readParts(now);
    const whole = all.find((one) => one.paths.includes(first.path));
    const partial = whole && missingNotes(there, uri.path, whole);
    const edit = partial
      ? nameNotes(partial.part, uri.path, paths)
      : insertTalk(
          now,
          there,
          uri.path,
          { path: first.path, schedule, ...headingsFor(now, there, uri.path, whole ?? talk, all) },
          talkPart({ notes, sections, level, language: facts?.language }, uri.path, template.talk),
        );
    edits = compose(edits, [edit]);
    placed.push(talk);
  }
  return { edits, placed };
}

/** The edits with those of the parts that are made from more notes now; what was edited by hand stays for the author. */
async function followed(
  world: ReportWorld,
  { uri, text }: Examination,
  edits: readonly TextEdit[],
  chosen: readonly EditionTalk[],
): Promise<TextEdit[]> {
  const after = applyEdits(text, edits);
  const { states } = (await examineReport(world, uri, after)) ?? { states: [] };
  const added = new Set(chosen.flatMap(({ paths }) => paths));
  const touched = states.filter(({ part }) => pathsOf(part, uri.path).some((path) => added.has(path)));
  return compose(edits, refreshEdits(after, touched).edits);
}
