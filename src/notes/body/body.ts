import { BodyBlocks } from './bodyBlocks';
import { bodyIn, type BodySource } from './bodySource';
import { inlineLinks } from './inlineLinks';
import { firstDefinitions, readDefinitions, type FirstDefinitions } from './linkDefinitions';
import type { FileLink } from './linkTarget';
import { OpenTasks, type OpenTask } from './openTasks';

/** What a note's body says to those who check it. */
export interface Body {
  /** Its pictures, links and reference definitions that lead to relative paths, in their order. */
  readonly links: readonly FileLink[];
  /** There is a section `Summary` of level 2, and something in it. */
  readonly hasSummary: boolean;
  /** Its open tasks, in their order; none of those that a report took over. */
  readonly tasks: readonly OpenTask[];
}

/** Serve for all bodies without links and tasks. */
const summaryOnly: Body = { links: [], hasSummary: true, tasks: [] };
export const emptyBody: Body = { links: [], hasSummary: false, tasks: [] };
const noDefinitions: FirstDefinitions = new Map();

/** Reads a body in one pass. What not all readers of Markdown take for a link or a task is none here. */
export function readBody(text: string, bodyStart: number): Body {
  return readBodyOf(bodyIn(text, bodyStart), firstDefinitions(text, bodyStart));
}

/** The same; reference definitions can only be read in a file's text. */
export function readBodyOf(source: BodySource, definitions: FirstDefinitions = noDefinitions): Body {
  const { text } = source;
  const links: FileLink[] = [];
  const tasks = new OpenTasks(source);
  let candidate = -1;
  let summary = -1;
  let inSummary = false;
  let hasSummary = startsWithSummary(text, source.start);
  const nextLink = (from: number): number => {
    if (candidate < from) candidate = nextCandidate(text, from);
    return candidate;
  };
  const nextSummary = (from: number): number => {
    if (hasSummary) return Infinity;
    if (inSummary) return from;
    if (summary < from) summary = Math.min(nextOf(text, 'ummary', from), nextOf(text, 'UMMARY', from));
    return summary;
  };
  const nextUse = (from: number): number =>
    definitions.size > 0 ? from : Math.min(nextSummary(from), nextLink(from), tasks.next(from));
  if (nextUse(source.start) === Infinity) return bodyOf(links, hasSummary, tasks.found);
  const blocks = new BodyBlocks(text, {
    nextUse,
    content() {
      hasSummary ||= inSummary;
    },
    text(start, end) {
      const from = definitions.size > 0 ? readDefinitions(text, start, end, definitions, links) : start;
      if (nextLink(from) < end)
        for (const link of inlineLinks(source, from, end, definitions.size > 0)) links.push(link);
    },
    item(start, end) {
      tasks.read(start, end);
    },
    comment(start, end) {
      tasks.comment(start, end);
    },
    heading(level, start, end) {
      if (level <= 2) inSummary = level === 2 && isSummary(source.slice(start, end));
      else hasSummary ||= inSummary;
    },
  });
  blocks.visit(source.start);
  return bodyOf(links, hasSummary, tasks.found);
}

/** Lists that were filled one by one take several times their size: those that are kept are copied. */
function bodyOf(links: FileLink[], hasSummary: boolean, tasks: readonly OpenTask[]): Body {
  const rest = hasSummary ? summaryOnly : emptyBody;
  if (links.length === 0 && tasks.length === 0) return rest;
  return {
    links: links.length > 0 ? links.slice() : rest.links,
    hasSummary,
    tasks: tasks.length > 0 ? tasks : rest.tasks,
  };
}

/** Whether the body starts with its summary, one paragraph of one line: so most do, and it need not be walked to know. */
function startsWithSummary(text: string, start: number): boolean {
  const summary = /\n*## Summary\n\n[A-Za-z].*\n(?:\n|$)/y;
  summary.lastIndex = start;
  return summary.test(text);
}

function nextOf(text: string, part: string, from: number): number {
  const at = text.indexOf(part, from);
  return at < 0 ? Infinity : at;
}

/** Where the next inline link starts whose destination is no web address or fragment at first sight. */
function nextCandidate(text: string, from: number): number {
  let at = text.indexOf('](', from);
  while (at >= 0 && (text.startsWith('http', at + 2) || text.charCodeAt(at + 2) === 35))
    at = text.indexOf('](', at + 2);
  return at < 0 ? Infinity : at;
}

/** Whether a heading of level 2 is that of the summary. */
export function isSummary(heading: string): boolean {
  return /^\s*summary(?:[ \t]+#+)?[ \t]*$/i.test(heading);
}
