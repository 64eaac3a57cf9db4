import { finish, type Steps } from '../../library/steps';
import { bodyHtml } from './html';
import { bodyMarkdown } from './markdown';
import { htmlPage } from './page';
import type { Outside, ParsedBody } from './parsedBody';
import { postHead, type FrontMatterKind } from './frontMatter';
import { titleOf, withoutTitle } from './ownTitle';
import type { Post } from './post';

/** The form a report goes out in. */
export type ExportForm =
  | { format: 'markdown'; frontMatter: FrontMatterKind }
  /** A part of a page, for the editor of a web site. */
  | { format: 'html'; page: false }
  /** @property data JSON-LD for the page's head */
  | { format: 'html'; page: true; data: string | undefined };

/** The text that goes out, with a line break at its end. */
export function exportText(post: Post, body: ParsedBody, form: ExportForm, outside: Outside): string {
  return finish(exportSteps(post, body, form, outside));
}

/** The same in steps. */
export function* exportSteps(post: Post, body: ParsedBody, form: ExportForm, outside: Outside): Steps<string> {
  if (form.format === 'html') {
    if (!form.page) return yield* bodyHtml(body, outside);
    return htmlPage(post, yield* bodyHtml(withoutTitle(body, post.title), outside), form.data);
  }
  const isBare = form.frontMatter === 'none';
  const content = (yield* bodyMarkdown(isBare ? body : withoutTitle(body, post.title), outside)).trim();
  return `${isBare && titleOf(body) ? '' : postHead(post, form.frontMatter)}${content}\n`;
}
