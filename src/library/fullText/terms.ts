/** A term is not longer: what is, is an address or data, and found by its start. */
const longestTerm = 64;

/** Scripts that are written without blanks between words. */
const unspaced =
  '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}';
const hasUnspaced = new RegExp(`[${unspaced}]`, 'u');
const plainTerms = /[a-z0-9_]+[+#]*/g;
const spacedTerms = /[\p{L}\p{N}_]+[+#]*/gu;
const allTerms = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{N}_])+[+#]*`, 'gu');

/**
 * The terms that a folded text is found by: its words, with signs that are part of names (`c++`, `c#`, `io_uring`), and
 * of scripts without blanks every two neighbours (`会議室` → `会議`, `議室`).
 */
export function termsOf(folded: string): string[] {
  if (!/[\u0080-\uffff]/.test(folded)) return cut(folded.match(plainTerms));
  if (!hasUnspaced.test(folded)) return cut(folded.match(spacedTerms));
  return cut(folded.match(allTerms)).flatMap((term) => (hasUnspaced.test(term) ? neighbours(term) : [term]));
}

/** Whether a text is, at least in part, of a script without blanks between words. */
export function isUnspaced(text: string): boolean {
  return hasUnspaced.test(text);
}

function cut(terms: string[] | null): string[] {
  return terms?.map((term) => (term.length > longestTerm ? term.slice(0, longestTerm) : term)) ?? [];
}

function neighbours(run: string): string[] {
  const signs = Array.from(run);
  return signs.length === 1 ? signs : signs.slice(1).map((sign, i) => `${signs[i] ?? ''}${sign}`);
}
