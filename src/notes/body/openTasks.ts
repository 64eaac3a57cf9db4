import { ownCopy } from '../values/ownText';
import type { BodySource } from './bodySource';

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

/** As a line begins or ends what a report took over from other notes. */
const partMarker = /^<!--[ \t]*conference-notes:(begin|end)\b/;

/** Collects the open tasks of a file's text. What a report took over from other notes is to be done there, and no task here. */
export class OpenTasks {
  private readonly tasks: OpenTask[] = [];
  /** How many there were where a part began whose end is still to come. */
  private beforePart: number | undefined;
  private nextBox = -1;
  /** Lines are counted up to the last task that was found. */
  private line = 0;
  private counted = 0;

  private readonly text: string;

  constructor(private readonly source: BodySource) {
    this.text = source.text;
  }

  get found(): readonly OpenTask[] {
    return this.tasks.slice(0, mostTasks);
  }

  /** Where the next thing of use may stand, from an offset on; `Infinity` where there is none. */
  next(from: number): number {
    if (this.beforePart !== undefined) return from;
    return this.tasks.length >= mostTasks ? Infinity : this.boxFrom(from);
  }

  /** Takes a comment that stands alone on its line. A part without an end is none. */
  comment(start: number, end: number): void {
    const kind = partMarker.exec(this.text.slice(start, end))?.[1];
    if (kind === 'begin') this.beforePart = this.tasks.length;
    if (kind !== 'end' || this.beforePart === undefined) return;
    this.tasks.length = this.beforePart;
    this.beforePart = undefined;
  }

  /** Takes the paragraph that a list item starts with, if it is an open task; one by one, in their order. */
  read(start: number, end: number): void {
    if (this.boxFrom(start) !== start) return;
    const words = this.wordsBehind(start + '[ ]'.length, end);
    if (words !== undefined) this.tasks.push({ line: this.lineOf(start), text: ownCopy(cut(words)) });
  }

  private boxFrom(offset: number): number {
    if (this.nextBox < offset) {
      const box = this.text.indexOf('[ ]', offset);
      this.nextBox = box < 0 ? Infinity : box;
    }
    return this.nextBox;
  }

  private lineOf(offset: number): number {
    for (let feed = this.feedFrom(this.counted); feed < offset; feed = this.feedFrom(this.counted)) {
      this.line++;
      this.counted = feed + 1;
    }
    return this.line;
  }

  private feedFrom(offset: number): number {
    const feed = this.text.indexOf('\n', offset);
    return feed < 0 ? Infinity : feed;
  }

  /** What stands behind a box; `undefined` where nothing does on its line: to some that is none. */
  private wordsBehind(box: number, end: number): string | undefined {
    // Blanks between words count as one: what is far behind the end is not looked at.
    const words = this.source.slice(box, end).slice(0, 2 * longestTask);
    const blanks = /^[ \t]+(?=\S)/.exec(words)?.[0];
    return blanks === undefined ? undefined : words.slice(blanks.length);
  }
}

function cut(words: string): string {
  const isOneLine = !words.includes('\n') && !words.includes('  ') && !words.includes('\t');
  const text = (isOneLine ? words : words.replace(/\s+/g, ' ')).trim();
  return text.length <= longestTask ? text : `${text.slice(0, endOfSign(text, longestTask - 1))}…`;
}

/** An offset, or the one before it where it stands within a pair of surrogates: half of one is no sign. */
function endOfSign(text: string, offset: number): number {
  const last = text.charCodeAt(offset - 1);
  return last >= 0xd800 && last < 0xdc00 ? offset - 1 : offset;
}
