import * as vscode from 'vscode';

/** The log channel "Conference Notes"; the user sets its level. */
export type Log = vscode.LogOutputChannel;

export function createLog(): Log {
  return vscode.window.createOutputChannel('Conference Notes', { log: true });
}

/** An error whose message is written for the user: what, and what to do. It holds no text of a note and no path. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** What is said of an error that is none of the user's; its own words may hold paths and go to the log alone. */
export function failureText(doing: string): string {
  return `Conference Notes: "${doing}" failed. See the log for details.`;
}

/** Tells the user of an error, once, with a way to the log that holds the details. */
export async function reportError(log: Log, doing: string, error: unknown): Promise<void> {
  if (error instanceof vscode.CancellationError) return;
  log.error(`${doing}:`, error instanceof Error ? (error.stack ?? error.message) : String(error));
  const text = error instanceof UserError ? error.message : failureText(doing);
  if (await vscode.window.showErrorMessage(text, 'Show Log')) log.show(true);
}
