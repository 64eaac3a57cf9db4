import { Groups } from './groups';
import { fold } from '../fold';

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
  private readonly byPattern = new Groups();
  /** Of each name those that are near. */
  private readonly names = new Map<string, Map<string, Nearness>>();

  add(name: string): void {
    if (this.names.has(name)) return;
    const near = new Map(this.search(name));
    this.names.set(name, near);
    for (const [other, nearness] of near) this.names.get(other)?.set(name, nearness);
    for (const pattern of [...patterns(name), withoutUmlauts(name)]) this.byPattern.add(pattern, name);
  }

  remove(name: string): void {
    for (const other of this.names.get(name)?.keys() ?? []) this.names.get(other)?.delete(name);
    if (!this.names.delete(name)) return;
    for (const pattern of [...patterns(name), withoutUmlauts(name)]) this.byPattern.remove(pattern, name);
  }

  isNearAny(name: string): boolean {
    return (this.names.get(name)?.size ?? 0) > 0;
  }

  /** The other names that are near, with how near; none for a name of one word, or with digits. */
  near(name: string): ReadonlyMap<string, Nearness> {
    return this.names.get(name) ?? none;
  }

  private *search(name: string): Generator<[string, Nearness]> {
    const words = name.split(' ');
    for (const [i, pattern] of patterns(name).entries()) {
      for (const other of this.byPattern.of(pattern)) {
        const near = nearness(words[i] ?? '', other.split(' ')[i] ?? '');
        if (near) yield [other, near];
      }
    }
    for (const other of this.byPattern.of(withoutUmlauts(name))) yield [other, 'sure'];
  }
}

const none: ReadonlyMap<string, Nearness> = new Map();

/** Whether one slip is all there can be between two names, or they may as well be two people's. */
export type Nearness = 'sure' | 'doubtful';

function patterns(name: string): string[] {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 6 || /\p{N}/u.test(name)) return [];
  return words.map((_, i) => words.map((word, j) => (i === j ? '*' : word)).join(' '));
}

/** Letters that are taken for one another. */
const soundAlike = new Set(['ck', 'iy', 'sz', 'vw']);

/**
 * How near two words of a name are: one slip apart (a letter more, less or other, or two swapped) in a long word, where
 * it can hardly be another name, or in a short one, where it often is (`Chen`, `Cheng`). `undefined` where they are not,
 * and where real names differ just so: the shortest (`Wei`, `Wen`), and in their ending (`Daniel`, `Daniela`).
 */
function nearness(a: string, b: string): Nearness | undefined {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length < 4 || long.length - short.length > 1) return undefined;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++;
  const [less, more] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  if (less.length === 2 && more.length === 2)
    return less[0] === more[1] && less[1] === more[0] ? sureFrom(long, 5) : undefined;
  if (more.length > 1) return undefined;
  const isEnding = end === 0 && /^[aeios]?$/.test(less) && /^[aeios]$/.test(more);
  if (isEnding) return undefined;
  if (less === '') return sureFrom(long, 6);
  if (soundAlike.has([less, more].sort().join(''))) return 'sure';
  return long.length < 5 ? undefined : sureFrom(long, 7);
}

function sureFrom({ length }: string, letters: number): Nearness {
  return length >= letters ? 'sure' : 'doubtful';
}
