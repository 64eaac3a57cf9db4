/** A path in a link that stands in no angle brackets: it would end at a blank or a bracket. */
export function linkPath(path: string): string {
  return path.replace(/[\s\p{Cc}()<>%?#\\]|&(?=#?\w+;)/gu, escaped);
}

/** `%20` and the like, of the letter's bytes. */
export function escaped(letter: string): string {
  const bytes = new TextEncoder().encode(letter);
  return [...bytes].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

/**
 * How a link in one file leads to another, both by their full paths with forward slashes: `../2.2/wireguard.md`.
 * `undefined` where no relative path leads there, as from one drive to another.
 */
export function relativePath(from: string, to: string): string | undefined {
  const [folders, target] = [from.split('/').slice(0, -1), to.split('/')];
  const isDrive = (step: string | undefined): boolean => /^[a-z]:$/i.test(step ?? '');
  if ((isDrive(folders[1]) || isDrive(target[1])) && folders[1] !== target[1]) return undefined;
  let same = 0;
  while (same < folders.length && same < target.length - 1 && folders[same] === target[same]) same++;
  const steps = [...folders.slice(same).map(() => '..'), ...target.slice(same)];
  // What stands before a colon would be taken for a scheme.
  return `${steps[0]?.includes(':') ? './' : ''}${steps.join('/')}`;
}

/** A Markdown link: text as it is, to a path. */
export function markdownLink(text: string, path: string): string {
  return `[${markdownText(text)}](${linkPath(path)})`;
}

/** Text on one line in which nothing is Markdown. An underscore within a word is none. */
export function markdownText(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\[\]`*<~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, '\\$&');
}
