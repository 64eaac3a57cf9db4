import * as vscode from 'vscode';
import { respellEdits } from '../../library/subjects/rename';
import { usualSpellings } from '../../library/subjects/tagSpelling';
import { listFix } from '../../notes/fixes/makeList';
import type { Reading } from '../../notes/note';
import { spotAt } from '../../notes/places/spots';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { workspaceEdit } from '../manyFiles';
import { everywhere } from './everywhere';
import { toAction } from './quickFixes';
import { tagTitle } from './titles';

/** More spellings of one tag are no choice any more. */
const mostSpellings = 3;

const kind = vscode.CodeActionKind.RefactorRewrite;

/** What can be written otherwise though nothing is wrong with it: a text as a list, a tag as in other notes. */
export function refactorings(
  notes: WorkspaceLibrary,
  document: vscode.TextDocument,
  reading: Reading,
  offset: number,
): vscode.CodeAction[] {
  if (reading.frontMatter.problems.length > 0) return [];
  const text = document.getText();
  const list = listFix(reading, text, offset, notes.keyBook(document.uri));
  return [
    ...(list ? [toAction(list, kind, document.uri, text)] : []),
    ...tagActions(notes, document.uri, reading, text, offset),
  ];
}

function tagActions(
  notes: WorkspaceLibrary,
  uri: vscode.Uri,
  reading: Reading,
  text: string,
  offset: number,
): vscode.CodeAction[] {
  const spot = spotAt(reading.frontMatter, text, offset);
  if (spot?.key !== 'tags') return [];
  const from = spot.scalar.text.trim();
  const usual = usualSpellings(notes.library.notes(), from).slice(0, mostSpellings);
  return usual.flatMap(({ tag: to, notes: count }) => {
    const respelling = { kind: 'tag', from, to } as const;
    const here = new vscode.CodeAction(tagTitle(to, count), kind);
    here.edit = workspaceEdit([{ uri, text, edits: respellEdits(respelling, reading, text) }]);
    return [here, ...everywhere(notes, respelling, uri, kind)];
  });
}
