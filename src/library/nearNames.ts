import { Groups } from './groups';
import { fold } from './search';

/** A person's name in the form in which spellings are compared: case, accents, hyphens, dots and blanks do not count. */
export function foldPerson(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Without the letter that stands for an umlaut: `joergensen`, as `jørgensen` is folded. */
function withoutUmlauts(name: string): string {
  return name.replace(/([aou])e/g, '$1');
}

/** Names, folded, and which of them are one slip apart. */
export class NearNames {
  /** By all words but one (`jesper * brouer`), and without umlauts. */
  private readonly byPattern = new Groups<Name>(({ text }) => text);
  private readonly names = new Map<string, Name>();

  add(text: string): void {
    if (this.names.has(text)) return;
    const name: Name = { text, near: [] };
    this.names.set(text, name);
    for (const other of new Set(this.search(text))) {
      other.near.push(name);
      name.near.push(other);
    }
    for (const pattern of [...patterns(text), withoutUmlauts(text)]) this.byPattern.add(pattern, name);
  }

  remove(text: string): void {
    const name = this.names.get(text);
    if (!name) return;
    this.names.delete(text);
    for (const other of name.near) other.near = other.near.filter((near) => near !== name);
    for (const pattern of [...patterns(text), withoutUmlauts(text)]) this.byPattern.remove(pattern, name);
  }

  /** The other names that are near; none for a name of one word, or with digits. */
  near(text: string): string[] {
    return this.names.get(text)?.near.map((other) => other.text) ?? [];
  }

  private *search(text: string): Generator<Name> {
    yield* this.byPattern.of(withoutUmlauts(text));
    const words = text.split(' ');
    for (const [i, pattern] of patterns(text).entries()) {
      for (const other of this.byPattern.of(pattern)) {
        if (areNear(words[i] ?? '', other.text.split(' ')[i] ?? '', i === words.length - 1)) yield other;
      }
    }
  }
}

interface Name {
  readonly text: string;
  near: Name[];
}

function patterns(name: string): string[] {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 6 || /\p{N}/u.test(name)) return [];
  return words.map((_, i) => words.map((word, j) => (i === j ? '*' : word)).join(' '));
}

/** Letters that are taken for one another in short names. */
const soundAlike = new Set(['ck', 'iy', 'sz', 'vw']);

/**
 * Whether two words of a name are one slip apart: a letter more, less or other, or two swapped. Many real names are so
 * near: short ones (`Wei`, `Wen`), and those that differ in their ending (`Daniel`, `Daniela`; `Petrov`, `Petrova`).
 */
function areNear(a: string, b: string, isLast: boolean): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length < 4 || long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++;
  const [restShort, restLong] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  if (restShort.length === 2 && restLong.length === 2)
    return restShort[0] === restLong[1] && restShort[1] === restLong[0];
  if (restLong.length > 1) return false;
  const isEnding = end === 0 && /^[aeios]?$/.test(restShort) && /^[aeios]$/.test(restLong);
  if (isEnding) return false;
  if (restShort === '' || long.length > 4) return true;
  return isLast || soundAlike.has([restShort, restLong].sort().join(''));
}
