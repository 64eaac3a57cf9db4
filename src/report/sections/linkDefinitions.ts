import type { TextEdit } from '../../notes/edits/textEdit';
import { readProse } from './prose';

/** What a note defines once and refers to by a label: `[label]: destination "title"`. */
export type Definitions = ReadonlyMap<string, { destination: string; title: string }>;

const definition =
  /^ {0,3}\[((?:\\.|[^\\[\]\n])+)\]:[ \t]+(<[^<>\n]*>|[^\s<]\S*)([ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$\n?/dgm;

/** The definitions of a body; of several with one label the first counts. */
export function definitionsOf(body: string): Definitions {
  const found = new Map<string, { destination: string; title: string }>();
  if (!body.includes(']:')) return found;
  for (const { indices } of readProse(body).text.matchAll(definition)) {
    const [label = '', destination = '', title = ''] =
      indices?.slice(1).map((span) => (span ? body.slice(...span) : '')) ?? [];
    const key = keyOf(label);
    if (!found.has(key) && isLink(label)) found.set(key, { destination, title: title.trim() });
  }
  return found;
}

/**
 * The edits after which a section says by itself where its links lead: labels of two notes would get into each other's
 * way in one report.
 *
 * @param text in which code is masked
 * @param destinationOf how the report writes a destination
 */
export function definitionEdits(
  text: string,
  definitions: Definitions,
  destinationOf: (written: string) => string,
): TextEdit[] {
  if (definitions.size === 0) return [];
  const removed = [...text.matchAll(definition)]
    .filter(([, label = '']) => isLink(label))
    .map((match) => ({ start: match.index, end: match.index + match[0].length, text: '' }));
  const uses = /(?<!\\)\[((?:\\.|[^\\[\]])+)\](\[\])?(?![[(:])/g;
  const inlined = [...text.matchAll(uses)].flatMap((match) => {
    const { index, 0: all, 1: label = '', 2: empty = '' } = match;
    const found = definitions.get(keyOf(label));
    if (!found || removed.some(({ start, end }) => start <= index && index < end)) return [];
    const target = `(${[destinationOf(found.destination), found.title].filter(Boolean).join(' ')})`;
    const end = index + all.length;
    // Behind a link's text the label is replaced, else it is the text.
    if (text.charAt(index - 1) === ']') return [{ start: index, end, text: target }];
    return [{ start: end - empty.length, end, text: target }];
  });
  return [...removed, ...inlined];
}

/** Footnotes are none, and times in brackets neither. */
function isLink(label: string): boolean {
  return !/^\^|^@?\d+(?::\d+)+$/.test(label);
}

/** Labels are compared without case, and blanks are all the same. */
function keyOf(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase();
}
