import { innerSpan, isLetterForLetter } from '../places/innerSpan';
import type { Spot } from '../places/spots';
import type { TextEdit } from './textEdit';
import { oneLine, rewritten, yamlText } from './writeText';

/** Days, times and numbers: safe without quotes, though old readers of YAML have types of their own for them. */
const plainWord = /^[\d:-]+$/;

/** Another text for a single value, within the quotes it has. */
export function writeValue({ scalar, key, inFlow }: Spot, text: string, value: string): TextEdit {
  const { start, end } = scalar;
  const source = text.slice(start, end);
  if (scalar.plain && key !== 'edition' && plainWord.test(value)) return { start, end, text: value };
  const written = rewritten(scalar, source, value, { inFlow, isEdition: key === 'edition' });
  const isQuoted = /^["']/.test(source) && written.startsWith(source.charAt(0));
  return isQuoted ? { start: start + 1, end: end - 1, text: written.slice(1, -1) } : { start, end, text: written };
}

/**
 * Another text for a part of a value: a name without its affiliation. That part alone where the value stays a good one
 * with it, else the whole value.
 *
 * @param from start of the part, an offset in the value's own text; so is `to`
 */
export function writePart(
  spot: Spot,
  text: string,
  { from, to }: { from: number; to: number },
  part: string,
): TextEdit {
  const { scalar, inFlow, key } = spot;
  const source = text.slice(scalar.start, scalar.end);
  const changed = scalar.text.slice(0, from) + part + scalar.text.slice(to);
  const writing = { inFlow, isEdition: key === 'edition' };
  const isPlainStill = yamlText(changed, writing) === oneLine(changed);
  const isSafe = scalar.plain ? isPlainStill : !needsEscape(part, source);
  if (isSafe && isLetterForLetter(scalar, text)) return { ...innerSpan(scalar, text, from, to), text: part };
  return { start: scalar.start, end: scalar.end, text: rewritten(scalar, source, changed, writing) };
}

/** Whether a text cannot stand between the quotes as it is. */
function needsEscape(part: string, source: string): boolean {
  return source.startsWith("'") ? part.includes("'") : /["\\]/.test(part) || !source.startsWith('"');
}
