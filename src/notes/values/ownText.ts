/** V8 copies shorter pieces of a text at once; longer ones point into the whole. */
const shortestPointer = 13;

/** Names that come again in note after note: one copy serves all. */
const copies = new Map<string, string>();
const mostCopies = 5000;

/**
 * The same text as a string of its own. One that was cut out of a file's text would keep all of it in memory.
 */
export function ownText(text: string): string {
  let copy = copies.get(text);
  if (copy === undefined) {
    copy = ownCopy(text);
    if (copies.size >= mostCopies) copies.clear();
    copies.set(copy, copy);
  }
  return copy;
}

/** Lists of one text, which come again in note after note as the texts do. */
const lists = new Map<string, readonly string[]>();

/** The list of a text alone; the text is its own. */
export function ownList(text: string): readonly string[] {
  let list = lists.get(text);
  if (!list) {
    if (lists.size >= mostCopies) lists.clear();
    lists.set(text, (list = Object.freeze([text])));
  }
  return list;
}

/** The same for a text that hardly comes again, such as a title: it is not remembered. */
export function ownCopy(text: string): string {
  const { length } = text;
  if (length < shortestPointer) return text;
  // What is put together is copied when it is cut, but the piece points into that copy.
  if (length > longestSpelled) return ` ${text}`.slice(1);
  const units = new Array<number>(length);
  for (let at = 0; at < length; at++) units[at] = text.charCodeAt(at);
  return String.fromCharCode.apply(undefined, units);
}

/** To spell a longer one out takes longer than what is saved is worth. */
const longestSpelled = 100;

/**
 * Pieces of text that come again in note after note, by where they stand: keys, and values such as `talk`. One string
 * serves for a piece in all notes. To cut each out, and to look it up, takes longer than to read a line.
 */
class Pieces {
  /** Those that were read last, by their length and some of their letters. */
  private readonly last: (string | undefined)[];

  constructor(
    private readonly slots: number,
    private readonly own: (text: string) => string,
  ) {
    this.last = Array.from({ length: slots });
  }

  at(text: string, start: number, end: number): string {
    const slot = lettersOf(text, start, end) % this.slots;
    const known = this.last[slot];
    if (known !== undefined && known.length === end - start && text.startsWith(known, start)) return known;
    return (this.last[slot] = this.own(text.slice(start, end)));
  }
}

/** A number made of the length and some letters; enough to tell days and names apart. */
function lettersOf(text: string, start: number, end: number): number {
  const step = end - start < 12 ? 1 : (end - start) >> 3;
  let number = end - start;
  for (let at = end - 1; at >= start; at -= step) number = (number * 31 + text.charCodeAt(at)) & 0xffffff;
  return number;
}

const ownKeys = new Map<string, string>();
const mostKeys = 1000;
const keyPieces = new Pieces(1021, ownKey);
const valuePieces = new Pieces(4093, ownText);

/** The text of a key, from a place in a file's text. */
export function keyText(text: string, start: number, end: number): string {
  return end > start ? keyPieces.at(text, start, end) : '';
}

/** The text of a value that may come again in other notes, from a place in a file's text: a string of its own. */
export function valueText(text: string, start: number, end: number): string {
  return end > start ? valuePieces.at(text, start, end) : '';
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
