import { findFrontMatterBlock } from './yaml/frontMatterBlock';

/**
 * Whether a body holds nothing yet but headings, empty items and what its template wrote: the frame of a new note.
 *
 * @param template of the workspace, whole and not filled in
 */
export function isBlankBody(text: string, bodyStart: number, template = ''): boolean {
  const lines = text.slice(bodyStart).split('\n');
  const own = lines.filter((line) => !/^\s*(?:#{1,6}(?:\s.*)?|(?:[-*+]|\d{1,9}[.)])(?:\s+\[ \])?)?\s*$/.test(line));
  if (own.length === 0 || template === '') return own.length === 0;
  const written = template
    .slice(findFrontMatterBlock(template)?.bodyStart ?? 0)
    .split('\n')
    .flatMap(lineForm);
  return own.every((line) => written.some((form) => form.test(line.trim())));
}

/** What a line of a template becomes. One that is filled in must have words of its own: it would else be any line. */
function lineForm(line: string): RegExp | [] {
  const pieces = line
    .replaceAll('${cursor}', '')
    .trim()
    .split(/\$\{\w+\}/);
  if (pieces.length > 1 && !/\p{L}/u.test(pieces.join(''))) return [];
  return new RegExp(`^${pieces.map(literally).join('.*')}$`);
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s*');
}
