/** One condition of a filter: text anywhere in a note, or behind the name of what it is looked for in. */
export interface Term {
  /** In lower case; `undefined` for text that may stand anywhere. Whether it is one we know is not said. */
  readonly name: string | undefined;
  /** What stands behind the name, or all of a term without one. */
  readonly value: string;
  /** The whole term as one reads it, for a name that says nothing. */
  readonly text: string;
  /** Notes of which the rest holds are left out. */
  readonly isNot: boolean;
}

const term =
  /(?<not>-)?(?:(?:(?<name>[\p{L}-]+):|(?<tag>#))(?:"(?<named>[^"]*)"?|(?<value>\S*))|"(?<quoted>[^"]*)"?|(?<word>\S+))/gu;

/**
 * The terms of what was typed, one behind the other, blanks between them. Quotes hold a text with blanks together
 * (`speaker:"Jana Iyengar"`); while the second one is not typed yet, it stands at the end. `#` stands for `tag:`, and `-`
 * before a term for its contrary; alone they say nothing yet.
 */
export function readTerms(text: string): Term[] {
  return [...text.matchAll(term)].map(({ groups = {} }) => {
    const isTag = groups.tag !== undefined;
    const name = isTag ? 'tag' : groups.name?.toLowerCase();
    const isNot = groups.not !== undefined || groups.word === '-';
    const word = groups.word === '-' ? '' : groups.word;
    const value = (groups.named ?? groups.value ?? groups.quoted ?? word ?? '').trim();
    return { name, value, text: groups.name === undefined ? value : `${groups.name}:${value}`, isNot };
  });
}
