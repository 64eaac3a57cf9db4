import * as vscode from 'vscode';
import { compose } from '../../notes/edits/composeEdits';
import { applyEdits, type TextEdit } from '../../notes/edits/textEdit';
import { talkPart } from '../../report/partText';
import { readParts } from '../../report/parts/parts';
import { insertTalk, missingTalks } from '../../report/refresh/newTalks';
import { UserError } from '../log';
import { changeReport } from './changeReport';
import { editionOf, isTold, talksOf, type EditionTalk, type Examination, type ReportWorld } from './examination';
import { examinedReport } from './reportAt';
import { pickTalks } from './talkChoice';

/**
 * Adds talks of its edition to a report, each where the schedule has it. Those that are written up are ticked. Answers
 * with how many were added; `undefined` when the user gave up.
 */
export async function addTalks(world: ReportWorld, uri: vscode.Uri): Promise<number | undefined> {
  const examination = await examinedReport(world, uri);
  const edition = editionOf(world.notes, uri, examination.text);
  if (!edition) throw new UserError('The report names no edition of which there are notes. Nothing was done.');
  const all = talksOf(edition, uri);
  const missing = missingTalks(examination.text, examination.parts, uri.path, all);
  if (missing.length === 0) throw new UserError('All talks of the edition are in the report already.');
  const chosen = await pickTalks(missing, isTold, 'Add Talks to Report');
  if (!chosen) return undefined;
  await changeReport(uri, examination.text, await insertions(world, examination, all, chosen));
  return chosen.length;
}

/** Each is put in its place in the text with those before it. */
async function insertions(
  { talks }: ReportWorld,
  { uri, text, template, parts }: Examination,
  all: readonly EditionTalk[],
  chosen: readonly EditionTalk[],
): Promise<TextEdit[]> {
  const found = await talks.at(chosen.flatMap(({ paths }) => paths).map((path) => uri.with({ path })));
  const schedule = all.flatMap(({ paths }) => paths);
  const like = parts.parts.findLast(({ kind }) => kind === 'talk');
  const { level, sections } = like ?? template.talk;
  let edits: TextEdit[] = [];
  for (const { paths } of chosen) {
    const notes = paths.flatMap((path) => found?.get(path) ?? []);
    const [first] = notes;
    if (!first) continue;
    const now = applyEdits(text, edits);
    const part = talkPart({ notes, sections, level }, uri.path, template.talk);
    edits = compose(edits, [insertTalk(now, readParts(now), uri.path, schedule, first.path, part)]);
  }
  return edits;
}
