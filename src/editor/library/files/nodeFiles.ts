import { unreadable, type Examined, type UnreadableReason } from '../../../notes/checks/examine';
import { isBinary, newBytes } from './bytes';
import { frontMark, hasFrontMark } from './frontMark';
import type { NodeFs } from './nodeFs';
import { examineBytes, examineHead, largestFile, largestNote, type ReadingRules } from './noteBytes';

/** Nearly all front matter ends before that, it is enough to tell a binary file, and most notes are shorter. */
const headSize = 8192; // bytes

/** Serves for all files, one after the other; larger ones than that are rare. */
const shared = newBytes(64 * 1024);

/** A file's front matter as it was read; `examined` is `'same'` where it is as it was before. */
export interface ReadFront {
  examined: Examined | 'same';
  /** See `frontMark`; 0 where it cannot be told again. */
  mark: number;
}

/**
 * What is known of a file without its body, or with it where the head is not enough. `undefined` where there is no such
 * file.
 *
 * @param mark of the front matter that is known already; 0 for none
 */
export function readFront(fs: NodeFs, path: string, rules: ReadingRules, mark = 0): ReadFront | undefined {
  const start = readBytes(fs, path, (file) => {
    const length = fs.readSync(file, shared, 0, headSize, 0);
    const isWhole = length < headSize;
    return { length, isWhole, mayBeShown: isWhole || fs.fstatSync(file).size <= largestNote };
  });
  if (start === undefined || typeof start === 'string') return start && { examined: unreadable(start), mark: 0 };
  const bytes = shared.subarray(0, start.length);
  if (mark > 0 && start.mayBeShown && hasFrontMark(bytes, mark) && !isBinary(bytes)) return { examined: 'same', mark };
  const front = examineHead(bytes, start.isWhole, rules);
  const { examined } = front ?? {};
  if (examined && (start.mayBeShown || !examined.facts))
    return { examined, mark: examined.facts ? frontMark(bytes, front?.length ?? 0) : 0 };
  const whole = useWhole(fs, path, (all) => examineBytes(all, rules));
  return whole && { examined: typeof whole === 'string' ? unreadable(whole) : whole, mark: 0 };
}

/** The bytes of a file; the reason where it cannot be read, `undefined` where there is none. */
export function readWhole(fs: NodeFs, path: string): Uint8Array | UnreadableReason | undefined {
  return useWhole(fs, path, copyOf);
}

/**
 * What is made of the bytes of a file, which are others as soon as the next one is read; the reason where it cannot be
 * read, `undefined` where there is none.
 */
export function useWhole<T>(fs: NodeFs, path: string, use: (bytes: Uint8Array) => T): T | UnreadableReason | undefined {
  const bytes = readBytes(fs, path, (file) => wholeOf(fs, file));
  return bytes instanceof Uint8Array ? use(bytes) : bytes;
}

function copyOf(bytes: Uint8Array): Uint8Array {
  const copy = newBytes(bytes.length);
  copy.set(bytes);
  return copy;
}

/** @param read takes the descriptor of the open file */
function readBytes<T>(fs: NodeFs, path: string, read: (file: number) => T): T | UnreadableReason | undefined {
  try {
    const file = fs.openSync(path);
    try {
      return read(file);
    } finally {
      fs.closeSync(file);
    }
  } catch (error) {
    const { code } = error as { code?: string };
    // A folder may be called `a.md` too.
    return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR' ? undefined : 'not-readable';
  }
}

function wholeOf(fs: NodeFs, file: number): Uint8Array | UnreadableReason | undefined {
  const count = fs.readSync(file, shared, 0, shared.length, 0);
  return count < shared.length ? shared.subarray(0, count) : largeOf(fs, file);
}

function largeOf(fs: NodeFs, file: number): Uint8Array | UnreadableReason | undefined {
  const stat = fs.fstatSync(file);
  if (!stat.isFile()) return undefined;
  if (stat.size > largestFile) return 'too-large';
  const bytes = newBytes(stat.size);
  let length = 0;
  for (let count = -1; count !== 0 && length < bytes.length; length += count)
    count = fs.readSync(file, bytes, length, bytes.length - length, length);
  return bytes.subarray(0, length);
}
