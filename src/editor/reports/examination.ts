import * as vscode from 'vscode';
import { inReadingOrder, type LibraryNote } from '../../library/libraryNote';
import { talkByTalk } from '../../library/sameTalk';
import { isWrittenUp } from '../../library/coverage';
import type { LibraryEdition } from '../../library/editions';
import { readNote } from '../../notes/note';
import { editionFacts, type EditionFacts } from '../../report/edition/editionFacts';
import { readParts, type Parts } from '../../report/parts/parts';
import { generateFrom, pathsOf } from '../../report/refresh/generate';
import { leftOutPaths } from '../../report/refresh/leftOut';
import { missingNotes, missingTalks } from '../../report/refresh/newTalks';
import { stateSteps, type PartState } from '../../report/refresh/partState';
import type { ReportTemplate } from '../../report/template/template';
import { inSlices } from '../library/slices';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import type { ReportTemplates } from './reportTemplates';
import type { TalkNotes } from './talkNotes';

/** A talk of an edition: all its notes. */
export interface EditionTalk {
  title: string;
  paths: readonly string[];
  notes: readonly LibraryNote[];
  /** The report tells of it already, by notes of others. */
  isToldInPart?: boolean;
}

/** How a report stands, with one text. */
export interface Examination {
  uri: vscode.Uri;
  text: string;
  parts: Parts;
  states: readonly PartState[];
  /** The places of the notes it is made from, whether they are there or not. */
  sources: readonly vscode.Uri[];
  template: ReportTemplate;
  facts: EditionFacts | undefined;
}

/** What is looked into when reports are examined. */
export interface ReportWorld {
  notes: WorkspaceLibrary;
  talks: TalkNotes;
  templates: ReportTemplates;
}

/** Holds a report's parts against their notes as they stand. `undefined` when it was given up. */
export async function examineReport(
  { notes, talks, templates }: ReportWorld,
  uri: vscode.Uri,
  text: string,
  isCancelled: () => boolean = () => false,
): Promise<Examination | undefined> {
  const parts = readParts(text);
  const paths = new Set(parts.parts.flatMap((part) => pathsOf(part, uri.path)));
  const sources = [...paths].map((path) => uri.with({ path }));
  const [found, template] = await Promise.all([talks.at(sources, isCancelled), templates.of(uri)]);
  if (!found) return undefined;
  const edition = editionOf(notes, uri, text);
  const facts = edition && editionFacts(edition, notes.library.editions());
  const generate = generateFrom({ report: uri.path, template, edition: facts, talkAt: (path) => found.get(path) });
  const states = await inSlices(stateSteps(text, parts.parts, generate), isCancelled);
  return states && { uri, text, parts, states, sources, template, facts };
}

/** The edition that a report is of, by its text. */
export function editionOf(notes: WorkspaceLibrary, uri: vscode.Uri, text: string): LibraryEdition | undefined {
  const facts = readNote(text, notes.aliases(uri))?.facts;
  const { conference, edition } = facts ? notes.names(uri, facts) : {};
  return conference === undefined || edition === undefined ? undefined : notes.library.edition({ conference, edition });
}

/** The talks of an edition in the order of the schedule. Only those beside the report can be named in it. */
export function talksOf(edition: Pick<LibraryEdition, 'notes'>, report: vscode.Uri): EditionTalk[] {
  const notes = inReadingOrder(edition.notes).filter(({ type }) => type === 'talk');
  return talkByTalk(notes).flatMap((talk) => {
    const uris = talk.map(({ uri }) => vscode.Uri.parse(uri, true));
    const isReachable = uris.every(
      ({ scheme, authority }) => scheme === report.scheme && authority === report.authority,
    );
    return isReachable ? [{ title: talk[0]?.title ?? '', paths: uris.map(({ path }) => path), notes: talk }] : [];
  });
}

/** Whether a talk is written up, by one of those who were there. */
export function isTold({ notes }: EditionTalk): boolean {
  return isWrittenUp(notes);
}

/**
 * The talks that a report tells nothing of; of a talk that it tells of by the notes of some, those that others wrote.
 *
 * @param talks of its edition
 */
export function untold({ uri, text, parts }: Examination, talks: readonly EditionTalk[]): EditionTalk[] {
  const missing = new Set(missingTalks(text, parts, uri.path, talks));
  return talks.flatMap((talk) => {
    if (missing.has(talk)) return talk;
    const paths = missingNotes(parts, uri.path, talk)?.paths ?? [];
    const notes = talk.notes.filter((note) => paths.includes(vscode.Uri.parse(note.uri, true).path));
    return notes.length > 0 ? { title: talk.title, paths, notes, isToldInPart: true } : [];
  });
}

/** Those of them that are written up, and that the report does not leave out on purpose. */
export function newTalks(notes: WorkspaceLibrary, examination: Examination): EditionTalk[] {
  const { uri, text } = examination;
  const edition = editionOf(notes, uri, text);
  return edition ? untold(examination, talksOf(edition, uri)).filter(isNew(examination)) : [];
}

/**
 * Whether a talk that a report does not tell of is one that it should: the author has not left it out. A talk that is left
 * out stays so when somebody else writes a note of it.
 */
export function isNew({ uri, parts }: Examination): (talk: EditionTalk) => boolean {
  const leftOut = leftOutPaths(parts, uri.path);
  const isLeftOut = (path: string): boolean => leftOut.has(path);
  return (talk) => isTold(talk) && !(talk.isToldInPart ? talk.paths.every(isLeftOut) : talk.paths.some(isLeftOut));
}
