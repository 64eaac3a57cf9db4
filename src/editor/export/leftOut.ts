import * as vscode from 'vscode';
import type { Log } from '../log';
import { mostBytes, type LeftOut } from './pictures';

const megabytes = mostBytes.inside / 1024 / 1024;

const reasons: Record<LeftOut, string> = {
  missing: 'not there or not readable',
  outside: 'outside of the workspace folder',
  tooLarge: `too large (more than ${megabytes} MB, or ${mostBytes.beside / 1024 / 1024} MB for a copy)`,
  unclean: 'of a kind that may tell the place where it was taken, or broken',
};

/** Says which pictures do not go out, and why; the log names them. */
export function warnOfLeftOut(pictures: ReadonlyMap<string, unknown>, log: Log): void {
  const counts = new Map<LeftOut, number>();
  for (const [address, found] of pictures) {
    if (typeof found !== 'string') continue;
    const reason = found as LeftOut;
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
    log.warn(`Exporting a report: left out ${address.slice(0, 200)}, ${reasons[reason]}`);
  }
  if (counts.size === 0) return;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const told = [...counts].map(([reason, count]) => `${count} ${reasons[reason]}`).join('; ');
  const text = `Conference Notes: ${all === 1 ? 'a picture was' : `${all} pictures were`} left out: ${told}.`;
  void vscode.window.showWarningMessage(text, 'Show Log').then((choice) => choice && log.show(true));
}
