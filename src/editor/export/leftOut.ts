import * as vscode from 'vscode';
import type { Log } from '../log';
import { mostBytes, type LeftOut } from './pictures';

const megabytes = (bytes: number): string => `${bytes / 1024 / 1024} MB`;

/** What went out, and how large its pictures may be. */
const largest = {
  report: `${megabytes(mostBytes.inside)}, or ${megabytes(mostBytes.beside)} for a copy`,
  page: megabytes(mostBytes.beside),
};

const reasons: Record<LeftOut, string> = {
  missing: 'not there or not readable',
  outside: 'outside of the workspace folder',
  tooLarge: 'too large',
  unclean: 'of a kind that may tell the place where it was taken, or broken',
};

/**
 * Says which pictures do not go out, and why; the log names them.
 *
 * @param pictures by their addresses: those that do not go out are the reason why
 */
export function warnOfLeftOut(what: keyof typeof largest, pictures: ReadonlyMap<string, unknown>, log: Log): void {
  const counts = new Map<LeftOut, number>();
  for (const [address, found] of pictures) {
    if (typeof found !== 'string') continue;
    const reason = found as LeftOut;
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
    log.warn(`Exporting a ${what}: left out ${address.slice(0, 200)}, ${reasons[reason]}`);
  }
  if (counts.size === 0) return;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const told = [...counts].map(([reason, count]) => {
    const limit = reason === 'tooLarge' ? ` (more than ${largest[what]})` : '';
    return `${count} ${reasons[reason]}${limit}`;
  });
  const text = `Conference Notes: ${all === 1 ? 'a picture was' : `${all} pictures were`} left out: ${told.join('; ')}.`;
  void vscode.window.showWarningMessage(text, 'Show Log').then((choice) => choice && log.show(true));
}
