import { readParts } from './parts';

/**
 * The text of a report without what was taken over from talk notes: blanks of the same length stand there, so that all
 * else keeps its place. Who looks for words finds them where they were written, and once.
 */
export function ownWords(text: string): string {
  if (!text.includes('<!-- conference-notes:begin')) return text;
  let rest = text;
  for (const { content } of readParts(text).parts)
    rest =
      rest.slice(0, content.start) +
      rest.slice(content.start, content.end).replace(/[^\r\n]/g, ' ') +
      rest.slice(content.end);
  return rest;
}
