import { setKeys } from '../notes/edits/setKeys';
import type { TextEdit } from '../notes/edits/textEdit';
import type { Aliases } from '../notes/keys';
import type { Reading } from '../notes/note';
import { foldName, type EditionName } from '../notes/values/editionName';
import type { NamingFacts } from './inheritance';
import type { Names } from './libraryNote';

/**
 * The smallest edits after which a note belongs to an edition, where its file is: names of its own become those, and
 * what it would inherit otherwise is written. None where it belongs there already; `undefined` where its front matter
 * cannot be changed.
 *
 * @param text the text the reading was made of
 * @param namesOf the names that a note of these facts has where the file is
 */
export function editionEdits(
  to: EditionName,
  reading: Reading,
  text: string,
  aliases: Aliases,
  namesOf: (facts: NamingFacts) => Names,
): TextEdit[] | undefined {
  const { facts } = reading;
  if (!facts) return undefined;
  if (belongs(namesOf(facts), to)) return [];
  const wanted: Partial<EditionName> = {};
  for (const key of ['conference', 'edition'] as const)
    if (facts[key] !== undefined && !isSame(facts[key], to[key])) wanted[key] = to[key];
  for (const key of ['conference', 'edition'] as const) {
    const names = namesOf({ ...facts, ...wanted });
    if (!isSame(names[key], to[key])) wanted[key] = to[key];
  }
  // With one of the names written, the other may be taken for both.
  if (!belongs(namesOf({ ...facts, ...wanted }), to)) Object.assign(wanted, to);
  return setKeys(wanted, reading, text, aliases);
}

function belongs(names: Names, to: EditionName): boolean {
  return isSame(names.conference, to.conference) && isSame(names.edition, to.edition);
}

function isSame(name: string | undefined, other: string): boolean {
  return name !== undefined && foldName(name) === foldName(other);
}
