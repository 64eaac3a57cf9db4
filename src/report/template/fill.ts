import { filledMatter, filledText, placeholdersIn, type TemplateValues } from '../../notes/templateLines';

/** What the placeholders of a template stand for; empty where there is nothing to say. */
export type Values = Readonly<Record<string, string>>;

/**
 * Fills the placeholders of a Markdown text, such as `${title}`. A line of which all placeholders are empty is left out,
 * and so is a blank line too many. What is filled in is not looked at again.
 */
export function filled(form: string, values: Values): string {
  const lines: string[] = [];
  for (const line of form.split('\n')) {
    const names = placeholdersIn(line);
    if (names.length > 0 && names.every((name) => isEmpty(values, name))) continue;
    if (line.trim() === '' && (lines.at(-1) ?? '') === '') continue;
    lines.push(filledText(line, values));
  }
  return lines.join('\n').trim();
}

/** Fills the lines of front matter. A key whose placeholder is all it has, and is empty, is left out. */
export function filledFrontMatter(yaml: string, values: TemplateValues): string {
  const lines = yaml.split('\n').filter((line) => {
    const only = /^\s*(?:-\s+)*[^\s:#'"][^:#'"]*:\s+(["']?)\$\{(\w+)\}\1\s*$/.exec(line)?.[2];
    return only === undefined || !isEmpty(values, only);
  });
  return filledMatter(lines.join('\n'), values);
}

function isEmpty(values: TemplateValues, name: string): boolean {
  return Object.hasOwn(values, name) && values[name] === '';
}
