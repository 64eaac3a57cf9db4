import * as vscode from 'vscode';
import { counted } from '../../library/subjects/hover';
import { isOutdated, type PartState, type PartStateName } from '../../report/refresh/partState';
import { pathsOf } from '../../report/refresh/generate';
import { noteOf } from '../jumps/noteText';
import { examineReport, newTalks, type Examination } from './examination';
import type { Reports } from './reports';

/**
 * Above a report what is to be refreshed, above each of its parts what can be done with it; above a talk note which
 * reports are made from it.
 */
export function registerReportLens(reports: Reports): vscode.Disposable {
  const provider = new ReportLens(reports);
  return vscode.Disposable.from(
    provider,
    vscode.languages.registerCodeLensProvider({ language: 'markdown' }, provider),
  );
}

class ReportLens implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.changed.event;
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly reports: Reports) {
    this.subscriptions = [
      this.changed,
      reports.onDidChange(() => this.changed.fire()),
      reports.world.notes.onDidChange(({ notes }) => {
        // Which talks are new depends on all notes of the edition.
        if (notes.size > 0 && this.isReportShown()) this.changed.fire();
      }),
    ];
  }

  async provideCodeLenses(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<vscode.CodeLens[]> {
    const note = noteOf(this.reports.world.notes, document);
    const { start, fenceEnd: end } = note?.reading.frontMatter.block ?? {};
    if (!note || start === undefined || end === undefined) return [];
    const top = note.rangeOf({ start, end });
    if (note.reading.facts?.type === 'talk') return this.talkLens(document.uri, top);
    if (note.reading.facts?.type !== 'report') return [];
    const { version } = document;
    const isStale = (): boolean => token.isCancellationRequested || document.version !== version;
    const examination = await examineReport(this.reports.world, document.uri, document.getText(), isStale);
    return examination ? this.reportLenses(examination, document, top) : [];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private reportLenses(examination: Examination, document: vscode.TextDocument, top: vscode.Range): vscode.CodeLens[] {
    const { states, parts, uri } = examination;
    if (states.length + parts.faults.length === 0) return [];
    const outdated = states.filter(isOutdated).length;
    const more = newTalks(this.reports.world.notes, examination).length;
    const isHurt = parts.faults.length > 0 || states.some(({ name }) => name === 'vanished');
    const calm = isHurt ? 'Some parts cannot be refreshed' : 'Up to date';
    const lenses = [
      new vscode.CodeLens(top, {
        title: outdated > 0 ? `${counted(outdated, 'part')} out of date · Refresh` : calm,
        command: outdated > 0 ? 'conferenceNotes.refreshReport' : '',
        arguments: [uri, { ask: true }],
      }),
    ];
    if (more > 0)
      lenses.push(
        new vscode.CodeLens(top, {
          title: `${counted(more, 'new talk')}…`,
          tooltip: 'Talks of this edition that are summarized and not in the report',
          command: 'conferenceNotes.addTalksToReport',
          arguments: [uri],
        }),
      );
    return [...lenses, ...states.flatMap((state) => partLenses(state, document))];
  }

  private talkLens(uri: vscode.Uri, top: vscode.Range): vscode.CodeLens[] {
    const made = this.reports.madeFrom(uri.toString());
    if (made.length === 0) return [];
    const places = made.flatMap((examination) => placesOf(examination, uri));
    const outdated = made.filter((one) => one.states.some((state) => isOutdated(state) && isMadeFrom(one, state, uri)));
    const state =
      outdated.length > 0 ? ` · ${outdated.length === made.length ? '' : `${outdated.length} `}out of date` : '';
    return [
      new vscode.CodeLens(top, {
        title: `In ${counted(made.length, 'report')}${state}`,
        command: 'editor.action.showReferences',
        arguments: [uri, top.start, places],
      }),
    ];
  }

  private isReportShown(): boolean {
    const { library } = this.reports.world.notes;
    return vscode.window.visibleTextEditors.some(
      ({ document }) => library.note(document.uri.toString())?.type === 'report',
    );
  }
}

const stateWords: Record<PartStateName, string> = {
  current: '',
  outdated: 'Out of date',
  edited: 'Edited by hand',
  conflict: 'Edited by hand, and out of date',
  vanished: 'Its note is not there any more',
};

function partLenses({ part, name }: PartState, document: vscode.TextDocument): vscode.CodeLens[] {
  const range = new vscode.Range(document.positionAt(part.begin.start), document.positionAt(part.begin.end));
  const { uri } = document;
  const lens = (title: string, command: string, args: unknown[]): vscode.CodeLens =>
    new vscode.CodeLens(range, { title, command, arguments: args });
  const refresh = { outdated: 'Refresh', edited: 'Compare', conflict: 'Compare and Refresh' }[name as string] ?? '';
  const words = [stateWords[name], refresh].filter(Boolean).join(' · ');
  const talks = part.kind === 'talk' && name !== 'vanished' ? pathsOf(part, uri.path) : [];
  return [
    ...(words ? [lens(words, refresh ? 'conferenceNotes.refreshPart' : '', [uri, part.start])] : []),
    ...talks.map((path, i) =>
      lens(talks.length > 1 ? `Open Talk ${i + 1}` : 'Open Talk', 'vscode.open', [uri.with({ path })]),
    ),
    lens('Detach', 'conferenceNotes.detachPart', [uri, part.start]),
  ];
}

/** Where a report names a note. */
function placesOf({ uri, text, parts }: Examination, note: vscode.Uri): vscode.Location[] {
  return parts.parts
    .filter((part) => pathsOf(part, uri.path).includes(note.path))
    .map(({ begin }) => {
      const line = text.slice(0, begin.start).split('\n').length - 1;
      return new vscode.Location(uri, new vscode.Range(line, 0, line, begin.end - begin.start));
    });
}

function isMadeFrom({ uri }: Examination, { part }: PartState, note: vscode.Uri): boolean {
  return pathsOf(part, uri.path).includes(note.path);
}
