import * as vscode from 'vscode';
import type { LibraryEdition } from '../../library/editions';
import { composeReport, type Composition } from '../../report/compose';
import { editionFacts } from '../../report/edition/editionFacts';
import type { ReportGrouping } from '../../report/groups';
import type { TalkNote } from '../../report/talk/talkNote';
import { openNote } from '../commands/createNote';
import { placeFor, type NewNotePlace } from '../commands/newNotePlace';
import type { Handler } from '../commands/registry';
import { chooseEdition, namedEdition } from '../commands/target';
import { fileType } from '../library/files/noteFiles';
import { UserError } from '../log';
import { plainText } from '../quickPickText';
import { today } from '../today';
import { givenComposition, type GivenComposition } from './givenComposition';
import { isTold, talksOf, type EditionTalk, type ReportWorld } from './examination';
import { pickGrouping, pickSections, pickTalks } from './talkChoice';

const commandTitle = 'Compose Report';

const taken = 'There is a file of this name already. Nothing was written; give another place with "to".';

/** What a report is made of, as far as it was chosen. */
interface Chosen {
  edition: LibraryEdition;
  uri: vscode.Uri;
  title: string;
  talks: readonly (readonly TalkNote[])[];
  sections: readonly string[] | undefined;
  grouping: ReportGrouping | undefined;
  leftOut?: readonly string[];
}

/**
 * Writes a report from the talk notes of an edition and opens it: the user chooses edition, talks and sections. Answers
 * with its URI; `undefined` when the user gave up. With an edition given nothing is asked, and an existing file is an
 * error.
 */
export function composeReportCommand(world: ReportWorld): Handler {
  return async (argument) => {
    await world.notes.ready;
    const given = givenComposition(argument);
    const chosen = given ? await asGiven(world, given) : await asChosen(world, argument);
    return chosen && create(world, chosen);
  };
}

async function asGiven(world: ReportWorld, given: GivenComposition): Promise<Chosen> {
  // Which talks are summarized is known when their bodies are read.
  await world.notes.bodiesRead;
  const edition = knownEdition(world, given);
  const uri = given.to ?? (await placeOf(world, edition, given))?.(titleOf(edition));
  if (!uri) throw new UserError('Open a folder for your notes first (File > Open Folder).');
  const talks = given.talks ? namedTalks(world, given.talks, uri) : talksOf(edition, uri).filter(isTold);
  return { ...given, edition, uri, title: titleOf(edition), talks: await read(world, talks, uri) };
}

async function asChosen(world: ReportWorld, argument: unknown): Promise<Chosen | undefined> {
  const name = await chooseEdition(world.notes, argument);
  if (!name) return undefined;
  await world.notes.bodiesRead;
  const edition = knownEdition(world, name);
  if (!(await wantsAnother(edition))) return undefined;
  const place = await placeOf(world, edition, argument);
  const free = place && (await freePlace(place, titleOf(edition)));
  if (!free) return undefined;
  const { uri } = free;
  const all = talksOf(edition, uri);
  if (all.length === 0) throw new UserError('There are no talk notes of this edition yet. Write one with "New Talk".');
  const picked = await pickTalks(all, isTold, commandTitle);
  const talks = picked && (await read(world, picked, uri));
  if (!talks) return undefined;
  const template = await world.templates.of(uri);
  const sections = await pickSections(talks, template.talk.sections, commandTitle);
  const grouped = sections && (await pickGrouping(talks, commandTitle));
  const leftOut = all.filter((talk) => isTold(talk) && !picked.includes(talk)).flatMap(({ paths }) => paths);
  return grouped && { edition, ...free, talks, sections, ...grouped, leftOut };
}

function knownEdition({ notes }: ReportWorld, name: { conference: string; edition: string }): LibraryEdition {
  const edition = notes.library.edition(name);
  if (!edition) throw new UserError('There are no notes of this edition in the open folders. Nothing was done.');
  return edition;
}

/** An edition may have several reports; who has one already may rather want to open it. */
async function wantsAnother({ notes }: LibraryEdition): Promise<boolean> {
  const reports = notes.filter(({ type }) => type === 'report');
  if (reports.length === 0) return true;
  const another = { label: '$(add) Compose Another Report', description: 'in a file of its own', uri: undefined };
  const picked = await vscode.window.showQuickPick(
    [
      ...reports.map((report) => ({
        label: `$(book) ${plainText(report.title)}`,
        description: 'open',
        uri: report.uri,
      })),
      another,
    ],
    { title: commandTitle, placeHolder: 'There is a report of this edition already' },
  );
  if (picked?.uri !== undefined) await vscode.window.showTextDocument(vscode.Uri.parse(picked.uri, true));
  return picked === another;
}

function titleOf({ conference, edition }: LibraryEdition): string {
  return `Feedback from ${conference} ${edition}`;
}

function placeOf(world: ReportWorld, edition: LibraryEdition, argument: unknown): Promise<NewNotePlace | undefined> {
  return placeFor(world.notes, 'report', edition, namedEdition(argument) ?? argument);
}

/** The first title whose file is not there: with a number from the second on. */
async function freePlace(place: NewNotePlace, name: string): Promise<{ uri: vscode.Uri; title: string }> {
  for (let count = 1; ; count++) {
    const own = count === 1 ? name : `${name} (${count})`;
    const uri = place(own);
    if ((await fileType(uri)) === undefined) return { uri, title: own };
    // The user's pattern of paths may know no title.
    if (count > 1 && uri.toString() === place(name).toString()) throw new UserError(taken);
  }
}

function namedTalks({ notes }: ReportWorld, uris: readonly vscode.Uri[], report: vscode.Uri): EditionTalk[] {
  const named = uris.map((uri) => {
    const note = notes.library.note(uri.toString());
    if (note?.type !== 'talk')
      throw new UserError('One of these files is no talk note of the open folders. Nothing was done.');
    return note;
  });
  const talks = talksOf({ notes: named }, report);
  if (talks.flatMap(({ notes: own }) => own).length < new Set(named).size)
    throw new UserError('The report has to lie in the same file system as its notes. Nothing was done.');
  return talks;
}

async function read({ talks }: ReportWorld, chosen: readonly EditionTalk[], report: vscode.Uri): Promise<TalkNote[][]> {
  const paths = chosen.flatMap((talk) => talk.paths);
  const found = await talks.at(paths.map((path) => report.with({ path })));
  return chosen.map((talk) => talk.paths.flatMap((path) => found?.get(path) ?? [])).filter((notes) => notes.length > 0);
}

async function create(world: ReportWorld, { edition, uri, ...chosen }: Chosen): Promise<vscode.Uri> {
  const { library } = world.notes;
  const authors = [...new Set(chosen.talks.flat().flatMap((note) => note.authors))];
  const composition: Composition = {
    ...chosen,
    report: uri.path,
    edition: editionFacts(edition, library.editions()),
    authors: authors.length > 0 ? authors : (edition.note?.event?.attendees ?? []),
    today: today(),
  };
  const composed = composeReport(composition, await world.templates.of(uri), world.notes.aliases(uri));
  if (!composed)
    throw new UserError(
      "The front matter of the template 'report.md' is no valid YAML. Mend it, then try again. Nothing was written.",
    );
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(composed.text), overwrite: false, ignoreIfExists: false });
  if ((await fileType(uri)) !== undefined) throw new UserError(taken);
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new UserError('The report cannot be written: the folder may be read-only. Nothing was written.');
  return openNote(uri, composed.cursor);
}
