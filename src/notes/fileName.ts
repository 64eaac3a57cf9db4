// File names made of what people write. They must hold on every system: no separators, no names Windows keeps for
// devices, nothing that leaves the folder, and no more bytes than file systems take.

/** The most bytes of a name, with room for `.md` and a number. */
const mostBytes = 200;

const reservedOnWindows = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(\.|$)/i;

/** `Improving multi-PHY` → `improving-multi-phy`. Letters of all scripts stay; a title without any gives `untitled`. */
export function slug(title: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  return safe(words?.join('-') ?? '');
}

/** A name of a folder: as it is written (`0x13`, `2.10`), with `-` for what a path cannot hold. */
export function folderName(name: string): string {
  return safe(
    name
      .normalize('NFC')
      .replace(/[\s/\\:*?"<>|~%\u0000-\u001f\u007f]+/gu, '-')
      .replace(/^[-.]+|[-.]+$/g, ''),
  );
}

/** Values that fill a path's placeholders. */
export type PathValues = Record<'conference' | 'edition' | 'title' | 'year' | 'date' | 'author', string>;

/**
 * Fills a pattern such as `${conference}/${edition}/${title}.md`: the result is relative, with forward slashes, and stays
 * inside the folder it is relative to, whatever the pattern or the values hold. Unknown placeholders and empty parts
 * are left out; `.md` is added where it lacks.
 */
export function notePath(pattern: string, values: PathValues): string {
  const ending = /\.md$/i.exec(pattern)?.[0] ?? '.md';
  const parts = pattern.replace(/\.md$/i, '').split(/[/\\]+/);
  const names = parts.map((part) => filled(part, values)).filter(Boolean);
  return `${names.join('/') || 'untitled'}${ending}`;
}

/** One part of the path. What the user wrote stays as it is (`My Notes`, `.notes`), but for what a path cannot hold. */
function filled(part: string, values: PathValues): string {
  if (!part.includes('${')) return /[^.~\s]/.test(part) ? safe(part.replace(/[:*?"<>|%\p{Cc}]+/gu, '-').trim()) : '';
  const text = part.replace(/\$\{(\w+)\}/g, (_, name: string) => {
    if (!Object.hasOwn(values, name)) return '';
    const value = values[name as keyof PathValues];
    if (name === 'title') return slug(value);
    return value === '' ? '' : folderName(value);
  });
  return /[^.\s-]/.test(text) ? folderName(text) : '';
}

function safe(name: string): string {
  const short = cutToBytes(name, mostBytes).replace(/[-.]+$/, '');
  if (short === '') return 'untitled';
  return reservedOnWindows.test(short) ? `_${short}` : short;
}

function cutToBytes(name: string, most: number): string {
  const encoder = new TextEncoder();
  let length = 0;
  let kept = '';
  for (const letter of name) {
    length += encoder.encode(letter).length;
    if (length > most) break;
    kept += letter;
  }
  return kept;
}
