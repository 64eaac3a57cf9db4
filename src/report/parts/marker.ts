import type { Span } from '../../notes/yaml/value';

/** A value in a marker, decoded, and where it stands in the line as written. */
export interface MarkerValue extends Span {
  text: string;
}

/** A line that begins or ends a generated part, or names talks `without` which a report is to be, as it is read. */
export interface Marker {
  kind: 'begin' | 'end' | 'without';
  /** The line is damaged: it is meant as a marker, and is none. */
  isCut: boolean;
  /** Offsets count in the line. */
  attributes: ReadonlyMap<string, MarkerValue>;
}

/** What a line that begins a part says. */
export interface MarkerAttributes {
  [name: string]: string | readonly string[] | undefined;
}

export const endMarker = '<!-- conference-notes:end -->';

/** Text becomes the line that begins a part. A list is written with commas in between; what is `undefined` is left out. */
export function beginMarker(attributes: MarkerAttributes): string {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : ` ${name}="${typeof value === 'string' ? escaped(value) : listText(value)}"`,
  );
  return `<!-- conference-notes:begin${written.join('')} -->`;
}

/** The line that names the talks which a report leaves out on purpose. @param paths relative to the report */
export function withoutMarker(paths: readonly string[]): string {
  return `<!-- conference-notes:without talk="${listText(paths)}" -->`;
}

/** A list as it stands between the quotes of an attribute. */
export function listText(items: readonly string[]): string {
  return items.map((item) => escaped(item).replaceAll(',', '&#44;')).join(', ');
}

/** The marker that a line is; `undefined` for all other lines. */
export function markerIn(line: string): Marker | undefined {
  // Nearly all lines are none.
  if (!line.includes('conference-notes:')) return undefined;
  const whole =
    /^ {0,3}<!--[ \t]*conference-notes:(begin|end|without)((?:[ \t]+[\w-]+="[^"<>]*")*)[ \t]*-->[ \t]*$/.exec(line);
  if (whole) {
    const behind = line.indexOf(whole[2] ?? '', line.indexOf('conference-notes:'));
    return { kind: kindOf(whole[1]), isCut: false, attributes: readAttributes(whole[2] ?? '', behind) };
  }
  const rest = line.trim();
  const cut =
    /(?:^<!?-{0,2}|^)\s*conference-notes:(begin|end|without)\b/.exec(rest) ??
    /conference-notes:(begin|end|without)\b.*-->$/.exec(rest);
  const isMeant = cut !== null && (rest.startsWith('<') || rest.endsWith('-->'));
  return isMeant ? { kind: kindOf(cut[1]), isCut: true, attributes: new Map() } : undefined;
}

/** The paths of the talk notes that a line names where it begins a part; their offsets count in the line. */
export function talksIn(line: string): MarkerValue[] {
  const marker = markerIn(line);
  return marker?.kind === 'begin' ? talksNamedIn(marker) : [];
}

/** The paths of the talk notes that any marker names. */
export function talksNamedIn({ attributes }: Marker): MarkerValue[] {
  const talk = attributes.get('talk');
  return talk ? listItems(talk) : [];
}

/** The items of a list in a marker. */
export function listItems({ text: written, start }: MarkerValue): MarkerValue[] {
  const items: MarkerValue[] = [];
  for (const match of written.matchAll(/[^,]+/g)) {
    const raw = match[0];
    const text = unescaped(raw.trim());
    if (text === '') continue;
    const at = start + match.index + raw.length - raw.trimStart().length;
    items.push({ text, start: at, end: at + raw.trim().length });
  }
  return items;
}

/** The single value of an attribute. */
export function singleValue(value: MarkerValue | undefined): string | undefined {
  return value && unescaped(value.text);
}

/** Values stay as written: whether one is a list is known by who reads it. */
function readAttributes(written: string, offset: number): ReadonlyMap<string, MarkerValue> {
  const attributes = new Map<string, MarkerValue>();
  for (const match of written.matchAll(/(?<=\s)([\w-]+)="([^"]*)"/g)) {
    const [, name = '', text = ''] = match;
    const start = offset + match.index + name.length + 2;
    if (!attributes.has(name)) attributes.set(name, { text, start, end: start + text.length });
  }
  return attributes;
}

function kindOf(word: string | undefined): Marker['kind'] {
  return word === 'begin' || word === 'without' ? word : 'end';
}

const names: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>' };

/** What would end the attribute, the comment or the line. Two hyphens have no place in a comment. */
function escaped(text: string): string {
  return text
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/(?<=-)-|\p{Cc}|[\u2028\u2029]|-$/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,5})|(amp|quot|lt|gt));/g, (_, code: string | undefined, name: string | undefined) =>
    code === undefined ? (names[name ?? ''] ?? '') : String.fromCharCode(Number(code)),
  );
}
