import { markdownLines } from './markdownLines';
import { markerIn } from './marker';

/**
 * A text that can stand between markers: nothing in it is a marker to anybody, and no code fence in it takes in what
 * follows.
 */
export function contained(text: string): string {
  let result = '';
  let closing: string | undefined;
  for (const line of markdownLines(text)) {
    const written = text.slice(line.start, line.next);
    closing = line.closing;
    const isMarker = !line.isCode && markerIn(text.slice(line.start, line.end)) !== undefined;
    result += isMarker ? written.replaceAll('conference-notes:', 'conference-notes&#58;') : written;
  }
  return closing === undefined ? result : `${result}\n${closing}`;
}
