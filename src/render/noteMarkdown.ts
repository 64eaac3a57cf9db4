import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import { dropComments } from './comments';
import { figures } from './figures';
import { footnotes } from './footnotes';
import { isInlinePicture, linkKind } from './linkPolicy';
import { taskLists } from './taskLists';

/** Markdown as notes are written in it. Nothing of it can run: raw HTML is text, and only known kinds of links are links. */
export function noteMarkdown(): MarkdownIt {
  const md = createMarkdownIt({ html: false, linkify: true });
  // Only what is written as an address is one: `notes.md` is not a host in Moldova.
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  md.validateLink = (address) => linkKind(address) !== undefined || isInlinePicture(address);
  return md.use(dropComments).use(footnotes).use(figures).use(taskLists);
}
