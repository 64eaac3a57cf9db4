// Runs inside the extension host of a fresh editor and prints what it measured, as one line of JSON.
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { ConferenceNotesApi } from '../../src/extension';

const rounds = 5;

export async function run(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  const extension = vscode.extensions.getExtension<ConferenceNotesApi>('conference-notes.conference-notes');
  if (!folder || !extension || extension.isActive) throw new Error('This is no fresh editor with a folder.');
  // The editor and what else starts with it have their time first, and the disk is warm for all.
  await rest();
  const freshLimit = timed(() => readAll(folder.uri.fsPath));
  const firstLimits = Array.from({ length: rounds }, () => timed(() => readAll(folder.uri.fsPath)));
  const loadLoop = new Loop();
  const loading = await timedAsync(() => extension.activate());
  const loadPause = loadLoop.end();
  const loop = new Loop();
  const reading = await timedAsync(() => extension.exports.library.ready);
  const coldPause = loop.end();
  const cold = { clock: loading.clock + reading.clock, work: loading.work + reading.work };
  const notes = extension.exports.library.notes().length;
  // What follows: notes are held against one another, bodies read, and the views show it.
  const laterLoop = new Loop();
  await vscode.commands.executeCommand('conferenceNotes.library.focus');
  await rest();
  const laterPause = laterLoop.end();
  const refresh = (): Thenable<unknown> => vscode.commands.executeCommand('conferenceNotes.refresh');
  const limits: Times[] = [];
  const refreshes: Times[] = [];
  let warmPause = 0;
  for (let i = 0; i < rounds; i++) {
    limits.push(timed(() => readAll(folder.uri.fsPath)));
    const warmLoop = new Loop();
    refreshes.push(await timedAsync(refresh));
    warmPause = Math.max(warmPause, warmLoop.end());
    await rest();
  }
  const unknown = await timedAsync(await withNothingKnown(refresh));
  const pauses = { loadPause, coldPause, laterPause, warmPause };
  const result = { notes, freshLimit, firstLimits, loading, cold, limits, refreshes, unknown, ...pauses };
  console.log(`@conference-notes ${JSON.stringify({ event: 'bench', ...result })}`);
}

/** The same for other rules of reading: no front matter is known by its mark. */
async function withNothingKnown(refresh: () => Thenable<unknown>): Promise<() => Thenable<unknown>> {
  const settings = vscode.workspace.getConfiguration('conferenceNotes');
  await settings.update('aliases', { benched: 'title' }, vscode.ConfigurationTarget.Global);
  return refresh;
}

/** What follows in the background comes to its end. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5000));
}

/** The longest time between two turns of a timer of a millisecond. */
class Loop {
  private longest = 0;
  private last = performance.now();
  private readonly timer = setInterval(() => this.turn(), 1);

  end(): number {
    clearInterval(this.timer);
    this.turn();
    return this.longest;
  }

  private turn(): void {
    const now = performance.now();
    this.longest = Math.max(this.longest, now - this.last);
    this.last = now;
  }
}

/** Milliseconds by the clock, and of work: on a busy machine the clock also counts that of others. */
interface Times {
  clock: number;
  work: number;
}

function timed(task: () => unknown): Times {
  const [clock, work] = [performance.now(), worked()];
  task();
  return { clock: performance.now() - clock, work: worked() - work };
}

async function timedAsync(task: () => PromiseLike<unknown>): Promise<Times> {
  const [clock, work] = [performance.now(), worked()];
  await task();
  return { clock: performance.now() - clock, work: worked() - work };
}

function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The limit: to walk through a folder and read its files as text. */
function readAll(folder: string): number {
  let length = 0;
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    length += entry.isDirectory() ? readAll(file) : fs.readFileSync(file, 'utf8').length;
  }
  return length;
}
