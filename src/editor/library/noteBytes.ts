import { readBody, type Body } from '../../notes/body/body';
import { examine, examineFront, noNote, unreadable, type Examined } from '../../notes/checks/examine';
import type { Aliases } from '../../notes/keys';
import { readNote } from '../../notes/note';
import type { WorkspaceSchema } from '../../notes/schema/workspaceCheck';
import { findFrontMatterBlock } from '../../notes/yaml/frontMatterBlock';

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
  return isBinary(bytes) ? unreadable('binary') : examineText(decode(bytes), rules);
}

export function examineText(text: string, { aliases, schema }: ReadingRules): Examined {
  if (text.length <= largestNote) return examine(text, aliases, schema);
  const facts = readNote(text.slice(0, largestNote), aliases)?.facts;
  return facts ? unreadable('too-large', facts) : noNote;
}

/**
 * What is known of a file without its body, from the bytes it starts with: so many that they tell whether it is binary.
 * `undefined` where they do not tell the rest.
 *
 * @param isWhole there are no more
 */
export function examineHead(bytes: Uint8Array, isWhole: boolean, rules: ReadingRules): Examined | undefined {
  if (utf16(bytes)) return undefined;
  if (isBinary(bytes)) return unreadable('binary');
  if (!startsWithFence(bytes)) return isWhole || bytes.length >= lookedThrough ? noNote : undefined;
  const end = endOfFence(bytes);
  if (end < 0 && !isWhole) return undefined;
  const head = decode(end < 0 ? bytes : bytes.subarray(0, end));
  const block = findFrontMatterBlock(head);
  if (block && !block.closed && end >= 0) return undefined;
  return examineFront(head, rules.aliases, rules.schema);
}

/** What the body of a note says; `undefined` where the file is no note any more, or none that is read. */
export function bodyOf(bytes: Uint8Array): Body | undefined {
  if (isBinary(bytes)) return undefined;
  const text = decode(bytes);
  const block = text.length <= largestNote ? findFrontMatterBlock(text) : undefined;
  return block && readBody(text, block.bodyStart);
}

/** As far as a NUL byte is looked for. */
const lookedThrough = 8000; // bytes

/** As editors tell: a NUL byte near the start, and no mark that says UTF-16. */
export function isBinary(bytes: Uint8Array): boolean {
  return !utf16(bytes) && bytes.subarray(0, lookedThrough).includes(0);
}

const utf8 = new TextDecoder();

export function decode(bytes: Uint8Array): string {
  const other = utf16(bytes);
  return (other === undefined ? utf8 : new TextDecoder(other)).decode(bytes);
}

function utf16([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

const dash = 45;
const lineFeed = 10;

/** Whether the bytes start with `---`, behind a byte order mark if they have one. */
function startsWithFence(bytes: Uint8Array): boolean {
  const at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
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
