import * as vscode from 'vscode';
import type { Finding } from '../../notes/finding';
import { mend } from '../../notes/fixes/mend';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { RespellEverywhere, resolveEverywhere } from './everywhere';
import { fixContext, quickFixes } from './quickFixes';
import { refactorings } from './refactorings';
import { reportedCodes, reportedFindings } from './reported';
import { workspaceEdit } from '../manyFiles';

const { QuickFix, RefactorRewrite, SourceFixAll } = vscode.CodeActionKind;

/** The kind for `editor.codeActionsOnSave`. */
const fixAllKind = SourceFixAll.append('conferenceNotes');

/** Offers fixes for what is reported, on the light bulb and on save, and a few other ways to write things. */
export function registerFixes(notes: WorkspaceLibrary): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, range, context, token) => actionsFor(notes, document, range, context, token),
    resolveCodeAction: (action, token) =>
      action instanceof RespellEverywhere ? resolveEverywhere(notes, action, token) : action,
  };
  return vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, provider, {
    providedCodeActionKinds: [QuickFix, RefactorRewrite, fixAllKind],
  });
}

async function actionsFor(
  notes: WorkspaceLibrary,
  document: vscode.TextDocument,
  range: vscode.Range,
  { only, diagnostics }: vscode.CodeActionContext,
  token: vscode.CancellationToken,
): Promise<vscode.CodeAction[]> {
  const reading = notes.reading(document);
  if (!reading?.facts) return [];
  // Source actions are never offered unasked.
  if (only?.contains(fixAllKind)) return fixAll(notes, document);
  const wants = (kind: vscode.CodeActionKind): boolean => only === undefined || only.contains(kind);
  const { version } = document;
  const actions = [
    ...(wants(QuickFix) ? await fixesIn(notes, document, range, diagnostics) : []),
    ...(wants(RefactorRewrite) ? refactorings(notes, document, reading, document.offsetAt(range.start)) : []),
  ];
  // The edits were made for the text as it was.
  return token.isCancellationRequested || document.version !== version ? [] : actions;
}

async function fixesIn(
  notes: WorkspaceLibrary,
  document: vscode.TextDocument,
  range: vscode.Range,
  diagnostics: readonly vscode.Diagnostic[],
): Promise<vscode.CodeAction[]> {
  const reading = notes.reading(document);
  if (!reading) return [];
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const touched = reportedFindings(notes, document).filter((finding) => finding.start <= end && start <= finding.end);
  const actions = touched.map(async (finding) => {
    const own = diagnosticsOf(finding, document, diagnostics);
    const found = await quickFixes(notes, document, reading, finding);
    return found.map((action) => Object.assign(action, own.length > 0 ? { diagnostics: own } : {}));
  });
  return (await Promise.all(actions)).flat();
}

/** The problems that the editor shows of a finding; none where it shows them in an older place. */
function diagnosticsOf(
  finding: Finding,
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.Diagnostic[] {
  const range = new vscode.Range(document.positionAt(finding.start), document.positionAt(finding.end));
  return diagnostics.filter(({ source, code, range: shown }) => {
    const name = typeof code === 'object' ? code.value : code;
    return source === 'Conference Notes' && name === finding.code && shown.isEqual(range);
  });
}

function fixAll(notes: WorkspaceLibrary, document: vscode.TextDocument): vscode.CodeAction[] {
  const text = document.getText();
  const edits = mend(text, fixContext(notes, document.uri), reportedCodes(document.uri));
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction('Fix all problems of this note', fixAllKind);
  action.edit = workspaceEdit([{ uri: document.uri, text, edits }]);
  return [action];
}
