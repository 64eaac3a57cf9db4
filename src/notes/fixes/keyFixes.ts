import type { Finding } from '../finding';
import type { Reading } from '../note';
import { lineStart } from '../edits/lines';
import { isEmpty, type Span, type Value } from '../yaml/value';
import { entriesAround, isFlow, linesOf, type Placed } from './entries';
import { likelyFix, possibleFix, safeFix, type Fix } from './fix';
import { foldWord } from './nearest';

/**
 * Another name for the key. An alias is somebody's own word: it is renamed only when that is asked for. So may a plural
 * be: `languages` and `tracks` are keys of site generators.
 */
export function renameFixes({ code, start, end, data }: Finding): Fix[] {
  const [meant] = data.keys ?? [];
  if (meant === undefined) return [];
  const isSlip = !isOtherNumber(data.key ?? '', meant);
  const fix = code === 'alias-key' ? possibleFix : isSlip ? safeFix : likelyFix;
  return [fix('rename-key', [{ start, end, text: meant }], { keys: [meant] })];
}

/** Whether one of two names is the plural of the other. */
function isOtherNumber(name: string, meant: string): boolean {
  const [a, b] = [foldWord(name), foldWord(meant)];
  return a === `${b}s` || b === `${a}s`;
}

/**
 * Takes one of two away: an empty one, else the second, which is not read. Done unseen only where it says what the other
 * says and has no comment.
 */
export function duplicateFixes(finding: Finding, { frontMatter }: Reading, text: string): Fix[] {
  const around = [...entriesAround(frontMatter.root, finding.start)];
  const found = around.find(({ entry }) => entry.key.start === finding.start);
  if (!found) return [];
  const { entry: second, map } = found;
  const first = map.entries.find(({ key }) => key.text === second.key.text);
  if (!first || first === second) return [];
  const isFirstEmpty = isEmpty(first.value) && !isEmpty(second.value);
  const removed = isFirstEmpty ? first : second;
  const span = removal({ entry: removed, map }, text);
  if (!span) return [];
  const isSame = isEmpty(removed.value) || said(first.value) === said(second.value);
  const hasComment = /(?:^|\s)#/.test(text.slice(span.start, span.end));
  const fix = isSame && !hasComment ? safeFix : possibleFix;
  const data = { keys: [second.key.text], value: isFirstEmpty ? 'first' : 'second' };
  return [fix('remove-key', [{ ...span, text: '' }], data)];
}

/** The entry with what parts it from the others; `undefined` where it cannot go without its neighbours. */
function removal({ entry, map }: Placed, text: string): Span | undefined {
  const at = map.entries.indexOf(entry);
  if (isFlow(map, text)) {
    const [before, after] = [map.entries[at - 1], map.entries[at + 1]];
    if (before) return { start: endOf(before), end: endOf(entry) };
    return after && { start: entry.key.start, end: after.key.start };
  }
  // The first key of a map in a list stands behind the dash.
  const isAlone = text.slice(lineStart(text, entry.key.start), entry.key.start).trim().replace('\ufeff', '') === '';
  return isAlone ? linesOf(entry, text) : undefined;
}

function endOf({ key, value }: Placed['entry']): number {
  return Math.max(key.end, value.end);
}

/** What a value says, however it is written. */
function said(value: Value): string {
  return JSON.stringify(texts(value));
}

function texts(value: Value): unknown {
  if (value.kind === 'scalar') return value.text;
  if (value.kind === 'list') return value.items.map(texts);
  return { map: value.entries.map((entry) => [entry.key.text, texts(entry.value)]) };
}
