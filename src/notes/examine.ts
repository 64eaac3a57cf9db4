import { checkNote } from './check';
import type { Finding } from './finding';
import type { Aliases } from './keys';
import { readNote, type NoteFacts } from './note';
import type { WorkspaceSchema } from './workspaceCheck';

/** All that is kept of a file. `facts` is `undefined` for a file that is no note or cannot be read. */
export interface Examined {
  readonly facts: NoteFacts | undefined;
  readonly findings: readonly Finding[];
  /** Offsets at which lines start, as far as the findings reach; empty where there are none. */
  readonly lineStarts: readonly number[];
}

/** Why a file cannot be taken as a note. */
export type UnreadableReason = 'too-large' | 'binary' | 'not-readable';

const nothing: Examined = { facts: undefined, findings: [], lineStarts: [] };

/** Reads and checks one file, once. */
export function examine(text: string, aliases: Aliases, workspace?: WorkspaceSchema): Examined {
  const reading = readNote(text, aliases);
  if (!reading?.facts) return nothing;
  const findings = checkNote(reading, text, aliases, workspace);
  const reach = findings.reduce((furthest, { end }) => Math.max(furthest, end), 0);
  return { facts: reading.facts, findings, lineStarts: findings.length > 0 ? lineStartsOf(text, reach) : [] };
}

/** The one finding of a file that cannot be read, on its first line; a note that is only too large keeps its facts. */
export function unreadable(reason: UnreadableReason, facts?: NoteFacts): Examined {
  return { facts, findings: [{ code: 'unreadable-note', start: 0, end: 0, data: { reason } }], lineStarts: [0] };
}

/** Offsets at which the lines of a text start, up to the line that holds offset `until`. */
export function lineStartsOf(text: string, until = text.length): number[] {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed >= 0 && feed < until; feed = text.indexOf('\n', feed + 1))
    starts.push(feed + 1);
  return starts;
}
