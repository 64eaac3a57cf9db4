import { linkKind } from '../../render/linkPolicy';

/** In a text, the address of an attribute of raw HTML; offsets. */
interface Source {
  start: number;
  end: number;
}

/** The addresses in raw HTML (`<img src="…">`) that lead to files: they tell paths, and are found by nobody. */
export function localSourcesIn(text: string): Source[] {
  if (!text.includes('<')) return [];
  const found: Source[] = [];
  for (const { 0: tag, index } of text.matchAll(/<[a-z][^<>]*>/gi))
    for (const { 0: whole, 1: value = '', index: at } of tag.matchAll(
      /\s(?:src|srcset|href|xlink:href|poster|data)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/gi,
    )) {
      const address = value.replace(/^["']|["']$/g, '');
      const kind = linkKind(address);
      if (address === '' || kind === 'web' || kind === 'fragment') continue;
      const quote = address === value ? 0 : 1;
      const end = index + at + whole.length - quote;
      found.push({ start: end - address.length, end });
    }
  return found;
}

export function withoutLocalSources(text: string): string {
  return localSourcesIn(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}
