/** Embeddings, overrides and isolates: they would turn what stands beside them too. */
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/g;

/** Letters and marks of scripts that are written from right to left: Hebrew, Arabic, Syriac, Thaana, NKo, Adlam and so on. */
const rightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Says: from here on from left to right. */
const leftToRightMark = '\u200e';

/** The label of a row in a tree, in which no text turns what stands behind it. */
export function rowLabel(text: string): string {
  return text.replace(bidiControls, '');
}

/**
 * The description of a row in a tree. The editor draws it in one line with the label: beside a label from right to left
 * it would be drawn into that, on its left, were there no mark between the two.
 *
 * @param label of the same row
 */
export function rowDescription(text: string, label: string): string {
  const plain = rowLabel(text);
  return plain !== '' && rightToLeft.test(label + plain) ? leftToRightMark + plain : plain;
}
