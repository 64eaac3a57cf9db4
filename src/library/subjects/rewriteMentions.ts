import { splitEditionName, type EditionName } from '../../notes/values/editionName';
import type { FrontMatter, Reading } from '../../notes/note';
import { removeItems } from '../../notes/edits/removeItem';
import type { TextEdit } from '../../notes/edits/textEdit';
import type { Value } from '../../notes/yaml/value';
import { lineBehind, valueFor } from '../../notes/edits/writeKey';
import { quoted } from '../../notes/edits/writeText';
import { writePart } from '../../notes/edits/writeValue';
import { isBare, type Mention } from './subject';

/**
 * Another name in some places of a note. Each keeps its style, its affiliation and the other half of a combined name. An
 * item that would say what a twin of its list says already is taken out; one that says more than the name stays.
 *
 * @param twins the places that have the new name already, and keep it
 * @param text the text the reading was made of
 */
export function rewriteMentions(
  mentions: readonly Mention[],
  twins: readonly Mention[],
  name: string,
  { frontMatter }: Reading,
  text: string,
): TextEdit[] {
  const removals = superfluous(mentions, twins, frontMatter, text);
  return mentions.flatMap((mention) => {
    const removal = removals.get(mention.spot.scalar);
    if (removal) return removal;
    return mention.combined
      ? renamedHalf(mention, mention.combined, name, frontMatter, text)
      : writePart(mention.spot, text, mention, name);
  });
}

/** The items that go, since another item of their list has the name. */
function superfluous(
  mentions: readonly Mention[],
  twins: readonly Mention[],
  { entries }: FrontMatter,
  text: string,
): Map<Value, TextEdit> {
  const removals = new Map<Value, TextEdit>();
  for (const { key, value } of entries.values()) {
    if (value.kind !== 'list' || !twins.some(({ spot }) => spot.key === key)) continue;
    const own = mentions.filter(({ spot }) => spot.key === key);
    const removed = new Set<Value>(own.filter(isBare).map(({ spot }) => spot.scalar));
    for (const removal of removeItems(value, (item) => removed.has(item), text)) removals.set(...removal);
  }
  return removals;
}

/** One name of two in a value: written so that it is taken apart in the same way, else under a key for each. */
function renamedHalf(
  { subject, spot, from, to }: Mention,
  combined: EditionName,
  name: string,
  { root, entries }: FrontMatter,
  text: string,
): TextEdit[] {
  const wanted = subject.kind === 'edition' ? { ...combined, edition: name } : { ...combined, conference: name };
  const isRead = (value: string): boolean => {
    const split = splitEditionName(value);
    return split?.conference === wanted.conference && split.edition === wanted.edition;
  };
  const before = spot.scalar.text;
  if (isRead(before.slice(0, from) + name + before.slice(to))) return [writePart(spot, text, { from, to }, name)];
  const whole = { from: 0, to: before.length };
  const together = `${wanted.conference} ${wanted.edition}`;
  if (isRead(together)) return [writePart(spot, text, whole, together)];
  const conference = writePart(spot, text, whole, wanted.conference);
  const edition = quoted(wanted.edition);
  const empty = entries.get('edition');
  if (empty) return [conference, valueFor(empty, edition, text)];
  if (text.charAt(root.start) === '{')
    return [conference, { start: spot.scalar.end, end: spot.scalar.end, text: `, edition: ${edition}` }];
  const entry = { key: 'conference', written: spot.written, value: spot.scalar } as const;
  return [conference, lineBehind(entry, `edition: ${edition}`, text)];
}
