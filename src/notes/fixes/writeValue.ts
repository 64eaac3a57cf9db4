import type { Spot } from '../spots';
import type { TextEdit } from '../textEdit';
import type { Span } from '../value';
import { rewritten } from '../writeText';

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
 * Another text for a part of a value: a name without its affiliation. The rest stays, unless the new text needs quotes
 * that are not there.
 */
export function writePart(spot: Spot, text: string, { start, end }: Span, part: string): TextEdit {
  const { scalar } = spot;
  const bare = { start, end, text: part };
  const source = text.slice(scalar.start, start) + part + text.slice(end, scalar.end);
  const edit = writeValue(
    spot,
    text,
    withPart(scalar.text, text.slice(start, end), text.slice(scalar.start, start), part),
  );
  return edit.text === source ? bare : edit;
}

/** A value with another part: the same words may stand before it, too. */
function withPart(value: string, old: string, before: string, part: string): string {
  const sameBefore = before.split(old).length - 1;
  let at = value.indexOf(old);
  for (let i = 0; i < sameBefore && at >= 0; i++) at = value.indexOf(old, at + old.length);
  return at < 0 ? value : value.slice(0, at) + part + value.slice(at + old.length);
}
