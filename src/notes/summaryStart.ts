import { BodyBlocks } from './body/bodyBlocks';

/** More letters than a tooltip shows. */
const mostLetters = 400;

/** How a note's summary starts, as plain text, a line for each paragraph; `undefined` where it has none. */
export function summaryStart(text: string, bodyStart: number): string | undefined {
  let inSummary = false;
  let isDone = false;
  let letters = 0;
  const spans: { start: number; end: number }[] = [];
  new BodyBlocks(text, {
    nextUse: (from) => (!isDone && letters < mostLetters ? from : Infinity),
    text(start, end) {
      if (!inSummary || letters >= mostLetters) return;
      spans.push({ start, end });
      letters += end - start;
    },
    heading(level, start, end) {
      if (level > 2) return;
      // Its words were told as text before.
      if (spans.at(-1)?.start === start) spans.pop();
      isDone ||= inSummary;
      inSummary = !isDone && level === 2 && /^\s*summary(?:[ \t]+#+)?[ \t]*$/i.test(text.slice(start, end));
    },
    item: () => undefined,
    content: () => undefined,
  }).visit(bodyStart);
  const paragraphs = spans.map(({ start, end }) => plain(text.slice(start, end))).filter(Boolean);
  return paragraphs.length > 0 ? cut(paragraphs.join('\n')) : undefined;
}

/** The words of Markdown, without what marks them: the text of links, no pictures. */
function plain(markdown: string): string {
  return markdown
    .replace(/!\[[^\][]*\]\([^()]*\)/g, '')
    .replace(/\[([^\][]*)\](?:\([^()]*\)|\[[^\][]*\])/g, '$1')
    .replace(/(\*\*?|__|`)(?=\S)([^*_`]*\S)\1/g, '$2')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Cut behind a word. */
function cut(text: string): string {
  if (text.length <= mostLetters) return text;
  const end = Math.max(text.lastIndexOf(' ', mostLetters), text.lastIndexOf('\n', mostLetters));
  return `${text.slice(0, end > 0 ? end : mostLetters).replace(/[\ud800-\udbff]$/, '')} …`;
}
