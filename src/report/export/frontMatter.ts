import { markdownText } from '../../notes/edits/linkPath';
import { yamlText } from '../../notes/edits/writeText';
import type { Post } from './post';

/** Whose keys a Markdown file starts with; `none` for a file that starts with its title. */
export const frontMatterKinds = ['none', 'hugo', 'jekyll', 'plain'] as const;

export type FrontMatterKind = (typeof frontMatterKinds)[number];

/** What a Markdown file starts with. */
export function postHead(post: Post, kind: FrontMatterKind): string {
  if (kind === 'none') return `# ${markdownText(post.title)}\n\n`;
  const lines = keysOf(post, kind).flatMap(([key, value]) => {
    // A generator wants a date, not a text.
    if (key === 'date') return `${key}: ${post.date}`;
    if (typeof value === 'string') return `${key}: ${yamlText(value)}`;
    return value.length > 0 ? [`${key}:`, ...value.map((item) => `  - ${yamlText(item)}`)] : [];
  });
  return `---\n${lines.join('\n')}\n---\n\n`;
}

type Entries = readonly (readonly [key: string, value: string | readonly string[]])[];

function keysOf({ title, date, authors, tags, language }: Post, kind: Exclude<FrontMatterKind, 'none'>): Entries {
  const [lang, author]: Entries[] = [
    language ? [['lang', language]] : [],
    authors.length > 0 ? [['author', authors.join(', ')]] : [],
  ];
  switch (kind) {
    // A language is told to Hugo by the file's name or folder.
    case 'hugo':
      return [
        ['title', title],
        ['date', date],
        ['authors', authors],
        ['tags', tags],
      ];
    case 'jekyll':
      return [['layout', 'post'], ['title', title], ['date', date], ...(author ?? []), ['tags', tags], ...(lang ?? [])];
    case 'plain':
      return [['title', title], ['date', date], ...(author ?? []), ['tags', tags], ...(lang ?? [])];
  }
}

/** The name of the file that a generator of sites looks for. */
export function postFileName({ date }: Post, kind: FrontMatterKind, slug: string): string {
  return kind === 'jekyll' ? `${date}-${slug}.md` : `${slug}.md`;
}
