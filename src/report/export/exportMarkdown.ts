import type { MarkdownIt } from 'markdown-it';
import { noteMarkdown } from '../../render/noteMarkdown';

/**
 * Markdown as it is read to go out: links of all kinds are links. One that is refused would stay as text, and tell the path
 * it led to. Whoever writes the links has to ask for their kind.
 */
export function exportMarkdown(): MarkdownIt {
  const md = noteMarkdown();
  md.validateLink = () => true;
  return md;
}
