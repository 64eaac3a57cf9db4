import type { Finding } from '../finding';
import { isNear } from '../checks/similarKey';
import { escaped, linkPath } from '../edits/linkPath';
import { possibleFix, likelyFix, type Fix } from './fix';
import { byDistance } from './nearest';

/** A relative path as it is written in a link: the folder, the file's name, and what follows it. */
interface Written {
  folder: string;
  name: string;
}

/** More files are no choice any more. */
const mostFiles = 5;

/** The folder a path that leads nowhere points into, relative to the note and without escapes; `''` for the note's own. */
export function folderOfPath(path: string): string {
  return decoded(split(path).folder);
}

/**
 * The files of that folder that may have been meant, by names like the one written. Of the path only the name changes,
 * with escapes where the path had some or needs them.
 *
 * @param names the names of the files that are there
 */
export function pathFixes({ start, end }: Finding, text: string, names: readonly string[]): Fix[] {
  const path = text.slice(start, end);
  const { folder, name } = split(path);
  const wanted = decoded(name);
  const near = names.filter((other) => isLike(wanted, other) && other !== wanted);
  const at = start + folder.length;
  const write = /%[0-9a-f]{2}/i.test(path) ? encoded : text.charAt(start - 1) === '<' ? same : linkPath;
  return byDistance(wanted, near)
    .slice(0, mostFiles)
    .map((other, _, { length }) => {
      const edit = { start: at, end: at + name.length, text: write(other) };
      return (length === 1 ? likelyFix : possibleFix)('change-value', [edit], { value: other });
    });
}

function split(path: string): Written {
  const target = /^[^?#]*/.exec(path)?.[0] ?? '';
  const folder = target.slice(0, target.lastIndexOf('/') + 1);
  return { folder, name: target.slice(folder.length) };
}

/** The same but for case, blanks and separators, the ending, or a slip of the keyboard. */
function isLike(a: string, b: string): boolean {
  const [left, right] = [stem(a), stem(b)];
  if (left.name === '' || right.name === '') return false;
  return left.name === right.name || (left.ending === right.ending && isNear(left.name, right.name));
}

function stem(file: string): { name: string; ending: string } {
  const folded = file
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
  const dot = folded.lastIndexOf('.');
  return dot <= 0 ? { name: folded, ending: '' } : { name: folded.slice(0, dot), ending: folded.slice(dot) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function encoded(name: string): string {
  return encodeURIComponent(name).replace(/[()]/g, escaped);
}

function same(name: string): string {
  return name;
}
