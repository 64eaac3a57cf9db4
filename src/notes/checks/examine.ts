import { readBody } from '../body/body';
import { checkNote } from './check';
import type { Finding } from '../finding';
import type { Aliases } from '../keys';
import type { FileLink } from '../body/linkTarget';
import type { OpenTask } from '../body/openTasks';
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
  /** The relative links of the body. */
  readonly links: readonly FileLink[];
  /** Whether the body has a summary that is not empty. */
  readonly hasSummary: boolean;
  /** The open tasks of the body. */
  readonly tasks: readonly OpenTask[];
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
  links: [],
  hasSummary: false,
  tasks: [],
  lineStarts: [],
};

/** Reads and checks one file, once. */
export function examine(text: string, aliases: Aliases, workspace?: WorkspaceSchema): Examined {
  const block = findFrontMatterBlock(text);
  const glance = block && !workspace ? glanceAt(text, block, aliases) : undefined;
  if (!block || (glance && !glance.facts)) return noNote;
  return glance?.findings
    ? examined(text, block, { ...glance, findings: glance.findings })
    : examineClosely(text, aliases, workspace);
}

/** The same, by way of a tree of the front matter, and all checks. */
export function examineClosely(text: string, aliases: Aliases, workspace?: WorkspaceSchema): Examined {
  const reading = readNote(text, aliases);
  if (!reading?.facts) return noNote;
  const { frontMatter, facts } = reading;
  const findings = checkNote(reading, text, aliases, workspace);
  const places = facts.broken ? undefined : placesOf(frontMatter, text);
  return examined(text, frontMatter.block, { facts, findings, places });
}

function examined(
  text: string,
  block: FrontMatterBlock,
  { facts, findings, places }: Pick<Examined, 'facts' | 'findings' | 'places'>,
): Examined {
  const { links, hasSummary, tasks } = readBody(text, block.bodyStart);
  const reach = findings.reduce((most, { end }) => Math.max(most, end), 0);
  const lineStarts = findings.length > 0 ? lineStartsOf(text, reach) : noLines;
  return { facts, findings, places, links, hasSummary, tasks, lineStarts };
}

const noLines: readonly number[] = [];

/** The one finding of a file that cannot be read, on its first line; a note that is only too large keeps its facts. */
export function unreadable(reason: UnreadableReason, facts?: NoteFacts): Examined {
  const findings = [{ code: 'unreadable-note', start: 0, end: 0, data: { reason } } as const];
  return { ...noNote, facts, findings, lineStarts: [0] };
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
