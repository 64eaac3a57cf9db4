import type { Finding } from '../finding';
import { isWebUrl } from '../values/formats';
import { asWebUrl } from '../values/nameText';
import type { Reading } from '../note';
import { spotAt } from '../places/spots';
import type { TextEdit } from '../edits/textEdit';
import {
  asList,
  entriesOf,
  isEmpty,
  itemsOf,
  type List,
  type Mapping,
  type Scalar,
  type Span,
  type Value,
} from '../yaml/value';
import { entriesAround, isFlow } from './entries';
import { possibleFix, safeFix, type Fix, type FixContext } from './fix';
import { quoteEdits } from './quotes';
import { valueFixes } from './valueFixes';

/** A list, map or text where something else belongs: what it holds becomes what is asked for, where that is clear. */
export function typeFixes(finding: Finding, reading: Reading, text: string, context: FixContext): Fix[] {
  const value = valueAt(reading.frontMatter.root, finding);
  const kinds = finding.data.reason?.split('|') ?? [];
  if (value?.kind === 'list') return kinds.includes('array') ? [] : itemFixes(value, reading, text);
  if (value?.kind === 'map') return kinds.includes('string') ? mapFixes(value, kinds, text) : [];
  if (value && kinds.includes('object')) return linkFixes(value, finding, reading, text);
  if (value && kinds.includes('array')) return [safeFix('make-list', around(value, '[', ']'))];
  return valueFixes(finding, reading, text, context);
}

/** The value that stands exactly there. */
function valueAt(value: Value, place: Span): Value | undefined {
  if (value.start === place.start && value.end === place.end && value.kind !== 'map') return value;
  const [inner] = value.kind === 'list' ? itemsOf(value, place.start) : valuesOf(value, place.start);
  const found = inner && valueAt(inner, place);
  if (found) return found;
  return value.kind === 'map' && value.start === place.start && value.end === place.end ? value : undefined;
}

function valuesOf(value: Mapping | Scalar, at: number): Value[] {
  return value.kind === 'map' ? entriesOf(value, at).map((entry) => entry.value) : [];
}

/** The one item of a list instead of the list; of several one to choose. */
function itemFixes(list: List, { frontMatter }: Reading, text: string): Fix[] {
  const items = asList(list).filter((item) => item.kind === 'scalar');
  if (items.length !== asList(list).length) return [];
  return items.slice(0, 10).map((item) => {
    const edits = [...unwrapped(list, item, frontMatter, text)];
    const isOnly = items.length === 1 && !/(?:^|\s)#/.test(text.slice(list.start, list.end));
    return (isOnly ? safeFix : possibleFix)('take-item', edits, { value: item.text });
  });
}

/** Takes away what stands around an item: brackets, or the dash and the line break before it. */
function* unwrapped(list: List, item: Scalar, { root }: Reading['frontMatter'], text: string): Generator<TextEdit> {
  const owner = [...entriesAround(root, list.start)].find(({ entry }) => entry.value === list)?.entry;
  const colon = owner && text.indexOf(':', owner.key.end);
  const isOnOwnLine = colon !== undefined && text.slice(colon + 1, list.start).trim() === '' && !isFlow(list, text);
  if (isOnOwnLine) yield { start: colon + 1, end: item.start, text: ' ' };
  else yield { start: list.start, end: item.start, text: '' };
  if (item.plain && String(item.yaml) !== item.text) yield* quoteEdits(text, item);
  if (list.end > item.end) yield { start: item.end, end: list.end, text: '' };
}

/** `{xdp, ebpf}` where a list belongs, or a text with a colon that makes it a map. */
function mapFixes(map: Mapping, kinds: readonly string[], text: string): Fix[] {
  if (isFlow(map, text)) {
    const isSet = map.entries.every(({ value }) => isEmpty(value) && value.start === value.end);
    return isSet && kinds.includes('array') ? [safeFix('make-list', around(map, '[', ']', 1))] : [];
  }
  const isOneLine = map.entries.length === 1 && !/[\n#]/.test(text.slice(map.start, map.end));
  return isOneLine ? [safeFix('quote', quoteEdits(text, map))] : [];
}

/** An address where a link with title and url belongs, or a text that may be one. */
function linkFixes(value: Value, finding: Finding, { frontMatter }: Reading, text: string): Fix[] {
  const spot = spotAt(frontMatter, text, finding.start);
  if (value.kind !== 'scalar' || spot?.key !== 'links' || /[,{}[\]\n]/.test(value.text)) return [];
  const meant = asWebUrl(value.text);
  if (meant !== undefined) {
    const { start, end } = value;
    return [safeFix('make-link', [{ start, end, text: `{url: ${meant}}` }])];
  }
  return [(isWebUrl(value.text.trim()) ? safeFix : possibleFix)('make-link', around(value, '{url: ', '}'))];
}

/** Something before and behind a value, instead of its first and last `replaced` characters. */
function around({ start, end }: Span, before: string, behind: string, replaced = 0): TextEdit[] {
  return [
    { start, end: start + replaced, text: before },
    { start: end - replaced, end, text: behind },
  ];
}
