import type { NoteType } from './keys';
import type { NewText } from './newNote';
import { readNote } from './note';
import { cursorMark, filledMatter, filledText, type TemplateValues } from './templateLines';
import { findFrontMatterBlock } from './yaml/frontMatterBlock';

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
  const source = template.replace(/^\ufeff/, '').replaceAll(cursorMark, '');
  const block = findFrontMatterBlock(source);
  if (block && !block.closed) return undefined;
  const matter = block ? filledMatter(source.slice(0, block.bodyStart), values) : `${head}\n`;
  const body = filledBody(block ? source.slice(block.bodyStart) : source, values);
  const marked = matter + body;
  const at = marked.indexOf(cursorMark);
  const text = marked.replaceAll(cursorMark, '');
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
