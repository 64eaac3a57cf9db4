import * as vscode from 'vscode';
import { problemSource } from '../problems/diagnostic';

/** The problems of a file, or of several, as the Problems panel lists them. */
export interface ProblemCount {
  count: number;
  /** The worst of them. */
  severity: vscode.DiagnosticSeverity;
}

const none: ProblemCount = { count: 0, severity: vscode.DiagnosticSeverity.Hint };

/** How many of our problems each file has: hints, which the Problems panel leaves out, do not count. */
export class ProblemCounts implements vscode.Disposable {
  /** By the URIs of the files that have any. */
  private readonly counts = new Map<string, ProblemCount>();
  private readonly changed = new vscode.EventEmitter<ReadonlySet<string>>();
  /** Fires with the URIs of files that have more or fewer, or other ones. */
  readonly onDidChange = this.changed.event;
  private readonly subscription: vscode.Disposable;

  constructor() {
    for (const [uri, diagnostics] of vscode.languages.getDiagnostics()) this.take(uri.toString(), diagnostics);
    this.subscription = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const changed = uris.filter((uri) => this.take(uri.toString(), vscode.languages.getDiagnostics(uri)));
      if (changed.length > 0) this.changed.fire(new Set(changed.map((uri) => uri.toString())));
    });
  }

  of(uri: string): ProblemCount {
    return this.counts.get(uri) ?? none;
  }

  sum(uris: Iterable<string>): ProblemCount {
    let { count, severity } = none;
    for (const uri of uris) {
      const own = this.counts.get(uri);
      if (!own) continue;
      count += own.count;
      severity = worse(severity, own.severity);
    }
    return { count, severity };
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  /** Says whether there are others than before. */
  private take(uri: string, diagnostics: readonly vscode.Diagnostic[]): boolean {
    const { count, severity } = this.of(uri);
    const own = diagnostics.filter(
      (one) => one.source === problemSource && one.severity < vscode.DiagnosticSeverity.Hint,
    );
    const severityNow = own.map((one) => one.severity).reduce(worse, none.severity);
    if (own.length > 0) this.counts.set(uri, { count: own.length, severity: severityNow });
    else this.counts.delete(uri);
    return own.length !== count || severityNow !== severity;
  }
}

function worse(a: vscode.DiagnosticSeverity, b: vscode.DiagnosticSeverity): vscode.DiagnosticSeverity {
  return b < a ? b : a;
}
