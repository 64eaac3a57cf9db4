import type { Scalar } from '../yaml/value';
import * as yamlLibrary from '../yaml/yamlLibrary';

/** Characters that end or split a plain value between brackets. */
const flowIndicators = /[,[\]{}]/;

/** Some words: no reader of YAML takes them for anything else, and the YAML library takes its time to say so. */
const plainWords = /^\p{L}[\p{L}\p{N}]*(?:[ /_-]\(?[\p{L}\p{N}]+\)?)+$/u;

/** Where a value is written, as far as it matters for its quotes. */
export interface Writing {
  /** Between `[` and `]` or `{` and `}`. */
  inFlow?: boolean;
  /** It is the name of an edition: always in quotes. */
  isEdition?: boolean;
}

/** Text as a YAML value on one line: plain where that is safe for readers of YAML 1.1 too, else in quotes. */
export function yamlText(text: string, { inFlow = false, isEdition = false }: Writing = {}): string {
  const line = oneLine(text);
  if (line === '') return '""';
  if (!isEdition && plainWords.test(line)) return line;
  if (isEdition || (inFlow && flowIndicators.test(line))) return quoted(text);
  const plain = yamlLibrary.written(line);
  // Of `---` the library makes a block of lines.
  return plain.includes('\n') ? quoted(text) : plain;
}

/** Text in double quotes, as it is: JSON's escapes are YAML's too. */
export function quoted(text: string): string {
  return JSON.stringify(text.replaceAll('\u0000', '').trim());
}

/**
 * Another text for a value, in the quotes it has; a plain one gets quotes where the new text needs them.
 *
 * @param source what stands in the file, quotes included
 */
export function rewritten(
  { plain }: Pick<Scalar, 'plain'>,
  source: string,
  text: string,
  writing: Writing = {},
): string {
  if (plain) return yamlText(text, writing);
  if (source.startsWith("'")) return `'${oneLine(text).replaceAll("'", "''")}'`;
  return quoted(text);
}

/** Without line breaks and NUL, which has no place in YAML. */
export function oneLine(text: string): string {
  return text.replaceAll('\u0000', '').replace(/\s+/gu, ' ').trim();
}
