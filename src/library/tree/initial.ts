/** The letter a folded name starts with, without its accent; one sign for all that is neither letter nor digit. */
export function initialOf(folded: string): string {
  const first = /^[\p{L}\p{N}]/u.exec(folded)?.[0];
  return first === undefined ? '#' : /\p{N}/u.test(first) ? '0–9' : first.toUpperCase();
}
