import { Ranks } from '../ranks';
import type { Wanted } from './textQuery';

/** How often a text holds a term is counted up to this. */
const mostCounted = 7;

/** The number of a term and how often a text holds it, in one number. */
export function packed(term: number, count: number): number {
  return (term << 3) | Math.min(count, mostCounted);
}

/** The number of the term. */
export function termIn(entry: number): number {
  return entry >>> 3;
}

/** All terms, by their numbers, and in how many texts each is. */
export interface Terms {
  readonly terms: readonly string[];
  readonly spread: readonly number[];
}

/**
 * One search, made in as many slices as the caller likes. A text ranks higher for whole words than for their starts, and
 * for those than for other parts of them; higher for rare words, and for many of them.
 */
export class TextSearch {
  private readonly ranks = new Ranks<string>();
  private readonly weights: readonly Uint8Array[];

  /** @param texts by URI: each text's terms, as `packed` */
  constructor(
    private readonly texts: ReadonlyMap<string, Uint32Array>,
    terms: Terms,
    wanted: readonly Wanted[],
  ) {
    this.weights = wanted.flatMap(matchesOf).map((match) => weightsOf(match, terms, texts.size));
  }

  look(uri: string): void {
    const entries = this.texts.get(uri);
    const rank = entries && this.weights.length > 0 ? rankOf(entries, this.weights) : 0;
    if (rank > 0) this.ranks.add(rank, uri);
  }

  /**
   * Of the texts that were looked at those that may hold all that is wanted, best first; of equal ones that which was
   * looked at first. Whether words stand side by side is left to `findPlace`.
   */
  bestFirst(): Iterable<string> {
    return this.ranks.bestFirst();
  }
}

/** How well a term matches a part of a query that has to be in a text, up to 1; 0 where it does not. */
type Match = (term: string) => number;

function matchesOf({ terms, instead, atWordStart }: Wanted): Match[] {
  if (instead.length > 0) return [(term) => (instead.includes(term) ? 0.3 : 0)];
  return terms.map((wanted) => {
    const inside = atWordStart ? `_${wanted}` : wanted;
    return (term) => {
      if (term.startsWith(wanted)) return term.length === wanted.length ? 1 : 0.6;
      return term.includes(inside) ? 0.3 : 0;
    };
  });
}

/** What each term counts: 0 where it is none that is meant, 200 at most. */
function weightsOf(match: Match, { terms, spread }: Terms, texts: number): Uint8Array {
  const weights = new Uint8Array(terms.length);
  for (let id = 0; id < weights.length; id++) {
    const quality = match(terms[id] ?? '');
    const held = quality > 0 ? (spread[id] ?? 0) : 0;
    if (held > 0) weights[id] = Math.min(200, 20 * quality * (1 + Math.log(texts / held)));
  }
  return weights;
}

function rankOf(entries: Uint32Array, weights: readonly Uint8Array[]): number {
  let rank = 0;
  for (const ofMatch of weights) {
    let best = 0;
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i] ?? 0;
      const weight = ofMatch[termIn(entry)] ?? 0;
      if (weight === 0) continue;
      const count = entry & mostCounted;
      best = Math.max(best, (weight * 2 * count) / (count + 1));
    }
    if (best === 0) return 0;
    rank += best;
  }
  return Math.ceil(rank);
}
