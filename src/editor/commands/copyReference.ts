import * as vscode from 'vscode';
import type { LibraryNote } from '../../library/libraryNote';
import {
  referenceFormats,
  writeReferences,
  type Referred,
  type ReferenceFormat,
} from '../../report/references/formats';
import { referenceOf } from '../../report/references/reference';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { UserError } from '../log';
import type { Handler } from './registry';
import { givenWord, isAsked, selectedNotes } from './selection';

const labels: Record<ReferenceFormat, { label: string; detail: string }> = {
  plain: { label: 'Plain text', detail: 'Who, what, where and when, and an address' },
  markdown: { label: 'Markdown link', detail: 'To the note, from any other note of its workspace folder' },
  bibtex: { label: 'BibTeX', detail: 'An entry @misc' },
  'csl-json': { label: 'CSL-JSON', detail: 'For Zotero, Pandoc and other tools' },
};

/**
 * Copies references to notes, in a format that it asks for; with a format, or with URIs, nothing is asked. Answers with
 * the text; `undefined` when the user gave up.
 */
export function copyReference(notes: WorkspaceLibrary): Handler {
  return async (argument, selection) => {
    const chosen = await selectedNotes(notes, argument, selection, 'Copy Reference');
    if (!chosen || chosen.length === 0) return undefined;
    const given = givenWord('format', [selection, argument]);
    const format = given === undefined ? await chooseFormat(isAsked(argument)) : knownFormat(given);
    if (!format) return undefined;
    const referred = chosen.map((note) => referredNote(notes, note));
    const text = writeReferences(referred, format, vscode.env.language);
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(
      chosen.length === 1 ? 'Reference copied' : `${chosen.length} references copied`,
      3000,
    );
    return text;
  };
}

function knownFormat(given: string): ReferenceFormat {
  const format = referenceFormats.find((name) => name === given);
  if (!format) throw new UserError(`The format has to be one of ${referenceFormats.join(', ')}.`);
  return format;
}

async function chooseFormat(mayAsk: boolean): Promise<ReferenceFormat | undefined> {
  if (!mayAsk) return referenceFormats[0];
  const items = referenceFormats.map((format) => ({ ...labels[format], format }));
  return (await vscode.window.showQuickPick(items, { title: 'Copy Reference', placeHolder: 'Format' }))?.format;
}

/** From the workspace folder on: such a link leads there from any other note in it. */
function referredNote({ library }: WorkspaceLibrary, note: LibraryNote): Referred {
  const uri = vscode.Uri.parse(note.uri, true);
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.path.replace(/\/$/, '') ?? '';
  const { conference = '', edition = '' } = note;
  return {
    reference: referenceOf(note, library.edition({ conference, edition })),
    path: uri.path.slice(folder.length),
  };
}
