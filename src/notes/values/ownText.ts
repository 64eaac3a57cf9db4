/** V8 copies shorter pieces of a text at once; longer ones point into the whole. */
const shortestPointer = 13;

/** The names of keys, which are few. */
const keyTexts = new Map<string, string>();
const mostKeys = 1000;

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
    // What is put together is copied when it is cut, and the piece points into that copy.
    copy = ` ${text}`.slice(1);
    if (copies.size >= mostCopies) copies.clear();
    copies.set(copy, copy);
  }
  return copy;
}

/** The one string that serves for a key in all notes: it is looked up again and again, and known by its place then. */
export function sharedKey(text: string): string {
  let shared = keyTexts.get(text);
  if (shared === undefined) {
    shared = ownText(text);
    if (keyTexts.size >= mostKeys) keyTexts.clear();
    keyTexts.set(shared, shared);
  }
  return shared;
}
