// The entry that the editor calls inside its extension host: runs the suites and reports each test on the console.
import * as vscode from 'vscode';
import { mocha, skipReason } from './mocha';
import './acrossNotes.test';
import './api.test';
import './commands.test';
import './completion.test';
import './contributions.test';
import './exportPage.test';
import './exportReport.test';
import './fileEvents.test';
import './fixes.test';
import './followUps.test';
import './goToTalk.test';
import './jumps.test';
import './library.test';
import './libraryView.test';
import './noteActions.test';
import './problems.test';
import './reports.test';
import './schema.test';
import './talkNotes.test';

/** One line of the report, read by `scripts/test-host.mjs`. */
type Event =
  | { event: 'host'; name: 'node' | 'web'; process: string; vscode: string }
  | { event: 'pass' | 'start'; test: string; milliseconds?: number }
  | { event: 'fail'; test: string; error: string }
  | { event: 'skip'; test: string; reason: string }
  | { event: 'end'; passed: number; failed: number; skipped: number };

export async function run(): Promise<void> {
  report(describeHost());
  // Settings are the one way into both hosts, of the desktop and of the embedded editor.
  const grep = vscode.workspace.getConfiguration('conferenceNotesTests').get<string>('grep');
  if (grep) mocha.grep(new RegExp(grep));
  mocha.reporter(ConsoleReporter as unknown as Mocha.ReporterConstructor);
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}

function describeHost(): Event {
  const nodeVersion = typeof process === 'undefined' ? undefined : process.version;
  return { event: 'host', name: nodeVersion ? 'node' : 'web', process: String(nodeVersion), vscode: vscode.version };
}

/** mocha constructs its reporter; this one needs no object. */
function ConsoleReporter(runner: Mocha.Runner): void {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  runner.on('test', (test) => report({ event: 'start', test: test.fullTitle() }));
  runner.on('pass', (test) => {
    counts.passed++;
    report({ event: 'pass', test: test.fullTitle(), milliseconds: test.duration ?? 0 });
  });
  runner.on('fail', (test, error: Error) => {
    counts.failed++;
    report({ event: 'fail', test: test.fullTitle(), error: describeError(error) });
  });
  runner.on('pending', (test) => {
    counts.skipped++;
    report({ event: 'skip', test: test.fullTitle(), reason: skipReason(test) });
  });
  runner.once('end', () => report({ event: 'end', ...counts }));
}

function describeError(error: Error & { actual?: unknown; expected?: unknown }): string {
  const stack = error.stack?.includes(error.message) ? error.stack : `${error.message}\n${error.stack ?? ''}`;
  if (!('expected' in error)) return stack;
  return `${stack}\nexpected: ${inspect(error.expected)}\nactual:   ${inspect(error.actual)}`;
}

function inspect(value: unknown): string {
  try {
    return value === undefined ? 'undefined' : JSON.stringify(value);
  } catch {
    return String(value);
  }
}

function report(event: Event): void {
  console.log(`@conference-notes ${JSON.stringify(event)}`);
}
