import { webLink } from '../../notes/edits/linkPath';
import type { TalkNote } from './talkNote';

/**
 * Where more of a talk is to be found, on one line: its page, slides, videos and papers, those of which there are
 * several with numbers, and its other links. Empty where there is nothing.
 *
 * @param notes of one talk
 */
export function linkLine(notes: readonly TalkNote[]): string {
  const seen = new Set<string>();
  const fresh = (urls: readonly (string | undefined)[]): string[] => {
    const found = [...new Set(urls)].filter((url) => url !== undefined && !seen.has(url)) as string[];
    for (const url of found) seen.add(url);
    return found;
  };
  const groups = [
    numbered('session', fresh(notes.map(({ url }) => url))),
    numbered('slides', fresh(notes.flatMap(({ slides }) => slides))),
    numbered('video', fresh(notes.flatMap(({ video }) => video))),
    numbered('paper', fresh(notes.flatMap(({ paper }) => paper))),
    ...notes.flatMap(({ links }) => links).map(({ title, url }) => fresh([url]).map(() => webLink(title, url))),
  ];
  return groups
    .filter((group) => group.length > 0)
    .map((group) => group.join(', '))
    .join(' – ');
}

/** `slides`, or `slides #1` and `slides #2`. */
function numbered(name: string, urls: readonly string[]): string[] {
  return urls.map((url, i) => webLink(urls.length === 1 ? name : `${name} #${i + 1}`, url));
}
