import { destinationAt, fileLink, isOtherLink, type FileLink } from './linkTarget';

/** Where the first definition of each label stands, if it is one: only the first counts. */
export type FirstDefinitions = ReadonlyMap<string, number>;

export function firstDefinitions(text: string, bodyStart: number): FirstDefinitions {
  const first = new Map<string, number>();
  if (!text.includes(']:', bodyStart)) return first;
  const labels = /\[([^[\]]+)\]:/g;
  labels.lastIndex = bodyStart;
  for (let match = labels.exec(text); match; match = labels.exec(text)) {
    const key = keyOf(match[1] ?? '');
    if (!first.has(key)) first.set(key, match.index);
  }
  return first;
}

/**
 * Reads the reference definitions that a paragraph starts with, each on a line of its own: `[label]: path "title"`.
 * Returns where its text starts, at its end where that is not clear.
 */
export function readDefinitions(text: string, start: number, end: number, first: FirstDefinitions, links: FileLink[]) {
  let at = start;
  while (/^\[(?:\\[^]|[^\\[\]])*\]:/.test(text.slice(at, end))) {
    const [opening, label = ''] = /^\[([^\\[\]\n]{1,900})\]:[ \t]+/.exec(text.slice(at, end)) ?? [];
    const destination = opening !== undefined && destinationAt(text, at + opening.length, end);
    if (!destination) return end;
    const behind = /([ \t]+(?:"[^"\\\n]*"|'[^'\\\n]*'))?[ \t]*(?:\r?\n([ \t]*)|$)/y;
    behind.lastIndex = destination.next;
    const [all, title, indent = ''] = behind.exec(text.slice(0, end)) ?? [];
    const link = fileLink(text, destination);
    if (all === undefined || (!link && !isOtherLink(text, destination))) return end;
    const next = destination.next + all.length;
    // A title may follow on the next line, and what is indented is code to some.
    if ((title === undefined && /["'(]/.test(text.charAt(next))) || /\t| {4}/.test(indent)) return end;
    if (link && first.get(keyOf(label)) === at && isMeant(label, link)) links.push(link);
    at = next;
  }
  return at;
}

/** `[todo]: later`, footnotes and times with words behind them define links too, but were hardly meant to. */
function isMeant(label: string, { path }: FileLink): boolean {
  return /[./]/.test(path) && !/^\^|^@?\d+(?::\d+)+$/.test(label);
}

/** Labels are compared without case, and blanks are all the same. */
function keyOf(label: string): string {
  return label
    .replace(/[\s>]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase();
}
