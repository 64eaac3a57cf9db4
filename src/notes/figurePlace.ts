import { slug } from './fileName';

/** The ending that a file of a picture gets, by its media type; `undefined` for what is no picture. */
export function pictureEnding(mediaType: string): string | undefined {
  const kind = /^image\/([\w.+-]+)$/i.exec(mediaType)?.[1]?.toLowerCase();
  return kind === undefined ? undefined : (endings.get(kind) ?? `.${kind}`);
}

const endings = new Map([
  ['jpeg', '.jpg'],
  ['pjpeg', '.jpg'],
  ['svg+xml', '.svg'],
  ['x-png', '.png'],
]);

/**
 * Names for new pictures of a note: `improving-multi-phy-1.jpg`, the first free numbers.
 *
 * @param noteFile the file's name, with its ending
 * @param there the names in its folder; disks do not tell cases apart
 */
export function pictureNames(noteFile: string, endings: readonly string[], there: readonly string[]): string[] {
  const base = slug(noteFile.replace(/\.\w+$/, ''));
  const taken = new Set(there.map((name) => name.toLowerCase().replace(/\.[^.]*$/, '')));
  let number = 0;
  return endings.map((ending) => {
    do number++;
    while (taken.has(`${base}-${number}`));
    return `${base}-${number}${ending}`;
  });
}

/** The line breaks that a figure needs around it: only alone in its paragraph a picture is one. */
export function figureBreaks(
  before: string,
  behind: string,
  lineAbove: string | undefined,
  lineBelow: string | undefined,
): { before: string; behind: string } {
  const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';
  return {
    before: !isBlank(before) ? '\n\n' : isBlank(lineAbove) ? '' : '\n',
    behind: !isBlank(behind) ? '\n\n' : isBlank(lineBelow) ? '' : '\n',
  };
}
