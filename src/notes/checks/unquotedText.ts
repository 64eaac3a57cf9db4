import type { Finding } from '../finding';
import type { KeyInfo } from '../schema/keyBook';
import type { Scalar, Span, Value } from '../yaml/value';

/**
 * Plain text that YAML would change: `0x13` is 19, `2.10` is 2.1, `001` is 1 to whoever reads the file with YAML, and
 * `#ebpf` is a comment. `2023` is clean: printed, it is what stands there.
 *
 * @param key the key as written, for the message
 * @param text the file's text
 * @param found what is found is added to it
 * @param infoOf says what is known of the key; nothing of a foreign one, whose values are text. It is asked rarely
 */
export function findUnquotedText(
  key: string,
  value: Value,
  text: string,
  found: Finding[],
  infoOf: () => KeyInfo | undefined,
): void {
  if (value.kind === 'list') for (const item of value.items) findUnquotedText(key, item, text, found, infoOf);
  else if (value.kind === 'map') {
    for (const { key: field, value: inner } of value.entries) {
      const fieldOf = (): KeyInfo | undefined => infoOf()?.fields.find(({ name }) => name === field.text);
      findUnquotedText(field.text, inner, text, found, fieldOf);
    }
  } else if (value.plain) findInPlainText(key, value, text, found, infoOf);
}

function findInPlainText(
  key: string,
  value: Scalar,
  text: string,
  found: Finding[],
  infoOf: () => KeyInfo | undefined,
): void {
  const cut = cutByComment(value, text);
  if (cut && holdsWords(infoOf(), value, text.slice(cut.start, cut.end))) {
    const place = value.text === '' ? cut : value;
    found.push(finding(place, { key, value: text.slice(place.start, cut.end), reason: 'comment' }));
  } else if (value.yaml !== value.text && String(value.yaml) !== value.text && !meansNothing(value)) {
    found.push(finding(value, { key, value: value.text, reason: String(value.yaml) }));
  }
}

/** Whether the text behind ` #` may be part of the value: not of a day, an address, or one of several words. */
function holdsWords(info: KeyInfo | undefined, value: Scalar, comment: string): boolean {
  if (info === undefined) return true;
  if (info.name === 'edition') return value.text === '' || isNumbered(value.text, comment);
  return info.name !== 'type' && info.format === undefined && info.values.length === 0;
}

/** Whether a name goes on with its number, as `Spring #2` does; a year is a name by itself. */
function isNumbered(name: string, comment: string): boolean {
  return /^#\d/.test(comment) && !/^\d{4}$/.test(name);
}

/** A comment that starts right after its `#` was hardly meant as one: a hashtag or a number of an issue is lost. */
function cutByComment(value: Scalar, text: string): Span | undefined {
  const next = text.charAt(value.end);
  if (next !== '#' && next !== ' ' && next !== '\t') return undefined;
  const lineEnd = endOfLine(text, value.end);
  const match = /^[ \t]*(#[^\s#!].*?)(?:[ \t]+#(?:[\s#!].*)?)?$/.exec(text.slice(value.end, lineEnd).trimEnd());
  const comment = match?.[1];
  if (comment === undefined) return undefined;
  const start = value.end + text.slice(value.end, lineEnd).indexOf(comment);
  return { start, end: start + comment.length };
}

function meansNothing({ text }: Scalar): boolean {
  return text === '' || text === '~' || text === 'null';
}

function endOfLine(text: string, from: number): number {
  const end = text.slice(from).search(/[\r\n]|$/);
  return from + end;
}

function finding({ start, end }: Span, data: Finding['data']): Finding {
  return { code: 'unquoted-text', start, end, data };
}
