import { escapeHtml } from '../../render/escape';
import { formatDate } from '../../notes/values/calendar';
import type { Post } from './post';

const style = `:root { color-scheme: light dark; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; }
figure { margin: 1.5rem 0; }
img { max-width: 100%; height: auto; }
figcaption { font-size: 0.875rem; opacity: 0.8; }
pre { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { padding: 0.25rem 0.5rem; border: 1px solid; }`;

/**
 * A whole page.
 *
 * @param data JSON that search engines read; it ends no script, whatever it holds
 */
export function htmlPage(post: Post, content: string, data: string | undefined): string {
  const { title, date, authors } = post;
  const language = post.language ?? 'en';
  const told = [
    ...(authors.length > 0 ? [escapeHtml(authors.join(', '))] : []),
    `<time datetime="${date}">${dateText(post)}</time>`,
  ];
  const script = data === undefined ? '' : `<script type="application/ld+json">\n${data}\n</script>\n`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${style}
</style>
${script}</head>
<body>
<article>
<h1>${escapeHtml(title)}</h1>
<p>${told.join(' · ')}</p>
${content}</article>
</body>
</html>
`;
}

/** In the language of the text, if it is one. */
function dateText({ date, language }: Post): string {
  try {
    return escapeHtml(formatDate(date, language ?? 'en'));
  } catch (error) {
    if (error instanceof RangeError) return formatDate(date, 'en');
    throw error;
  }
}
