/** V8 copies shorter pieces of a text at once; longer ones point into the whole. */
const shortestPointer = 13;

/** Names that come again in note after note: one copy serves all. */
const copies = new Map<string, string>();
const mostCopies = 5000;

/**
 * The same text as a string of its own. One that was cut out of a file's text would keep all of it in memory.
 */
export function ownText(text: string): string {
  if (text.length < shortestPointer) return text;
  let copy = copies.get(text);
  if (copy === undefined) {
    copy = JSON.parse(JSON.stringify(text)) as string;
    if (copies.size >= mostCopies) copies.clear();
    copies.set(copy, copy);
  }
  return copy;
}
