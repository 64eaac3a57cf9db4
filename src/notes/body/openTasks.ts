import { ownCopy } from '../values/ownText';

/** A task of a body that is still to be done: `- [ ] text`. */
export interface OpenTask {
  /** The line of its box in the file, from 0. */
  readonly line: number;
  /** Its words as written, on one line; long ones are cut. */
  readonly text: string;
}

/** More of them, or more words, nobody reads in a list. */
const mostTasks = 200;
const longestTask = 200;

/** Collects the open tasks of a file's text. */
export class OpenTasks {
  readonly found: OpenTask[] = [];
  private nextBox = -1;
  private line = 0;
  /** Where the counted line starts. */
  private lineStart = 0;

  constructor(private readonly text: string) {}

  /** Whether there may be one behind an offset. */
  mayFollow(from: number): boolean {
    if (this.found.length >= mostTasks) return false;
    if (this.nextBox < from) {
      const box = this.text.indexOf('[ ]', from);
      this.nextBox = box < 0 ? Infinity : box;
    }
    return this.nextBox !== Infinity;
  }

  /** Takes the paragraph that a list item starts with, if it is an open task; one by one, in their order. */
  read(start: number, end: number): void {
    if (!this.mayFollow(start) || this.nextBox !== start) return;
    const words = this.wordsBehind(start + '[ ]'.length, end);
    if (words !== undefined) this.found.push({ line: this.lineOf(start), text: ownCopy(cut(words)) });
  }

  /** What stands behind a box; `undefined` where nothing does on its line: to some that is none. */
  private wordsBehind(box: number, end: number): string | undefined {
    const blanks = /[ \t]+(?=\S)/y;
    blanks.lastIndex = box;
    // Blanks between words count as one: what is far behind the end is not looked at.
    return blanks.test(this.text) && blanks.lastIndex < end
      ? this.text.slice(blanks.lastIndex, Math.min(end, box + 2 * longestTask))
      : undefined;
  }

  private lineOf(offset: number): number {
    for (let feed = this.text.indexOf('\n', this.lineStart); feed >= 0 && feed < offset;) {
      this.line++;
      this.lineStart = feed + 1;
      feed = this.text.indexOf('\n', this.lineStart);
    }
    return this.line;
  }
}

function cut(words: string): string {
  const isOneLine = !words.includes('\n') && !words.includes('  ') && !words.includes('\t');
  const text = (isOneLine ? words : words.replace(/\s+/g, ' ')).trim();
  // Half of a pair of surrogates is no sign.
  return text.length <= longestTask ? text : `${text.slice(0, longestTask - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
