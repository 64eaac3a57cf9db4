import type { KeyBook } from '../schema/keyBook';
import type { Key } from '../keys';
import type { Reading } from '../note';
import { keyAt, spotAt, spotsOf, type Spot } from '../places/spots';
import { yamlText } from '../edits/writeText';
import { possibleFix, type Fix } from './fix';

/** Keys whose values are people, who are joined with more than commas. */
const people: ReadonlySet<Key> = new Set(['speakers', 'authors', 'attendees']);

/**
 * A list of what stands in one text: `xdp, ebpf`, or people in `A and B`. `undefined` where the cursor is on no such
 * value or its key.
 */
export function listFix({ frontMatter, facts }: Reading, text: string, offset: number, book: KeyBook): Fix | undefined {
  const spot = spotAt(frontMatter, text, offset) ?? spotOfKey(frontMatter, text, offset);
  const entry = frontMatter.root.entries.find(({ value }) => value === spot?.scalar);
  if (!spot?.key || !entry || !book.info(spot.key, facts?.type)?.isList) return undefined;
  const items = partsOf(spot.scalar.text, people.has(spot.key));
  if (items.length < 2) return undefined;
  const list = `[${items.map((item) => yamlText(item, { inFlow: true })).join(', ')}]`;
  return possibleFix('make-list', [{ start: spot.scalar.start, end: spot.scalar.end, text: list }], {
    keys: [spot.written.text],
  });
}

function spotOfKey(frontMatter: Reading['frontMatter'], text: string, offset: number): Spot | undefined {
  const key = keyAt(frontMatter, offset)?.key;
  return key && [...spotsOf(frontMatter, text)].find(({ written }) => written === key);
}

/** The parts between commas and the like; what stands in brackets is an affiliation, and stays whole. */
function partsOf(text: string, arePeople: boolean): string[] {
  const separator = arePeople ? /[,;&]|(?<=\s)and(?=\s)/ : /[,;]/;
  const parts = [''];
  for (const piece of text.split(/(\([^()]*\))/)) {
    if (piece.startsWith('(')) parts.push(`${parts.pop() ?? ''}${piece}`);
    else {
      const [first = '', ...rest] = piece.split(separator);
      parts.push(`${parts.pop() ?? ''}${first}`, ...rest);
    }
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
