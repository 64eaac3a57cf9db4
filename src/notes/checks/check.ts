import { isBefore } from '../values/calendar';
import { splitEditionName } from '../values/editionName';
import { formats } from '../values/formats';
import type { Finding } from '../finding';
import { entryOf, findAliasKeys, findDuplicateKeys, findSimilarFields, findSimilarKeys } from './keyChecks';
import { defaultAliases, noteTypes, type Aliases, type NoteType } from '../keys';
import type { FrontMatter, Reading } from '../note';
import { ourKeyBook } from '../schema/keyBook';
import { checkAgainstSchema, numericKeys } from '../schema/schemaCheck';
import { isNear } from './similarKey';
import { syntaxFinding } from './syntaxReason';
import { findUnquotedText } from './unquotedText';
import { isEmpty, type Scalar, type Span } from '../yaml/value';
import type { WorkspaceSchema } from '../schema/workspaceCheck';

/** More are of no use to anybody, and a file may hold a list of thousands of wrong things. */
const mostFindings = 100;

/**
 * What is wrong with one note, seen alone, in the order of the file. `missing-key` names `conference` and `edition` too
 * where they are absent: only the library knows whether they are inherited. Empty for files that are no note.
 *
 * @param text the text the reading was made of
 * @param workspace what the workspace's schema adds to ours
 * @param most how many are told
 */
export function checkNote(
  { frontMatter, facts }: Reading,
  text: string,
  aliases: Aliases = defaultAliases,
  workspace?: WorkspaceSchema,
  most = mostFindings,
): Finding[] {
  if (!facts) return [];
  const { block, root, problems, tooLarge } = frontMatter;
  const fence = { start: block.start, end: block.fenceEnd };
  if (tooLarge) return [{ code: 'unreadable-note', ...fence, data: { reason: 'front-matter-too-large' } }];
  if (problems.length > 0) return [syntaxFinding(problems, text, block.yamlEnd)];
  const found: Finding[] = [];
  // What is said of them here says more than a schema that does not allow them.
  findSimilarKeys(frontMatter, facts.type, aliases, workspace?.book, found);
  const misspelt = new Set(found.flatMap(({ data }) => data.keys ?? []));
  findSimilarFields(frontMatter, facts.type, workspace?.book ?? ourKeyBook, found);
  const missing = findWrongValues(frontMatter, facts.type, fence, workspace, found);
  findUnquoted(frontMatter, text, workspace, found);
  const absent = [...namesMissing(facts), ...missing].filter(
    (key) => !misspelt.has(key) && !isTold(key, frontMatter, found),
  );
  if (absent.length > 0) found.push({ code: 'missing-key', ...fence, data: { keys: [...new Set(absent)] } });
  findDuplicateKeys(root, found);
  findAliasKeys(frontMatter, aliases, found);
  findEndBeforeStart(frontMatter, found);
  return found.length > 1 ? found.sort((a, b) => a.start - b.start).slice(0, most) : found;
}

/** Finds what the schemas do not allow, each value once; answers with the keys that they miss. */
function findWrongValues(
  frontMatter: FrontMatter,
  type: NoteType,
  fence: Span,
  workspace: WorkspaceSchema | undefined,
  found: Finding[],
): string[] {
  const { findings, missing } = checkAgainstSchema(type, frontMatter.entries, fence);
  found.push(...findings.filter((finding) => !found.some((other) => isMisspelt(other, finding))));
  findWrongType(frontMatter, type, found);
  if (!workspace) return missing;
  const told = [...found];
  const added = workspace.check(type, frontMatter, fence);
  found.push(...added.findings.filter((finding) => !told.some((one) => covers(one, finding))));
  return [...missing, ...added.missing];
}

/** A foreign type is other people's business (`post`), but one that is nearly ours was meant to be. */
function findWrongType({ entries }: FrontMatter, type: NoteType, found: Finding[]): void {
  const value = entries.get('type')?.value;
  if (value?.kind !== 'scalar' || isEmpty(value) || value.text.trim() === type) return;
  const { text, start, end } = value;
  if (noteTypes.some((name) => isNear(text.trim().toLowerCase(), name)))
    found.push({ code: 'invalid-value', start, end, data: { key: 'type', value: text, allowed: noteTypes } });
}

/** Finds text that YAML changes, where nothing is said of it that quotes do not mend, nor of the whole it is part of. */
function findUnquoted(
  frontMatter: FrontMatter,
  text: string,
  workspace: WorkspaceSchema | undefined,
  found: Finding[],
): void {
  const changed: Finding[] = [];
  for (const { key, written, value } of frontMatter.entries.values()) {
    if (!numericKeys.has(key))
      findUnquotedText(written.text, value, text, changed, () => ourKeyBook.info(key, undefined));
  }
  workspace?.findUnquoted(frontMatter, text, changed);
  if (changed.length > 0) found.push(...changed.filter((finding) => !found.some((other) => isMoot(finding, other))));
}

function findEndBeforeStart({ entries }: FrontMatter, found: Finding[]): void {
  const [first, last] = [entries.get('start_date')?.value, entries.get('end_date')?.value];
  if (first?.kind !== 'scalar' || last?.kind !== 'scalar' || !isCalendarDate(first) || !isCalendarDate(last)) return;
  const { text, start, end } = last;
  if (isBefore(text, first.text))
    found.push({ code: 'end-before-start', start, end, data: { key: 'end_date', value: text } });
}

export function namesMissing({ conference, edition }: { conference?: string; edition?: string }): string[] {
  const missing = conference === undefined ? ['conference'] : [];
  return edition === undefined && !splitEditionName(conference ?? '') ? [...missing, 'edition'] : missing;
}

/** A key that stands there, but as a list, or lost to a comment, is not missing: that finding says it. */
function isTold(key: string, frontMatter: FrontMatter, found: readonly Finding[]): boolean {
  const entry = entryOf(frontMatter, key);
  if (!entry) return false;
  const isLost = ({ code, data }: Finding): boolean => code === 'unquoted-text' && data.key === entry.written.text;
  return !isEmpty(entry.value) || found.some(isLost);
}

/** Whether what is said of a value, or of the whole it is part of, is enough. */
function covers(told: Finding, added: Finding): boolean {
  return (told.start === added.start && told.end === added.end) || isWithin(added, told);
}

/** Whether the field that a map is said to need stands there, misspelled. */
function isMisspelt({ code, data, start, end }: Finding, needed: Finding): boolean {
  const isInside = needed.start <= start && end <= needed.end;
  return code === 'similar-key' && isInside && needed.data.reason === `required:${data.keys?.[0] ?? ''}`;
}

/** What a comment cut is no less lost for being wrong as it is. */
function isMoot(changed: Finding, other: Finding): boolean {
  const isWrong = other.code === 'invalid-value' && other.start === changed.start && other.end === changed.end;
  return isWithin(changed, other) || (isWrong && changed.data.reason !== 'comment');
}

function isWithin(inner: Finding, outer: Finding): boolean {
  return outer.code === 'wrong-type' && outer.start <= inner.start && inner.end <= outer.end;
}

function isCalendarDate({ text }: Scalar): boolean {
  return formats['calendar-date']?.(text) ?? false;
}
