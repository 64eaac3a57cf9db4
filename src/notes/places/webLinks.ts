import { isWebUrl } from '../values/formats';
import { innerSpan, isLetterForLetter } from './innerSpan';
import type { Key } from '../keys';
import type { FrontMatter } from '../note';
import { spotsOf, type Spot } from './spots';
import type { Span } from '../yaml/value';

/** An address in a front matter, without its quotes. */
export interface WebLink extends Span {
  url: string;
  /** What it leads to, as the front matter's key says. */
  key: Key;
}

const addressKeys: ReadonlySet<Key | undefined> = new Set<Key>(['slides', 'video', 'paper', 'url']);
const keysOfMaps: ReadonlySet<Key | undefined> = new Set<Key>(['links', 'speakers']);

/** The web addresses of slides, video, paper and page, and those of links and speakers. */
export function webLinksOf(frontMatter: FrontMatter, text: string): WebLink[] {
  const links: WebLink[] = [];
  for (const spot of spotsOf(frontMatter, text)) {
    const { key, scalar } = spot;
    const url = scalar.text.trim();
    if (key === undefined || !isAddress(spot) || !isWebUrl(url) || !isLetterForLetter(scalar, text)) continue;
    const from = scalar.text.indexOf(url);
    links.push({ url, key, ...innerSpan(scalar, text, from, from + url.length) });
  }
  return links;
}

function isAddress({ key, field }: Spot): boolean {
  return field === undefined ? addressKeys.has(key) : field === 'url' && keysOfMaps.has(key);
}
