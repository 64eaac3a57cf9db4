import { quoted, yamlText } from './edits/writeText';
import type { NoteType } from './keys';
import type { NewText } from './newNote';
import { readNote } from './note';
import { findFrontMatterBlock } from './yaml/frontMatterBlock';

/** What a template's `${name}` stands for. */
export type TemplateValues = Readonly<Record<string, string>>;

/** Marks the place of the cursor; no value that is filled in holds it. */
const cursor = '\u0000';

/**
 * The text of a new note by a template of the workspace. In front matter a value is written so that YAML reads what was
 * meant; a template without front matter gets ours. `undefined` where what comes out is no note of that type.
 *
 * @param head our front matter, with its fences
 */
export function fillTemplate(
  template: string,
  type: NoteType,
  values: TemplateValues,
  head: string,
): NewText | undefined {
  const source = template.replace(/^\ufeff/, '').replaceAll(cursor, '');
  const block = findFrontMatterBlock(source);
  if (block && !block.closed) return undefined;
  const matter = block ? filledMatter(source.slice(0, block.bodyStart), values) : `${head}\n`;
  const body = filledBody(block ? source.slice(block.bodyStart) : source, values);
  const marked = matter + body;
  const at = marked.indexOf(cursor);
  const text = marked.replaceAll(cursor, '');
  const facts = readNote(text)?.facts;
  if (facts?.type !== type || facts.broken) return undefined;
  return { text, cursor: at < 0 ? usualPlace(text) : at };
}

/** Where one writes when the template does not say: in the key points, else at the end. */
function usualPlace(text: string): number {
  const points = /^##[ \t]+Key points[ \t]*\r?\n(?:[ \t]*\r?\n)*(?:[-*+] (?=\r?\n|$))?/im.exec(text);
  return points ? points.index + points[0].length : text.length;
}

/** What a report of the workspace is composed by: the form of a part, and the lines at which the parts come. */
const partForm = /^<!-- conference-notes:begin talk=""[^]*?^<!-- conference-notes:end -->[ \t]*(?:\r?\n|$)/gm;
const partPlace = /^[ \t]*\$\{(?:introduction|talks)\}[ \t]*(?:\r?\n|$)/gm;

function filledBody(body: string, values: TemplateValues): string {
  return filledText(body.replace(partForm, '').replace(partPlace, ''), values);
}

const placeholder = /\$\{(\w+)\}/g;

/** What is not known as a name stays as it is: it may be meant for somebody else. */
function filledText(
  text: string,
  values: TemplateValues,
  written: (value: string) => string = (value) => value,
): string {
  return text.replace(placeholder, (whole, name: string) => {
    if (name === 'cursor') return cursor;
    return Object.hasOwn(values, name) ? written(values[name] ?? '') : whole;
  });
}

function filledMatter(matter: string, values: TemplateValues): string {
  return matter.replace(/[^\r\n]+/g, (line) => (line.includes('${') ? filledLine(line, values) : line));
}

/** `key: value`, `- value` or `- key: value`, the value by its quotes. */
function filledLine(line: string, values: TemplateValues): string {
  const [, before = '', key, value = ''] = /^([ \t]*(?:-[ \t]+)*(?:([\w-]+):(?:[ \t]+|$))?)(.*)$/.exec(line) ?? [];
  const mark = value.charAt(0);
  if (mark === '"') return before + filledText(value, values, (text) => quoted(text).slice(1, -1));
  if (mark === "'") return before + filledText(value, values, (text) => singleLine(text).replaceAll("'", "''"));
  if (mark === '[' || mark === '{') {
    const withoutQuotes = value.replace(/(["'])(\$\{\w+\})\1/g, '$2');
    return before + filledText(withoutQuotes, values, (text) => (text === '' ? '' : yamlText(text, { inFlow: true })));
  }
  const [, bare = '', comment = ''] = /^(.*?)([ \t]+#.*)?$/.exec(value) ?? [];
  const filled = singleLine(filledText(bare, values));
  // An empty value stays none, and a cursor is no text.
  if (filled.replaceAll(cursor, '') === '') return (before + filled + comment).trimEnd();
  if (isDate(filled)) return before + filled + comment;
  return before + yamlText(filled.replaceAll(cursor, ''), { isEdition: key === 'edition' }) + comment;
}

function singleLine(text: string): string {
  return text.replace(/[ \t]*[\r\n]+[ \t]*/g, ' ').trim();
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}
