/**
 * The line (from 0) of the heading that a fragment such as `hardware-offload-workshop` names: its text in lower case,
 * without punctuation, with `-` for blanks, as Markdown readers make it. `undefined` where no heading has that name.
 */
export function headingLine(text: string, fragment: string): number | undefined {
  const wanted = fragment.toLowerCase();
  let fence: string | undefined;
  for (const [line, content] of text.split('\n').entries()) {
    const mark = /^ {0,3}(```+|~~~+)/.exec(content)?.[1]?.slice(0, 3);
    if (mark) fence = fence === undefined ? mark : fence === mark ? undefined : fence;
    const heading = fence === undefined ? /^ {0,3}#{1,6}[ \t]+(\S.*)$/.exec(content)?.[1] : undefined;
    if (heading !== undefined && slugOf(heading) === wanted) return line;
  }
  return undefined;
}

function slugOf(heading: string): string {
  const bare = heading.replace(/[ \t]+#*\s*$/, '').trim();
  return bare
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
