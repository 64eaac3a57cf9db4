import * as vscode from 'vscode';
import { readParts } from '../../report/parts/parts';
import type { PartFault, PartFaultCode, PartFix } from '../../report/parts/partFault';
import { workspaceEdit } from '../manyFiles';
import { rangesIn } from '../positions';
import { helpFor, problemSource } from '../problems/diagnostic';
import { Severities } from '../problems/severity';
import type { Examination } from './examination';
import type { Reports } from './reports';

/** The code of all that is wrong with the generated parts of a report. */
const code = 'broken-part';

/** Shows what is wrong with the markers of reports in the Problems panel, and offers what mends it. */
export function registerPartProblems(reports: Reports, readme: vscode.Uri): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('conferenceNotes.reports');
  const publish = (uris: Iterable<string>): void => {
    const severities = new Severities();
    for (const key of uris) {
      const uri = vscode.Uri.parse(key, true);
      const examination = reports.of(key);
      const severity = severities.of(uri)(code);
      const found = examination && severity !== undefined ? diagnosticsOf(examination, severity, readme) : [];
      collection.set(uri, found);
    }
  };
  return vscode.Disposable.from(
    collection,
    reports.onDidChange(publish),
    vscode.workspace.onDidChangeConfiguration((change) => {
      const [validation, severity] = ['conferenceNotes.validation', 'conferenceNotes.severity'];
      if (change.affectsConfiguration(validation) || change.affectsConfiguration(severity)) publish(reports.uris());
    }),
    vscode.languages.registerCodeActionsProvider(
      { language: 'markdown' },
      { provideCodeActions: (document, range, { only }) => (isWanted(only) ? fixesIn(document, range) : []) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

const messages: Record<PartFaultCode, string> = {
  'cut-marker':
    'This line is damaged: it is meant to begin or end a generated part, or to leave talks out. Write it anew, or remove it.',
  'no-end': 'This generated part is not ended: a line "<!-- conference-notes:end -->" is missing. It is not refreshed.',
  'no-begin': 'This line ends a generated part that was not begun.',
  nested: 'A generated part lies within this one: one of their markers is too many, or missing. Neither is refreshed.',
  'no-source': 'This generated part names no talk: talk="path of the note" is missing. It is not refreshed.',
  'in-code': 'The generated parts behind this line are in a code block that is not closed. They are not refreshed.',
};

function diagnosticsOf(
  { text, parts, states }: Examination,
  severity: vscode.DiagnosticSeverity,
  readme: vscode.Uri,
): vscode.Diagnostic[] {
  const rangeOf = rangesIn(text, text.length);
  const diagnostic = (span: { start: number; end: number }, message: string): vscode.Diagnostic =>
    Object.assign(new vscode.Diagnostic(rangeOf(span), message, severity), {
      source: problemSource,
      code: { value: code, target: helpFor(code, readme) },
    });
  const vanished = states.filter(({ name, part }) => name === 'vanished' && part.kind === 'talk');
  return [
    ...parts.faults.map((fault) => diagnostic(fault, messages[fault.code])),
    ...vanished.map(({ part }) => {
      const [first, last] = [part.talks[0], part.talks.at(-1)];
      const span = { start: first?.start ?? part.begin.start, end: last?.end ?? part.begin.end };
      return diagnostic(span, 'The talk note that this part was made from is not there. The part stays as it is.');
    }),
  ];
}

function isWanted(only: vscode.CodeActionKind | undefined): boolean {
  return only === undefined || only.contains(vscode.CodeActionKind.QuickFix);
}

const titles: Record<PartFix['kind'], string> = {
  'add-end': 'End the generated part here',
  'remove-marker': 'Remove this marker, keep the text',
};

function fixesIn(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
  const text = document.getText();
  if (!text.includes('conference-notes:')) return [];
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return readParts(text)
    .faults.filter((fault) => fault.start <= end && start <= fault.end)
    .flatMap((fault) => actionOf(fault, document, text));
}

function actionOf({ fix }: PartFault, { uri }: vscode.TextDocument, text: string): vscode.CodeAction[] {
  if (!fix) return [];
  const action = new vscode.CodeAction(titles[fix.kind], vscode.CodeActionKind.QuickFix);
  action.edit = workspaceEdit([{ uri, text, edits: fix.edits }]);
  action.isPreferred = fix.kind === 'add-end';
  return [action];
}
