import { isDay } from '../../notes/values/calendar';
import { yamlText } from '../../notes/edits/writeText';

/** What the placeholders of a template stand for; empty where there is nothing to say. */
export type Values = Readonly<Record<string, string>>;

/**
 * Fills the placeholders of a Markdown text, such as `${title}`. A line of which all placeholders are empty is left out,
 * and so is a blank line too many. What is filled in is not looked at again.
 */
export function filled(form: string, values: Values): string {
  const lines: string[] = [];
  for (const line of form.split('\n')) {
    const names = namesIn(line);
    if (names.length > 0 && names.every((name) => valueOf(values, name) === '')) continue;
    if (line.trim() === '' && (lines.at(-1) ?? '') === '') continue;
    lines.push(line.replace(placeholder, (_, name: string) => valueOf(values, name)));
  }
  return lines.join('\n').trim();
}

/**
 * Fills the lines of front matter: each value becomes valid YAML, whatever it holds. A list is written in brackets; a key
 * of which the placeholder is empty is left out, but for lists.
 */
export function filledFrontMatter(
  yaml: string,
  values: Values,
  lists: Readonly<Record<string, readonly string[]>>,
): string {
  return yaml
    .split('\n')
    .flatMap((line) => {
      const [, before = '', written = ''] =
        /^(\s*(?:-\s+)*(?:[^\s:#'"][^:#'"]*:\s+)?)(.*\$\{\w+\}.*)$/.exec(line) ?? [];
      if (written === '') return [line];
      const value = unquoted(written.trim());
      const [only] = /^\$\{\w+\}$/.test(value) ? namesIn(value) : [];
      const list = only === undefined || !Object.hasOwn(lists, only) ? undefined : lists[only];
      if (list) return [`${before}[${list.map((item) => yamlText(item, { inFlow: true })).join(', ')}]`];
      if (only !== undefined && valueOf(values, only) === '') return [];
      const text = value.replace(placeholder, (_, name: string) => valueOf(values, name));
      if (isDay(text)) return [before + text];
      return [before + yamlText(text, { isEdition: /(?:^|\s)edition:\s*$/.test(before) })];
    })
    .join('\n');
}

const placeholder = /\$\{(\w+)\}/g;

function namesIn(line: string): string[] {
  return Array.from(line.matchAll(placeholder), ([, name = '']) => name);
}

/** A placeholder that nobody knows is left out, as in `notePath`. */
function valueOf(values: Values, name: string): string {
  return Object.hasOwn(values, name) ? (values[name] ?? '') : '';
}

function unquoted(written: string): string {
  const quote = written.charAt(0);
  return (quote === '"' || quote === "'") && written.length > 1 && written.endsWith(quote)
    ? written.slice(1, -1)
    : written;
}
