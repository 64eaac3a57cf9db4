import type { Entry, List, Mapping, Scalar } from './value';

const keyLine = /^(?:["']?)([A-Za-z_][\w-]*)(?:["']?)[ \t]*:(?:[ \t]+(.*))?$/;
const itemLine = /^[ \t]*-[ \t]+(?:name:[ \t]+)?(.*)$/;

/**
 * What can be read of a block that is no YAML, line by line: `key: value`, and `- item` below a key (of a map the name).
 * Whatever else stands there is passed over. Never throws.
 *
 * @param offset where `source` starts in the file
 */
export function salvage(source: string, offset: number): Mapping {
  const entries: Entry[] = [];
  for (const { text, start } of lines(source)) {
    const pair = keyLine.exec(text);
    const item = itemLine.exec(text);
    if (pair) entries.push(readPair(pair, offset + start));
    else if (item) addItem(entries.at(-1), scalar(item[1] ?? '', offset + start + text.length));
  }
  return { kind: 'map', start: offset, end: offset + source.length, entries };
}

function* lines(source: string): Generator<{ text: string; start: number }> {
  let start = 0;
  for (const line of source.split('\n')) {
    yield { text: line.endsWith('\r') ? line.slice(0, -1) : line, start };
    start += line.length + 1;
  }
}

function readPair(pair: RegExpExecArray, start: number): Entry {
  const [line, name = '', rest = ''] = pair;
  const at = start + line.indexOf(name);
  const key: Scalar = { kind: 'scalar', start: at, end: at + name.length, text: name, plain: true, yaml: name };
  const lineEnd = start + line.length;
  // The closing bracket may be what is missing.
  const flow = /^\[(?:(.*)\]|([^\]]*))$/.exec(withoutComment(rest));
  if (!flow) return { key, value: scalar(rest, lineEnd) };
  const items = ((flow[1] ?? flow[2])?.match(/\s*"[^"]*"\s*|\s*'[^']*'\s*|[^,]+/g) ?? []).map((item) =>
    scalar(item, lineEnd),
  );
  return {
    key,
    value: { kind: 'list', start: lineEnd - rest.length, end: lineEnd, items: items.filter(({ text }) => text !== '') },
  };
}

function addItem(entry: Entry | undefined, item: Scalar): void {
  if (!entry) return;
  if (entry.value.kind === 'list') entry.value.items.push(item);
  else if (entry.value.kind === 'scalar' && entry.value.text === '') {
    entry.value = { kind: 'list', start: item.start, end: item.end, items: [item] } satisfies List;
  }
}

/** A value without its quotes, comment and blanks; `end` is where its line ends. */
function scalar(raw: string, end: number): Scalar {
  const bare = withoutComment(raw);
  const quote = bare.charAt(0);
  const quoted = (quote === '"' || quote === "'") && bare.length > 1 && bare.endsWith(quote);
  const text = quoted ? bare.slice(1, -1) : bare;
  return { kind: 'scalar', start: end - raw.length, end, text, plain: true, yaml: text };
}

/** The value without the comment behind it; a `#` in quotes is none. */
function withoutComment(raw: string): string {
  const text = raw.trim();
  const quoted = /^(?:"[^"]*"|'[^']*')(?=\s+#)/.exec(text)?.[0];
  if (quoted !== undefined) return quoted;
  if (/^["']/.test(text)) return text;
  const comment = text.startsWith('#') ? 0 : text.search(/\s#/);
  return comment < 0 ? text : text.slice(0, comment).trimEnd();
}
