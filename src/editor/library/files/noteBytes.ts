import { readBody, readBodyOf, type Body } from '../../../notes/body/body';
import { examine, examineFront, noNote, unreadable, withBody, type Examined } from '../../../notes/checks/examine';
import type { Aliases } from '../../../notes/keys';
import { readNote } from '../../../notes/note';
import type { WorkspaceSchema } from '../../../notes/schema/workspaceCheck';
import { findFrontMatterBlock } from '../../../notes/yaml/frontMatterBlock';
import { bodyInBytes, type Letters } from './byteBody';
import { decode, isBinary, lettersOf, lookedThrough, startOf, textOf, utf16 } from './bytes';

/** Larger files are listed, if they are notes, but not shown or checked: nobody writes a note of a megabyte by hand. */
export const largestNote = 1024 * 1024; // UTF-16 units

/** Larger files are not even looked into. */
export const largestFile = 16 * 1024 * 1024;

/** What decides how the front matter of a folder's files is read. */
export interface ReadingRules {
  aliases: Aliases;
  schema: WorkspaceSchema | undefined;
}

/** What is known of a file, from its bytes. */
export function examineBytes(bytes: Uint8Array, rules: ReadingRules): Examined {
  if (isBinary(bytes)) return unreadable('binary');
  if (!utf16(bytes) && !startsWithFence(bytes, startOf(bytes))) return noNote;
  const parts = partsOf(bytes);
  if (!parts) return examineText(decode(bytes), rules);
  const block = findFrontMatterBlock(parts.front);
  const front = block ? examineFront(parts.front, block, rules.aliases, rules.schema) : noNote;
  return front.facts ? withBody(front, bodyOfParts(parts)) : noNote;
}

export function examineText(text: string, { aliases, schema }: ReadingRules): Examined {
  if (text.length <= largestNote) return examine(text, aliases, schema);
  const facts = readNote(text.slice(0, largestNote), aliases)?.facts;
  return facts ? unreadable('too-large', facts) : noNote;
}

/** What is known of a file without its body. */
interface Head {
  examined: Examined;
  /** How many bytes that was read of; 0 for all there are. */
  length: number;
}

/**
 * What is known of a file without its body, from the bytes it starts with: so many that they tell whether it is binary.
 * `undefined` where they do not tell the rest.
 *
 * @param isWhole there are no more
 */
export function examineHead(bytes: Uint8Array, isWhole: boolean, rules: ReadingRules): Head | undefined {
  if (utf16(bytes)) return undefined;
  if (isBinary(bytes)) return { examined: unreadable('binary'), length: 0 };
  const start = startOf(bytes);
  if (!startsWithFence(bytes, start))
    return isWhole || bytes.length >= lookedThrough ? { examined: noNote, length: 0 } : undefined;
  const end = endOfFence(bytes);
  if (end < 0 && !isWhole) return undefined;
  const head = textOf(bytes, start, end < 0 ? bytes.length : end);
  const block = findFrontMatterBlock(head);
  if (block && !block.closed && end >= 0) return undefined;
  const examined = block ? examineFront(head, block, rules.aliases, rules.schema) : noNote;
  return { examined, length: Math.max(end, 0) };
}

/** What the body of a note says; `undefined` where the file is no note any more, or none that is read. */
export function bodyOf(bytes: Uint8Array): Body | undefined {
  if (isBinary(bytes)) return undefined;
  const parts = partsOf(bytes);
  if (parts) return bodyOfParts(parts);
  const text = decode(bytes);
  const block = text.length <= largestNote ? findFrontMatterBlock(text) : undefined;
  return block && readBody(text, block.bodyStart);
}

/** A file whose front matter ends with a fence. */
interface Parts {
  /** The front matter with its fences. */
  front: string;
  letters: Letters;
  /** Where the body starts among the letters. */
  bodyStart: number;
}

/** `undefined` where the whole has to be looked at as a text. */
function partsOf(bytes: Uint8Array): Parts | undefined {
  if (utf16(bytes) || bytes.length > largestNote) return undefined;
  const from = startOf(bytes);
  const letters = { bytes, from, text: lettersOf(bytes, from, bytes.length) };
  const block = findFrontMatterBlock(letters.text);
  if (!block?.closed) return undefined;
  return { front: textOf(bytes, from, from + block.bodyStart), letters, bodyStart: block.bodyStart };
}

function bodyOfParts({ front, letters, bodyStart }: Parts): Body {
  // Reference definitions have names.
  if (!letters.text.includes(']:', bodyStart)) return readBodyOf(bodyInBytes(letters, bodyStart, front.length));
  const { bytes, from, text } = letters;
  return readBody(front + textOf(bytes, from + bodyStart, from + text.length), front.length);
}

const dash = 45;
const lineFeed = 10;

function startsWithFence(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === dash && bytes[at + 1] === dash && bytes[at + 2] === dash;
}

/** Behind the first line that starts with `---` after the first one; -1 where none ends here. */
function endOfFence(bytes: Uint8Array): number {
  for (let feed = bytes.indexOf(lineFeed); feed >= 0; feed = bytes.indexOf(lineFeed, feed + 1)) {
    if (bytes[feed + 1] === dash && bytes[feed + 2] === dash && bytes[feed + 3] === dash) {
      const end = bytes.indexOf(lineFeed, feed + 4);
      return end < 0 ? -1 : end + 1;
    }
  }
  return -1;
}
