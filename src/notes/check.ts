import { isBefore } from './calendar';
import { formats } from './formats';
import type { Finding } from './finding';
import { isKey, noteTypes, type Aliases, type Key, type NoteType, defaultAliases } from './keys';
import type { FrontMatter, Reading } from './note';
import { checkAgainstSchema, numericKeys } from './schemaCheck';
import { editDistance, similarKey } from './similarKey';
import { syntaxFinding } from './syntaxReason';
import { unquotedText } from './unquotedText';
import { isEmpty, type Mapping, type Scalar } from './value';

/**
 * What is wrong with one note, seen alone, in the order of the file. `missing-key` names `conference` and `edition` too
 * where they are absent: only the library knows whether they are inherited. Empty for files that are no note.
 *
 * @param text the text the reading was made of
 */
export function checkNote({ frontMatter, facts }: Reading, text: string, aliases: Aliases = defaultAliases): Finding[] {
  if (!facts) return [];
  const { block, root, problems, tooLarge } = frontMatter;
  const fence = { start: block.start, end: block.fenceEnd };
  if (tooLarge) return [{ code: 'unreadable-note', ...fence, data: { reason: 'front-matter-too-large' } }];
  if (problems.length > 0) return [syntaxFinding(problems, text, block.yamlEnd)];
  const similar = [...similarKeys(root, frontMatter, aliases)];
  const { findings, missing } = checkAgainstSchema(facts.type, frontMatter.entries);
  const meant = new Set(similar.flatMap(({ data }) => data.keys ?? []));
  const absent = [...namesMissing(facts), ...missing].filter((key) => !meant.has(key));
  return [
    ...(absent.length > 0 ? [{ code: 'missing-key', ...fence, data: { keys: absent } } as const] : []),
    ...typeFindings(frontMatter, facts.type),
    ...duplicateKeys(root),
    ...similar,
    ...aliasKeys(frontMatter, aliases),
    ...findings,
    ...unquoted(frontMatter, text),
    ...endBeforeStart(frontMatter),
  ].sort((a, b) => a.start - b.start);
}

function namesMissing({ conference, edition }: { conference?: string; edition?: string }): Key[] {
  return [
    ...(conference === undefined ? (['conference'] as const) : []),
    ...(edition === undefined ? (['edition'] as const) : []),
  ];
}

/** A foreign type is other people's business (`post`), but one that is nearly ours was meant to be. */
function* typeFindings({ entries }: FrontMatter, type: NoteType): Generator<Finding> {
  const value = entries.get('type')?.value;
  if (value?.kind !== 'scalar' || isEmpty(value) || value.text.trim() === type) return;
  const near = noteTypes.some((name) => editDistance(value.text.trim().toLowerCase(), name) <= 2);
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
function* similarKeys(root: Mapping, { entries }: FrontMatter, aliases: Aliases): Generator<Finding> {
  for (const { key } of root.entries) {
    const meant = similarKey(key.text, aliases);
    if (meant && !entries.has(meant))
      yield { code: 'similar-key', ...place(key), data: { key: key.text, keys: [meant] } };
  }
}

function* aliasKeys({ root }: FrontMatter, aliases: Aliases): Generator<Finding> {
  for (const { key } of root.entries) {
    const meant = isKey(key.text) ? undefined : aliases.get(key.text);
    if (meant) yield { code: 'alias-key', ...place(key), data: { key: key.text, keys: [meant] } };
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
