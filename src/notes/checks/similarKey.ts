import type { KeyBook } from '../schema/keyBook';
import { belongsTo, isKey, keys, type Aliases, type Key, type NoteType } from '../keys';

/**
 * The key of ours, or of the workspace's schema, that a foreign key is nearly: other case or separators, a plural, two
 * letters swapped, and in longer names one letter more, less or other (two from eight letters on). Short names need
 * more than one letter's likeness: `data` is not a wrong `date`. `undefined` where it is near to no key that notes of
 * that type have.
 */
export function similarKey(name: string, type: NoteType, aliases: Aliases, book?: KeyBook): string | undefined {
  if (isKey(name) || aliases.has(name) || book?.isNamed(name)) return undefined;
  const ours = ourSimilarKey(name, type);
  if (ours !== undefined || !book) return ours;
  const folded = fold(name);
  return folded.length > longest ? undefined : book.keys(type).find((key) => !isKey(key) && isNear(folded, fold(key)));
}

/**
 * The field of a map that a name is nearly. A map has a handful of fields, so that short ones may lack a letter or have
 * one more.
 *
 * @param fields the names of those it may have
 */
export function similarField(name: string, fields: readonly string[]): string | undefined {
  const folded = fold(name);
  if (folded.length > longest || fields.includes(name)) return undefined;
  return fields.find((field) => isNear(folded, field) || isLetterOff(folded, field));
}

function isLetterOff(name: string, field: string): boolean {
  return field.length > 3 && Math.abs(name.length - field.length) === 1 && editDistance(name, field) === 1;
}

const longest = 20;

/** A library's notes have the same few foreign keys, and comparing takes longer than all else that is checked. */
const answers: Record<NoteType, Map<string, Key | undefined>> = {
  edition: new Map(),
  talk: new Map(),
  report: new Map(),
  announcement: new Map(),
};

function ourSimilarKey(name: string, type: NoteType): Key | undefined {
  const known = answers[type];
  if (!known.has(name)) {
    if (known.size > 1000) known.clear();
    known.set(name, findSimilarKey(fold(name), type));
  }
  return known.get(name);
}

function findSimilarKey(folded: string, type: NoteType): Key | undefined {
  if (folded.length > longest || foreignWords.has(folded)) return undefined;
  return foldedKeys.find(([key, ownKey]) => belongsTo(ownKey, type) && isNear(folded, key))?.[1];
}

const foldedKeys = keys.map((key) => [fold(key), key] as const);

/** Words that are near a key of ours and mean something else. */
const foreignWords = new Set([
  'attendants',
  'attended',
  'attending',
  'avenue',
  'county',
  'dates',
  'lever',
  'lines',
  'pager',
  'sources',
  'stats',
  'times',
  'tract',
  'vimeo',
]);

/** Whether two names, in lower case, are so near that one was hardly meant to be another word. */
export function isNear(name: string, key: string): boolean {
  if (name === key || name === `${key}s` || `${name}s` === key) return true;
  if (Math.abs(name.length - key.length) > 2) return false;
  if (isSwap(name, key)) return true;
  const allowed = key.length < 5 ? 0 : key.length < 8 ? 1 : 2;
  return allowed > 0 && editDistance(name, key) <= allowed;
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Levenshtein distance with neighbours swapped counted as one step (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, at(beforeLast, j - 2) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: number[], index: number): number {
  return row[index] ?? Infinity;
}
