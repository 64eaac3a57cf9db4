import { foldName } from '../../notes/values/editionName';
import { compare } from '../libraryNote';

/** A text in use: spelled as most often, with how many times it is used in any spelling. */
export interface Used {
  text: string;
  count: number;
}

/** Counts texts. Spellings that differ in case and surrounding blanks are one. */
export class Tally {
  private readonly found = new Map<string, Map<string, number>>();

  add(text: string | undefined): void {
    if (text === undefined || text === '') return;
    const id = foldName(text);
    let spellings = this.found.get(id);
    if (!spellings) this.found.set(id, (spellings = new Map<string, number>()));
    spellings.set(text, (spellings.get(text) ?? 0) + 1);
  }

  /** The most used first, those used as often by name. */
  list(): Used[] {
    return [...this.found]
      .map(([id, spellings]) => ({ id, text: mostUsed(spellings), count: sum(spellings.values()) }))
      .sort((a, b) => b.count - a.count || compare(a.id, b.id))
      .map(({ text, count }) => ({ text, count }));
  }
}

export function tallyOf(texts: Iterable<string | undefined>): Used[] {
  const tally = new Tally();
  for (const text of texts) tally.add(text);
  return tally.list();
}

/** Of spellings used as often the first in order counts, so that the answer does not depend on who came first. */
function mostUsed(spellings: ReadonlyMap<string, number>): string {
  let best: [string, number] = ['', 0];
  for (const [text, count] of spellings)
    if (count > best[1] || (count === best[1] && text < best[0])) best = [text, count];
  return best[0];
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
