import { visitBlocks } from './bodyBlocks';
import { inlineLinks } from './inlineLinks';
import { fileLink, type FileLink } from './linkTarget';

/** What a note's body says to those who check it. */
export interface Body {
  /** Its pictures, links and reference definitions that lead to relative paths, in their order. */
  readonly links: readonly FileLink[];
  /** There is a section `Summary` of level 2, and something in it. */
  readonly hasSummary: boolean;
}

/** Reads a body in one pass. What not all readers of Markdown take for a link is none here. */
export function readBody(text: string, bodyStart: number): Body {
  const links: FileLink[] = [];
  const labels = new Set<string>();
  const definitions = text.indexOf(']:', bodyStart) >= 0;
  let candidate = nextCandidate(text, bodyStart);
  let inSummary = false;
  let hasSummary = false;
  visitBlocks(text, bodyStart, {
    content() {
      hasSummary ||= inSummary;
    },
    text(start, end) {
      if (candidate < start) candidate = nextCandidate(text, start);
      if (candidate < end) links.push(...inlineLinks(text, start, end, definitions));
    },
    heading(level, start, end) {
      if (level <= 2) inSummary = level === 2 && isSummary(text.slice(start, end));
      else hasSummary ||= inSummary;
    },
    definition(label, destination) {
      const name = label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
      const link = labels.has(name) || isOtherLabel(label) ? undefined : fileLink(text, destination);
      labels.add(name);
      // `[todo]: later` defines a link too, but was hardly meant to.
      if (link && /[./]/.test(link.path)) links.push(link);
    },
  });
  return { links, hasSummary };
}

/** Where the next inline link starts whose destination is no web address or fragment at first sight. */
function nextCandidate(text: string, from: number): number {
  let at = text.indexOf('](', from);
  while (at >= 0 && (text.startsWith('http', at + 2) || text.charCodeAt(at + 2) === 35))
    at = text.indexOf('](', at + 2);
  return at < 0 ? Infinity : at;
}

function isSummary(heading: string): boolean {
  return /^\s*summary(?:[ \t]+#+)?[ \t]*$/i.test(heading);
}

/** A footnote, or a time with words behind it: `[14:32]: hello`. */
function isOtherLabel(label: string): boolean {
  return /^\^|^@?\d+(?::\d+)+$/.test(label);
}
