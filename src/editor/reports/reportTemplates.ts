import * as vscode from 'vscode';
import { ourTemplate, readTemplate, type ReportTemplate } from '../../report/template/template';
import { readNoteText } from '../library/files/noteFiles';
import { templateUri } from '../templateUri';

/** The form of reports in each workspace folder: `report.md` in its folder of templates, else ours. */
export class ReportTemplates implements vscode.Disposable {
  /** Fires when a template may be another. */
  readonly onDidChange: vscode.Event<void>;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly known = new Map<string, Promise<ReportTemplate>>();
  private readonly subscriptions: vscode.Disposable[];

  constructor() {
    this.onDidChange = this.changed.event;
    const watcher = vscode.workspace.createFileSystemWatcher('**/report.md');
    const look = (uri: vscode.Uri): void => {
      if (uri.toString() === templateUri('report', uri)?.toString()) this.forget();
    };
    this.subscriptions = [
      this.changed,
      watcher,
      watcher.onDidChange(look),
      watcher.onDidCreate(look),
      watcher.onDidDelete(look),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('conferenceNotes.templates')) this.forget();
      }),
    ];
  }

  /** The template for a report at a place. */
  of(report: vscode.Uri): Promise<ReportTemplate> {
    const uri = templateUri('report', report);
    const key = uri?.toString() ?? '';
    let template = this.known.get(key);
    if (!template) this.known.set(key, (template = read(uri)));
    return template;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private forget(): void {
    this.known.clear();
    this.changed.fire();
  }
}

async function read(uri: vscode.Uri | undefined): Promise<ReportTemplate> {
  const text = uri && (await readNoteText(uri));
  return text === undefined ? ourTemplate : readTemplate(text);
}
