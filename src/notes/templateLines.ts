import { quoted, yamlText } from './edits/writeText';

/** What a template's `${name}` stands for: a text, or a list of them. */
export type TemplateValues = Readonly<Record<string, string | readonly string[]>>;

/** Stands for `${cursor}` until its place is known; no value that is filled in holds it. */
export const cursorMark = '\u0000';

const placeholder = /\$\{(\w+)\}/g;

/** The names of a text's placeholders. */
export function placeholdersIn(text: string): string[] {
  return Array.from(text.matchAll(placeholder), ([, name = '']) => name);
}

/** Fills the placeholders of a text. What is not known as a name stays as it is: it may be meant for somebody else. */
export function filledText(
  text: string,
  values: TemplateValues,
  written: (value: string) => string = (value) => value,
): string {
  return text.replace(placeholder, (whole, name: string) => {
    if (name === 'cursor') return cursorMark;
    if (!Object.hasOwn(values, name)) return whole;
    return [values[name] ?? ''].flat().map(written).join(', ');
  });
}

/** Fills the lines of front matter: YAML reads of them what was meant, whatever a value holds. */
export function filledMatter(matter: string, values: TemplateValues): string {
  return matter.replace(/[^\r\n]+/g, (line) => (line.includes('${') ? filledLine(line, values) : line));
}

/** `key: value`, `- value` or `- key: value`, the value by its quotes. */
function filledLine(line: string, values: TemplateValues): string {
  const [, before = '', key, value = ''] = /^([ \t]*(?:-[ \t]+)*(?:([\w-]+):(?:[ \t]+|$))?)(.*)$/.exec(line) ?? [];
  const mark = value.charAt(0);
  const [, bare = '', comment = ''] = /^(.*?)([ \t]+#.*)?$/.exec(value) ?? [];
  const list = listOf(bare, values);
  if (list) return key === undefined ? listItems(before, list) : `${before}[${list.join(', ')}]${comment}`;
  if (mark === '"') return before + filledText(value, values, (text) => quoted(text).slice(1, -1));
  if (mark === "'") return before + filledText(value, values, (text) => singleLine(text).replaceAll("'", "''"));
  if (mark === '[' || mark === '{') {
    const withoutQuotes = value.replace(/(["'])(\$\{\w+\})\1/g, '$2');
    return before + filledText(withoutQuotes, values, (text) => (text === '' ? '' : yamlText(text, { inFlow: true })));
  }
  const filled = singleLine(filledText(bare, values));
  // An empty value stays none, and a cursor is no text.
  if (filled.replaceAll(cursorMark, '') === '') return (before + filled + comment).trimEnd();
  if (isDate(filled)) return before + filled + comment;
  return before + yamlText(filled.replaceAll(cursorMark, ''), { isEdition: key === 'edition' }) + comment;
}

/** The items of a list as they stand between brackets, where its placeholder is all there is. */
function listOf(value: string, values: TemplateValues): string[] | undefined {
  const name = /^(["']?)\$\{(\w+)\}\1$/.exec(value)?.[2];
  const list = name !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
  return typeof list === 'object' ? list.map((item) => yamlText(item, { inFlow: true })) : undefined;
}

/** `- ${authors}` is an item for each. */
function listItems(before: string, list: readonly string[]): string {
  return list.map((item) => before + item).join('\n');
}

function singleLine(text: string): string {
  return text.replace(/[ \t]*[\r\n]+[ \t]*/g, ' ').trim();
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}
