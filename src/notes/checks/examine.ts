import { emptyBody, readBody, type Body } from '../body/body';
import { checkNote } from './check';
import type { Finding } from '../finding';
import type { Aliases } from '../keys';
import type { NoteFacts } from '../facts';
import { glanceAt } from '../glance/glance';
import { readNote } from '../note';
import { placesOf, type Places } from '../places/places';
import type { WorkspaceSchema } from '../schema/workspaceCheck';
import { findFrontMatterBlock, type FrontMatterBlock } from '../yaml/frontMatterBlock';

/** All that is kept of a file. `facts` is `undefined` for a file that is no note or cannot be read. */
export interface Examined {
  readonly facts: NoteFacts | undefined;
  readonly findings: readonly Finding[];
  /** `undefined` for what is no note, and for a note whose YAML is broken: it is not held against others. */
  readonly places: Places | undefined;
  /** What the body says; `undefined` where it was not read. */
  readonly body: Body | undefined;
  /** Offsets at which lines start, as far as the findings reach; empty where there are none. */
  readonly lineStarts: readonly number[];
}

/** Why a file cannot be taken as a note. */
export type UnreadableReason = 'too-large' | 'binary' | 'not-readable';

/** A file that is no note. */
export const noNote: Examined = {
  facts: undefined,
  findings: [],
  places: undefined,
  body: undefined,
  lineStarts: [],
};

/** Reads and checks one file, once. */
export function examine(text: string, aliases: Aliases, workspace?: WorkspaceSchema): Examined {
  const block = findFrontMatterBlock(text);
  if (!block) return noNote;
  const front = examineFront(text, block, aliases, workspace);
  return front.facts ? withBody(front, readBody(text, block.bodyStart)) : noNote;
}

/** The same with what the body says. */
export function withBody({ facts, findings, places, lineStarts }: Examined, body: Body): Examined {
  return { facts, findings, places, body, lineStarts };
}

/**
 * The same without the body, of which nothing has to be there.
 *
 * @param text a file's text, or its start with the whole of its front matter
 * @param block where that stands
 */
export function examineFront(
  text: string,
  block: FrontMatterBlock,
  aliases: Aliases,
  workspace?: WorkspaceSchema,
): Examined {
  const glance = workspace ? undefined : glanceAt(text, block, aliases);
  if (glance && !glance.facts) return noNote;
  return glance?.findings
    ? examined(text, glance.facts, glance.findings, glance.places)
    : examineClosely(text, aliases, workspace);
}

/** The same by way of a tree of the front matter, and all checks. */
export function examineClosely(text: string, aliases: Aliases, workspace?: WorkspaceSchema): Examined {
  const reading = readNote(text, aliases);
  if (!reading?.facts) return noNote;
  const { frontMatter, facts } = reading;
  const findings = checkNote(reading, text, aliases, workspace);
  return examined(text, facts, findings, facts.broken ? undefined : placesOf(frontMatter, text));
}

function examined(
  text: string,
  facts: NoteFacts | undefined,
  findings: readonly Finding[],
  places: Places | undefined,
): Examined {
  if (findings.length === 0) return { facts, findings, places, body: undefined, lineStarts: noLines };
  const reach = findings.reduce((most, { end }) => Math.max(most, end), 0);
  return { facts, findings, places, body: undefined, lineStarts: lineStartsOf(text, reach) };
}

const noLines: readonly number[] = [];

/** The one finding of a file that cannot be read, on its first line; a note that is only too large keeps its facts. */
export function unreadable(reason: UnreadableReason, facts?: NoteFacts): Examined {
  const findings = [{ code: 'unreadable-note', start: 0, end: 0, data: { reason } } as const];
  return { ...noNote, facts, findings, body: emptyBody, lineStarts: [0] };
}

/**
 * Offsets at which the lines of a text start, up to the line that holds offset `until`. As editors count them: a
 * carriage return alone ends a line too.
 */
export function lineStartsOf(text: string, until = text.length): number[] {
  const starts = [0];
  if (text.includes('\r')) {
    for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) {
      if (index >= until) break;
      starts.push(index + end.length);
    }
  } else {
    for (let feed = text.indexOf('\n'); feed >= 0 && feed < until; feed = text.indexOf('\n', feed + 1))
      starts.push(feed + 1);
  }
  return starts;
}
