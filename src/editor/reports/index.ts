import * as vscode from 'vscode';
import type { Handler } from '../commands/registry';
import type { Log } from '../log';
import { composeReportCommand } from './composeReport';
import { registerMovedFiles } from './movedFiles';
import { partCommands } from './partCommands';
import { PartDifference } from './partDifference';
import { registerPartProblems } from './partProblems';
import { refreshReport } from './refreshReport';
import { registerReportLens } from './reportLens';
import type { Reports } from './reports';

export { Reports } from './reports';

/** What a report has to do with the notes it is made from: written, refreshed, shown, and kept together when files move. */
export class ReportFeatures implements vscode.Disposable {
  private readonly difference = new PartDifference();
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly reports: Reports,
    readme: vscode.Uri,
    log: Log,
  ) {
    this.subscriptions = vscode.Disposable.from(
      this.difference,
      registerReportLens(reports),
      registerMovedFiles(reports, log),
      registerPartProblems(reports, readme),
    );
  }

  /** The commands `composeReport`, `refreshReport`, `addTalksToReport`, `refreshPart` and `detachPart`. */
  commands(): Record<string, Handler> {
    const { world } = this.reports;
    return {
      composeReport: composeReportCommand(world),
      refreshReport: refreshReport(world, this.difference),
      ...partCommands(world, this.difference),
    };
  }

  dispose(): void {
    this.subscriptions.dispose();
  }
}
