import type { FrontMatter } from '../note';
import { parseSpeaker } from '../speaker';
import { spotsOf, type Spot } from '../spots';
import type { TextEdit } from '../textEdit';
import { writePart, writeValue } from './writeValue';

/** A name that is written in two ways. */
export interface Respelling {
  what: 'speaker' | 'tag';
  from: string;
  to: string;
}

/** Takes the other spelling wherever a note has that very one; affiliations stay. */
export function respellEdits(frontMatter: FrontMatter, text: string, { what, from, to }: Respelling): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const spot of spotsOf(frontMatter, text)) {
    if (what === 'tag' && spot.key === 'tags' && spot.scalar.text.trim() === from)
      edits.push(writeValue(spot, text, to));
    if (what === 'speaker' && isSpeaker(spot, from)) edits.push(named(spot, text, from, to));
  }
  return edits;
}

function isSpeaker({ key, field, scalar }: Spot, name: string): boolean {
  if (key !== 'speakers') return false;
  return field === undefined
    ? parseSpeaker(scalar.text)?.name === name
    : field === 'name' && scalar.text.trim() === name;
}

function named(spot: Spot, text: string, from: string, to: string): TextEdit {
  const { start, end } = spot.scalar;
  const at = text.slice(start, end).indexOf(from);
  // Written with escapes: then all of it is written anew.
  if (at < 0)
    return writeValue(
      spot,
      text,
      spot.scalar.text.replace(from, () => to),
    );
  return writePart(spot, text, { start: start + at, end: start + at + from.length }, to);
}
