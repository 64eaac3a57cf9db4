import type { FrontMatter } from '../note';
import { isEmpty, type Entry, type Span, type Value } from '../yaml/value';

/** One row of an outline of the front matter. */
export interface OutlineItem extends Span {
  name: string;
  /** What stands behind the name; empty where that is told by the rows below. */
  detail: string;
  kind: 'key' | 'item' | 'map';
  /** Where the name stands, within the item. */
  nameSpan: Span;
  children: OutlineItem[];
}

/** The keys with their values; of broken YAML the keys alone, since its values have no exact places. */
export function outlineOf({ root, problems, tooLarge }: FrontMatter): OutlineItem[] {
  const isBroken = problems.length > 0 || tooLarge;
  return root.entries.flatMap((entry) => (entry.key.text === '' ? [] : keyItem(entry, isBroken)));
}

function keyItem({ key, value }: Entry, isBroken: boolean): OutlineItem {
  return {
    name: key.text,
    detail: value.kind === 'scalar' ? shortened(value.text) : '',
    kind: 'key',
    nameSpan: { start: key.start, end: key.end },
    start: key.start,
    end: isBroken ? key.end : Math.max(key.end, value.end),
    children: isBroken ? [] : childrenOf(value),
  };
}

function childrenOf(value: Value): OutlineItem[] {
  if (value.kind === 'list') return value.items.flatMap((item) => (isEmpty(item) ? [] : listItem(item)));
  if (value.kind === 'map')
    return value.entries.flatMap((entry) => (entry.key.text === '' ? [] : keyItem(entry, false)));
  return [];
}

/** A map in a list is called by its first value: the name of a speaker, the title of a link. */
function listItem(item: Value): OutlineItem {
  const span = { start: item.start, end: item.end };
  const children = childrenOf(item);
  const name = item.kind === 'scalar' ? shortened(item.text) : (children.find(({ detail }) => detail)?.detail ?? '…');
  return { name, detail: '', kind: item.kind === 'scalar' ? 'item' : 'map', nameSpan: span, ...span, children };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
