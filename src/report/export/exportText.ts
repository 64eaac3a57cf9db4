import { finish, type Steps } from '../../library/steps';
import { bodyHtml } from './html';
import { bodyMarkdown } from './markdown';
import { htmlPage } from './page';
import type { Outside, ParsedBody } from './parsedBody';
import { postHead, type FrontMatterKind } from './frontMatter';
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
    const content = yield* bodyHtml(body, outside);
    return form.page ? htmlPage(post, content, form.data) : content;
  }
  const content = (yield* bodyMarkdown(body, outside)).trim();
  // A text that starts with a heading of the first level has its title.
  const head = form.frontMatter === 'none' && /^# /.test(content) ? '' : postHead(post, form.frontMatter);
  return `${head}${content}\n`;
}
