import * as vscode from 'vscode';
import { usualSpellings } from '../../library/tagSpelling';
import { listFix } from '../../notes/fixes/makeList';
import { respellEdits } from '../../notes/fixes/respell';
import type { Reading } from '../../notes/note';
import { spotAt } from '../../notes/spots';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { respellEverywhere } from './everywhere';
import { toAction } from './quickFixes';
import { workspaceEdit, type FileEdits } from '../manyFiles';
import { everywhereTitle, tagTitle } from './titles';

/** More spellings of one tag are no choice any more. */
const mostSpellings = 3;

const kind = vscode.CodeActionKind.RefactorRewrite;

/** What can be written otherwise though nothing is wrong with it: a text as a list, a tag as in other notes. */
export async function refactorings(
  notes: WorkspaceLibrary,
  document: vscode.TextDocument,
  reading: Reading,
  offset: number,
): Promise<vscode.CodeAction[]> {
  if (reading.frontMatter.problems.length > 0) return [];
  const text = document.getText();
  const list = listFix(reading, text, offset, notes.keyBook(document.uri));
  return [
    ...(list ? [toAction(list, kind, document.uri, text)] : []),
    ...(await tagActions(notes, document.uri, reading, text, offset)),
  ];
}

async function tagActions(
  notes: WorkspaceLibrary,
  uri: vscode.Uri,
  { frontMatter }: Reading,
  text: string,
  offset: number,
): Promise<vscode.CodeAction[]> {
  const spot = spotAt(frontMatter, text, offset);
  if (spot?.key !== 'tags') return [];
  const from = spot.scalar.text.trim();
  const usual = usualSpellings(notes.library.notes(), from).slice(0, mostSpellings);
  const actions = usual.map(async ({ tag: to, notes: count }) => {
    const respelling = { what: 'tag', from, to } as const;
    const here = { uri, text, edits: respellEdits(frontMatter, text, respelling) };
    const files = await respellEverywhere(notes, respelling);
    const title = everywhereTitle(to, files.length);
    const all = files.length > 1 ? [action(title, files, title)] : [];
    return [action(tagTitle(to, count), [here]), ...all];
  });
  return (await Promise.all(actions)).flat();
}

function action(title: string, files: readonly FileEdits[], askFirst?: string): vscode.CodeAction {
  const made = new vscode.CodeAction(title, kind);
  made.edit = workspaceEdit(files, askFirst);
  return made;
}
