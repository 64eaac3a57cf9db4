/** V8 copies shorter pieces of a text at once; longer ones point into the whole. */
const shortestPointer = 13;

/** The keys that were read last, by their length and some of their letters; and the strings that serve for them. */
const slots = 1021;
const keyTexts: (string | undefined)[] = Array.from({ length: slots });
const ownKeys = new Map<string, string>();
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
    copy = ownCopy(text);
    if (copies.size >= mostCopies) copies.clear();
    copies.set(copy, copy);
  }
  return copy;
}

/** The same for a text that hardly comes again, such as a title: it is not remembered. */
export function ownCopy(text: string): string {
  // What is put together is copied when it is cut, and the piece points into that copy.
  return text.length < shortestPointer ? text : ` ${text}`.slice(1);
}

/**
 * The text of a key, from a place in a file's text: one string serves for it in all notes. It is looked up again and again,
 * and known by its place then; keys are few, and to cut and look up each takes longer than to read a line.
 */
export function keyText(text: string, start: number, end: number): string {
  const middle = (start + end) >> 1;
  const slot =
    (text.charCodeAt(start) * 7 + text.charCodeAt(middle) * 31 + text.charCodeAt(end - 1) + end - start) % slots;
  const known = keyTexts[slot];
  if (known !== undefined && known.length === end - start && text.startsWith(known, start)) return known;
  return (keyTexts[slot] = ownKey(text.slice(start, end)));
}

function ownKey(text: string): string {
  let own = ownKeys.get(text);
  if (own === undefined) {
    own = ownText(text);
    if (ownKeys.size >= mostKeys) ownKeys.clear();
    ownKeys.set(own, own);
  }
  return own;
}
