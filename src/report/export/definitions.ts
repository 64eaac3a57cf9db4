import { linkKind } from '../../render/linkPolicy';
import type { TextEdit } from '../../notes/edits/textEdit';
import { markdown } from './parsedBody';
import type { PlacedSource } from './placedSource';
import { lineStarts } from './sourcePlaces';

/** Takes away the definitions of links (`[label]: path "title"`) that do not lead to the web: where they were used, links stand. */
export function definitionCuts({ source, tokens, env }: PlacedSource): TextEdit[] {
  const { references } = env as { references?: Record<string, { href: string }> };
  if (!references) return [];
  const starts = lineStarts(source);
  const lines = source.split('\n');
  const shown = new Set<number>();
  for (const { type, map } of tokens)
    if (map && ['inline', 'fence', 'code_block', 'tr_open'].includes(type))
      for (let line = map[0]; line < map[1]; line++) shown.add(line);
  const labelIn = (line: number): string | undefined =>
    shown.has(line) ? undefined : /^[\s>]*\[((?:\\.|[^\\[\]])+)\]:/.exec(lines[line] ?? '')?.[1];
  const cuts: TextEdit[] = [];
  const defined = new Set<string>();
  for (let line = 0; line < lines.length; line++) {
    const label = labelIn(line);
    const address = label === undefined ? undefined : references[markdown.utils.normalizeReference(label)]?.href;
    if (label === undefined || address === undefined) continue;
    const name = markdown.utils.normalizeReference(label);
    // Of two with one label the second is never used; where it leads is not looked at.
    const isUsed = !defined.has(name);
    defined.add(name);
    const kind = linkKind(address);
    if (isUsed && (kind === 'web' || kind === 'fragment')) continue;
    let last = line;
    // Its address or title may stand on lines of their own.
    while (lines[last + 1]?.trim() && !shown.has(last + 1) && labelIn(last + 1) === undefined) last++;
    cuts.push({ start: starts[line] ?? 0, end: starts[last + 1] ?? source.length, text: '' });
  }
  return cuts;
}
