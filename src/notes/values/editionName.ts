/** A conference and one of its editions, by their names. */
export interface EditionName {
  conference: string;
  edition: string;
}

/**
 * Takes a name such as `Strange Loop 2023`, `Netdev (0x13)` or `GraphConf-2026` apart: what ends in a word with a digit is
 * conference and edition. A name is split at `-` or `_` only where no word behind a blank starts with a digit
 * (`Meetup 2023-11-08`). `undefined` for a single word (`38C3`) and for a name without such an end.
 */
export function splitEditionName(name: string): EditionName | undefined {
  const text = name.trim();
  const words = text.split(/(\s+)/u);
  const isClear = words.length > 2 && /^[([{]?\d/.test(words.at(-1) ?? '');
  const byDash = isClear ? [] : text.split(/([_-]+)/u);
  return split(words, isClear) ?? split(byDash, true) ?? split(words, true);
}

/** Conference and edition of words with their separators between them. */
function split(words: readonly string[], isAllowed: boolean): EditionName | undefined {
  if (!isAllowed || words.length < 3) return undefined;
  const edition = trimmed(words.at(-1) ?? '', '([{', ')]},.;');
  const conference = trimmed(words.slice(0, -2).join(''), '', ' \t,;:–—-');
  return conference && /\d/.test(edition) && !/\s/.test(edition) ? { conference, edition } : undefined;
}

/** The text without certain characters at its start and end. A pattern would try each place of a long run anew. */
function trimmed(text: string, atStart: string, atEnd: string): string {
  let [start, end] = [0, text.length];
  while (start < end && atStart.includes(text.charAt(start))) start++;
  while (end > start && atEnd.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** A name in the form in which names are compared: case and surrounding blanks do not count. */
export function foldName(name: string): string {
  if (name.length > longestName) return folded(name);
  let known = foldedNames.get(name);
  if (known === undefined) {
    known = folded(name);
    if (foldedNames.size >= mostNames) foldedNames.clear();
    foldedNames.set(name, known);
  }
  return known;
}

function folded(name: string): string {
  const text = /^[ -~]*$/.test(name) ? name : name.normalize('NFC');
  return text.trim().toLowerCase();
}

/** The names of conferences and editions come again in note after note, and each is compared several times. Longer ones are titles. */
const longestName = 24;
const foldedNames = new Map<string, string>();
const mostNames = 2000;

/** Identity of an edition: the same for names that differ only in case and surrounding blanks. */
export function editionId(conference: string, edition: string): string {
  return `${foldName(conference)}\n${foldName(edition)}`;
}

/**
 * Order of edition names, oldest first: split at dots and the like, the parts as numbers (`2.2` before `2.10`), `0x`
 * parts as hexadecimal (`0x9` before `0x13`); other parts as text.
 */
export function compareEditionNames(a: string, b: string): number {
  const left = parts(a);
  const right = parts(b);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = compareParts(left[i] ?? '', right[i] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length || compareText(a, b);
}

function parts(name: string): (string | number)[] {
  const found = foldName(name).match(/0x[0-9a-f]+|\d+|[^\d.\s_-]+/g) ?? [];
  return found.map((part) => (/^\d/.test(part) ? Number(part) : part));
}

function compareParts(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  if (typeof a === 'number') return -1;
  if (typeof b === 'number') return 1;
  return compareText(a, b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
