/**
 * Which of the places on a card is that of a line of its file: what starts there, or last before it; of several the innermost.
 * A card is not in the order of its file: the summary stands first, and footnotes below what names them.
 *
 * @param places the lines they come from, from 0, in the order of the page
 * @returns the index of the place; `undefined` where the line stands before all of them
 */
export function placeOfLine(places: readonly number[], line: number): number | undefined {
  let found: number | undefined;
  let last = -1;
  for (const [i, start] of places.entries()) {
    if (start > line || start < last) continue;
    found = i;
    last = start;
  }
  return found;
}
