import { bodyIn } from '../../notes/body/bodySource';
import { inlineLinks } from '../../notes/body/inlineLinks';
import { destinationAt, fileLink } from '../../notes/body/linkTarget';
import { linkPath, relativePath } from '../../notes/edits/linkPath';
import type { TextEdit } from '../../notes/edits/textEdit';
import type { Span } from '../../notes/yaml/value';
import { code, type Prose } from './prose';

/** How what stands in one file is said in another: a path, relative to the first, becomes one relative to the second. */
export type Relink = (path: string) => string | undefined;

/**
 * @param from, to full paths of the two files, with forward slashes
 */
export function relinkBetween(from: string, to: string): Relink {
  const folder = from.split('/').slice(0, -1);
  if (folder.join('/') === to.split('/').slice(0, -1).join('/')) return (path) => path;
  return (path) => {
    const steps = [...folder];
    for (const step of path.split('/')) {
      if (step === '..') {
        if (steps.length <= 1) return undefined;
        steps.pop();
      } else if (step !== '.') steps.push(step);
    }
    return relativePath(to, steps.join('/'));
  };
}

/**
 * The edits after which the links and pictures of a note's text lead to the same files from the report.
 *
 * @param note how the report says the note itself, to whose headings it may link
 */
export function linkEdits(prose: Prose, relink: Relink, note: string, hasDefinitions: boolean): TextEdit[] {
  const { text } = prose;
  const source = bodyIn(text, 0);
  const edits: TextEdit[] = [];
  for (const { start, end } of stretches(prose)) {
    if (!text.slice(start, end).includes('](')) continue;
    for (const link of inlineLinks(source, start, end, hasDefinitions)) {
      const path = link.path.includes(code) ? undefined : relink(link.path);
      if (path !== undefined && path !== link.path)
        edits.push({ start: link.start, end: link.end, text: linkPath(path) });
    }
    for (const { index } of text.slice(start, end).matchAll(/\]\((?=#)/g)) {
      const at = start + index + 2;
      edits.push({ start: at, end: at, text: linkPath(note) });
    }
  }
  return edits;
}

/** A destination as it is written in a note, as it is written in the report. */
export function relinkedDestination(written: string, relink: Relink, note: string): string {
  if (written.startsWith('#')) return linkPath(note) + written;
  const destination = destinationAt(written, 0, written.length);
  const link = destination && fileLink(written, destination);
  const path = link && relink(link.path);
  return link && path !== undefined ? written.slice(0, link.start) + linkPath(path) + written.slice(link.end) : written;
}

/** The paragraphs; each row of a table and each line of a quote for itself, since what is open ends there. */
function* stretches({ text, paragraphs }: Prose): Generator<Span> {
  for (const paragraph of paragraphs) {
    const written = text.slice(paragraph.start, paragraph.end);
    if (!/^[ \t]*>|\|/m.test(written)) {
      yield paragraph;
      continue;
    }
    let { start } = paragraph;
    for (const line of written.split('\n')) {
      yield { start, end: start + line.length };
      start += line.length + 1;
    }
  }
}
