import { splitEditionName, type EditionName } from '../notes/editionName';
import { innerSpan, isLetterForLetter } from '../notes/innerSpan';
import type { FrontMatter, Reading } from '../notes/note';
import { removeItems } from '../notes/removeItem';
import { parseSpeaker } from '../notes/speaker';
import type { TextEdit } from '../notes/textEdit';
import type { Value } from '../notes/value';
import { quoted, rewritten, yamlText } from '../notes/writeText';
import type { Names } from './libraryNote';
import { isBare, isSameSubject, mentionsIn, type Mention, type Subject } from './subject';

/** Why a subject cannot get a name; `undefined` where it can. */
export function nameProblem({ kind }: Subject, name: string): 'empty' | 'affiliation' | undefined {
  if (oneLine(name) === '') return 'empty';
  return kind === 'speaker' && parseSpeaker(name)?.affiliation !== undefined ? 'affiliation' : undefined;
}

/**
 * What changes in one note when a subject gets another name. Each place keeps its style, its affiliation and the other
 * half of a combined name. A list that holds the new name already does not get it twice.
 *
 * @param text the text the reading was made of
 * @param names see `mentionsIn`
 */
export function renameEdits(
  subject: Subject,
  newName: string,
  reading: Reading,
  text: string,
  names: Names,
): TextEdit[] {
  const name = oneLine(newName);
  const all = [...mentionsIn(reading, text, names)];
  const mentions = all.filter((mention) => isSameSubject(mention.subject, subject));
  const removals = superfluous(mentions, withName(subject, name), all, reading.frontMatter, text);
  return mentions.flatMap((mention) => {
    const removal = removals.get(mention.spot.scalar);
    if (removal) return removal;
    return mention.combined
      ? renamedHalf(mention, mention.combined, name, reading.frontMatter, text)
      : replaced(mention, name, text);
  });
}

/** The subject under another name. */
export function withName(subject: Subject, name: string): Subject {
  return subject.kind === 'edition' ? { ...subject, edition: name } : { ...subject, name };
}

/** Items that would say what another item of their list says already; those that say more than the name stay. */
function superfluous(
  mentions: readonly Mention[],
  renamed: Subject,
  all: readonly Mention[],
  { entries }: FrontMatter,
  text: string,
): Map<Value, TextEdit> {
  const removals = new Map<Value, TextEdit>();
  for (const { key, value } of entries.values()) {
    if (value.kind !== 'list') continue;
    const own = mentions.filter(({ spot }) => spot.key === key);
    const there = all.filter(({ spot, subject }) => spot.key === key && isSameSubject(subject, renamed));
    if (there.every((other) => own.includes(other))) continue;
    const removed = new Set<Value>(own.filter(isBare).map(({ spot }) => spot.scalar));
    for (const removal of removeItems(value, (item) => removed.has(item), text)) removals.set(...removal);
  }
  return removals;
}

/** One name of two in a value: written so that it is taken apart in the same way, else under a key for each. */
function renamedHalf(
  mention: Mention,
  combined: EditionName,
  name: string,
  { root, entries }: FrontMatter,
  text: string,
): TextEdit[] {
  const { subject, spot, from, to } = mention;
  const wanted = subject.kind === 'edition' ? { ...combined, edition: name } : { ...combined, conference: name };
  const isRead = (value: string): boolean => {
    const split = splitEditionName(value);
    return split?.conference === wanted.conference && split.edition === wanted.edition;
  };
  const before = spot.scalar.text;
  if (isRead(before.slice(0, from) + name + before.slice(to))) return [replaced(mention, name, text)];
  const whole = { ...mention, ...innerSpan(spot.scalar, text), from: 0, to: before.length };
  const together = `${wanted.conference} ${wanted.edition}`;
  if (isRead(together)) return [replaced(whole, together, text)];
  const conference = replaced(whole, wanted.conference, text);
  const edition = quoted(wanted.edition);
  const empty = entries.get('edition');
  if (empty) {
    const start = text.indexOf(':', empty.written.end) + 1;
    return [conference, { start, end: Math.max(start, empty.value.end), text: ` ${edition}` }];
  }
  if (text.charAt(root.start) === '{')
    return [conference, { start: spot.scalar.end, end: spot.scalar.end, text: `, edition: ${edition}` }];
  const lineEnd = endOfLine(text, spot.scalar.end);
  const lineStart = text.lastIndexOf('\n', spot.written.start - 1) + 1;
  const indent = text.slice(lineStart, spot.written.start);
  const newLine = text.startsWith('\r', lineEnd) ? '\r\n' : '\n';
  return [conference, { start: lineEnd, end: lineEnd, text: `${newLine}${indent}edition: ${edition}` }];
}

function endOfLine(text: string, from: number): number {
  return from + text.slice(from).search(/\r?\n|$/);
}

/** The name alone where the value stays a good one with it, else the whole value. */
function replaced({ spot, from, to, start, end }: Mention, name: string, text: string): TextEdit {
  const { scalar, inFlow } = spot;
  const source = text.slice(scalar.start, scalar.end);
  const changed = scalar.text.slice(0, from) + name + scalar.text.slice(to);
  const writing = { inFlow, isEdition: spot.key === 'edition' };
  const isPlainStill = yamlText(changed, writing) === oneLine(changed);
  const isSafe = scalar.plain ? isPlainStill : !needsEscape(name, source);
  if (isSafe && isLetterForLetter(scalar, text)) return { start, end, text: name };
  return { start: scalar.start, end: scalar.end, text: rewritten(scalar, source, changed, writing) };
}

/** Whether a text cannot stand between the quotes as it is. */
function needsEscape(name: string, source: string): boolean {
  return source.startsWith("'") ? name.includes("'") : /["\\]/.test(name) || !source.startsWith('"');
}

function oneLine(text: string): string {
  return text.replaceAll('\u0000', '').replace(/\s+/gu, ' ').trim();
}
