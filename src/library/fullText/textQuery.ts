import { fold } from '../fold';
import { isUnspaced, termsOf } from './terms';

/** A word, or words in quotes, that a text has to hold. */
export interface Wanted {
  /** Folded. */
  readonly text: string;
  /** Words of one or two letters are in the middle of too many others. */
  readonly atWordStart: boolean;
  /** The terms it consists of; none where it holds no letter or digit. */
  readonly terms: readonly string[];
  /** What is also taken for it: it is written in no note, and may be a slip. Folded. */
  readonly instead: readonly string[];
}

/** What is looked for in texts: words divided by blanks, and words in quotes that stand side by side. */
export function parseTextQuery(query: string): Wanted[] {
  const words = [...fold(query).matchAll(/"([^"]*)"?|[^\s"]+/g)].map(([all, quoted]) =>
    (quoted ?? all).trim().replace(/\s+/g, ' '),
  );
  return [...new Set(words)].flatMap((text) => {
    const terms = [...new Set(termsOf(text))];
    if (terms.length === 0) return [];
    return { text, terms, atWordStart: text.length < 3 && !isUnspaced(text), instead: [] };
  });
}
