import { isBefore } from './calendar';
import { splitEditionName } from './editionName';
import { formats } from './formats';
import type { Finding } from './finding';
import type { KeyBook } from './keyBook';
import { isKey, noteTypes, type Aliases, type Key, type NoteType, type OwnEntry, defaultAliases } from './keys';
import type { FrontMatter, Reading } from './note';
import { checkAgainstSchema, numericKeys } from './schemaCheck';
import { isNear, similarKey } from './similarKey';
import { syntaxFinding } from './syntaxReason';
import { unquotedText } from './unquotedText';
import { isEmpty, type Mapping, type Scalar } from './value';
import type { WorkspaceSchema } from './workspaceCheck';

/** More are of no use to anybody, and a file may hold a list of thousands of wrong things. */
const mostFindings = 100;

/**
 * What is wrong with one note, seen alone, in the order of the file. `missing-key` names `conference` and `edition` too
 * where they are absent: only the library knows whether they are inherited. Empty for files that are no note.
 *
 * @param text the text the reading was made of
 * @param workspace what the workspace's schema adds to ours
 */
export function checkNote(
  { frontMatter, facts }: Reading,
  text: string,
  aliases: Aliases = defaultAliases,
  workspace?: WorkspaceSchema,
): Finding[] {
  if (!facts) return [];
  const { block, root, problems, tooLarge } = frontMatter;
  const fence = { start: block.start, end: block.fenceEnd };
  if (tooLarge) return [{ code: 'unreadable-note', ...fence, data: { reason: 'front-matter-too-large' } }];
  if (problems.length > 0) return [syntaxFinding(problems, text, block.yamlEnd)];
  const ours = checkAgainstSchema(facts.type, frontMatter.entries, fence);
  const added = workspace?.check(facts.type, frontMatter, fence);
  const ofType = [...typeFindings(frontMatter, facts.type)];
  const told = [...ours.findings, ...ofType];
  const findings = [...told, ...(added?.findings ?? []).filter((finding) => !told.some((one) => covers(one, finding)))];
  const similar = [...similarKeys(root, frontMatter, facts.type, aliases, workspace?.book)];
  const changed = [...unquoted(frontMatter, text), ...(workspace?.unquoted(frontMatter, text) ?? [])].filter(
    (finding) => !findings.some((other) => isWithin(finding, other)),
  );
  const isTold = (key: string): boolean =>
    similar.some(({ data }) => data.keys?.includes(key)) || isBadlyThere(entryOf(frontMatter, key), changed);
  const missing = new Set<string>([...namesMissing(facts), ...ours.missing, ...(added?.missing ?? [])]);
  const absent = [...missing].filter((key) => !isTold(key));
  const all = [
    ...(absent.length > 0 ? [{ code: 'missing-key', ...fence, data: { keys: absent } } as const] : []),
    ...duplicateKeys(root),
    ...similar,
    ...aliasKeys(frontMatter, aliases),
    ...findings,
    ...changed,
    ...endBeforeStart(frontMatter),
  ];
  return all.sort((a, b) => a.start - b.start).slice(0, mostFindings);
}

function entryOf({ root, entries }: FrontMatter, key: string): Pick<OwnEntry, 'written' | 'value'> | undefined {
  const foreign = root.entries.find(({ key: written }) => written.text === key);
  return isKey(key) ? entries.get(key) : foreign && { written: foreign.key, value: foreign.value };
}

/** A key that stands there, but as a list, or lost to a comment, is not missing: that finding says it. */
function isBadlyThere(entry: ReturnType<typeof entryOf>, changed: readonly Finding[]): boolean {
  if (!entry) return false;
  return !isEmpty(entry.value) || changed.some(({ data }) => data.key === entry.written.text);
}

/** Whether what is said of a value, or of the whole it is part of, is enough. */
function covers(told: Finding, added: Finding): boolean {
  return (told.start === added.start && told.end === added.end) || isWithin(added, told);
}

function isWithin(inner: Finding, outer: Finding): boolean {
  return outer.code === 'wrong-type' && outer.start <= inner.start && inner.end <= outer.end;
}

function namesMissing({ conference, edition }: { conference?: string; edition?: string }): Key[] {
  return [
    ...(conference === undefined ? (['conference'] as const) : []),
    ...(edition === undefined && !splitEditionName(conference ?? '') ? (['edition'] as const) : []),
  ];
}

/** A foreign type is other people's business (`post`), but one that is nearly ours was meant to be. */
function* typeFindings({ entries }: FrontMatter, type: NoteType): Generator<Finding> {
  const value = entries.get('type')?.value;
  if (value?.kind !== 'scalar' || isEmpty(value) || value.text.trim() === type) return;
  const near = noteTypes.some((name) => isNear(value.text.trim().toLowerCase(), name));
  if (near)
    yield { code: 'invalid-value', ...place(value), data: { key: 'type', value: value.text, allowed: noteTypes } };
}

/** The second of two: in the block itself, and in the maps of speakers and links. */
function* duplicateKeys(map: Mapping): Generator<Finding> {
  const seen = new Set<string>();
  for (const { key, value } of map.entries) {
    if (seen.has(key.text)) yield { code: 'duplicate-key', ...place(key), data: { key: key.text } };
    seen.add(key.text);
    if (value.kind === 'map') yield* duplicateKeys(value);
    if (value.kind === 'list') for (const item of value.items) if (item.kind === 'map') yield* duplicateKeys(item);
  }
}

/** Only where the key that seems meant is absent: who has `tags` and `tag` knows both. */
function* similarKeys(
  root: Mapping,
  frontMatter: FrontMatter,
  type: NoteType,
  aliases: Aliases,
  book?: KeyBook,
): Generator<Finding> {
  for (const { key } of root.entries) {
    const meant = similarKey(key.text, type, aliases, book);
    if (meant !== undefined && !entryOf(frontMatter, meant))
      yield { code: 'similar-key', ...place(key), data: { key: key.text, keys: [meant] } };
  }
}

/** Only the one that is read: where ours stands too, the other is somebody else's. */
function* aliasKeys({ root, entries }: FrontMatter, aliases: Aliases): Generator<Finding> {
  for (const { key } of root.entries) {
    const meant = isKey(key.text) ? undefined : aliases.get(key.text);
    if (meant && entries.get(meant)?.written === key)
      yield { code: 'alias-key', ...place(key), data: { key: key.text, keys: [meant] } };
  }
}

function* unquoted({ entries }: FrontMatter, text: string): Generator<Finding> {
  for (const { key, written, value } of entries.values()) {
    if (!numericKeys.has(key)) yield* unquotedText(written.text, value, text);
  }
}

function* endBeforeStart({ entries }: FrontMatter): Generator<Finding> {
  const [start, end] = [entries.get('start_date')?.value, entries.get('end_date')?.value];
  if (start?.kind !== 'scalar' || end?.kind !== 'scalar' || !isCalendarDate(start) || !isCalendarDate(end)) return;
  if (isBefore(end.text, start.text))
    yield { code: 'end-before-start', ...place(end), data: { key: 'end_date', value: end.text } };
}

function isCalendarDate({ text }: Scalar): boolean {
  return formats['calendar-date']?.(text) ?? false;
}

function place({ start, end }: Scalar): { start: number; end: number } {
  return { start, end };
}
