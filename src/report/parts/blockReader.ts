import { headingOrFence, isRule, isUnderline, itemMarkerLength } from '../../notes/body/bodyLine';

/** The text of a footnote: `[^label]: …` at the margin, with all that stands in it. Each is an object of its own. */
export interface Footnote {
  label: string;
}

/** What a line is, whatever it stands in. */
export interface BlockLine {
  /** It is within a code fence, or is the line that opens or closes one. */
  isCode: boolean;
  /** It is code because it is indented. */
  isIndented: boolean;
  /** It goes on with the paragraph of the line before. */
  continues: boolean;
  /** The footnote that it belongs to. */
  footnote: Footnote | undefined;
}

/** What lines stand in: an item, whose text is so many columns further right, or a quote. */
interface Container {
  width: number | undefined;
  footnote: Footnote | undefined;
}

/** Readers of Markdown stop somewhere too. */
const deepest = 20;

/** Reads Markdown line by line, for as much as it takes to know code: in lists, quotes and footnotes too. */
export class BlockReader {
  private readonly open: Container[] = [];
  private fence: { run: string; depth: number } | undefined;
  private inParagraph = false;
  /** Nothing stood behind the marker of the item that was opened last. */
  private isItemEmpty = false;

  /** @param written a line without its line break */
  read(written: string): BlockLine {
    if (this.open.length === 0 && !this.fence && isText(written)) {
      const continues = this.inParagraph && written !== '';
      this.inParagraph = written !== '';
      return continues ? continuing : plain;
    }
    const { depth, rest } = this.inContainers(withoutTabs(written));
    if (this.fence && depth >= this.fence.depth) return this.fenceLine(this.fence, rest);
    this.fence = undefined;
    const isBlank = rest.trim() === '';
    const isBeside = depth === this.open.length;
    const continues = this.inParagraph && !isBlank && !startsBlock(rest, isBeside);
    if (continues) {
      this.inParagraph = !(isBeside && indentOf(rest) < 4 && isUnderline(rest.trimStart()));
      return this.told({ continues });
    }
    this.inParagraph = false;
    this.open.length = depth;
    if (!isBlank) return this.blockLine(this.enterContainers(rest));
    // An item that starts with a blank line may have nothing more in it.
    if (this.isItemEmpty) this.open.pop();
    this.isItemEmpty = false;
    return this.told({});
  }

  /** The line that would close the fence that is open; `undefined` where none is. */
  get closing(): string | undefined {
    if (!this.fence) return undefined;
    const around = this.open
      .slice(0, this.fence.depth)
      .map(({ width }) => (width === undefined ? '> ' : ' '.repeat(width)));
    return around.join('') + this.fence.run;
  }

  /** How many of the open containers a line is in, and what of it stands in these. */
  private inContainers(line: string): { depth: number; rest: string } {
    let rest = line;
    for (const [depth, { width }] of this.open.entries()) {
      const inner = width === undefined ? inQuote(rest) : inItem(rest, width);
      if (inner === undefined) return { depth, rest };
      rest = inner;
    }
    return { depth: this.open.length, rest };
  }

  private enterContainers(line: string): string {
    let rest = line;
    while (this.open.length < deepest && indentOf(rest) < 4) {
      const entered = quoteStart(rest) ?? itemStart(rest) ?? footnoteStart(rest);
      if (!entered) return rest;
      this.open.push(entered);
      ({ rest } = entered);
    }
    return rest;
  }

  private fenceLine({ run }: { run: string }, rest: string): BlockLine {
    const closing = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(rest)?.[1];
    if (closing?.startsWith(run)) this.fence = undefined;
    return this.told({ isCode: true });
  }

  private blockLine(rest: string): BlockLine {
    this.isItemEmpty = rest.trim() === '' && this.open.at(-1)?.width !== undefined;
    if (rest.trim() === '') return this.told({});
    if (indentOf(rest) >= 4) return this.told({ isIndented: true });
    const mark = headingOrFence(rest.trimStart());
    if (mark !== undefined && !mark.startsWith('#')) {
      this.fence = { run: mark, depth: this.open.length };
      return this.told({ isCode: true });
    }
    this.inParagraph = mark === undefined && !isRule(rest.trimStart()) && !isComment(rest);
    return this.told({});
  }

  private told(line: Partial<BlockLine>): BlockLine {
    return { ...plain, footnote: this.open[0]?.footnote, ...line };
  }
}

const plain: BlockLine = { isCode: false, isIndented: false, continues: false, footnote: undefined };
const continuing: BlockLine = { ...plain, continues: true };

/** Whether a line is empty or starts with a letter, as nearly all do: it is nothing but text, whatever stands above it. */
function isText(line: string): boolean {
  return line === '' || /^\p{L}/u.test(line);
}

/** Whether a line ends the paragraph above it. @param isBeside it is in the same containers */
function startsBlock(rest: string, isBeside: boolean): boolean {
  if (indentOf(rest) >= 4) return false;
  const bare = rest.trimStart();
  if (headingOrFence(bare) !== undefined || isRule(bare) || isComment(rest)) return true;
  if (quoteStart(rest) ?? footnoteStart(rest)) return true;
  const length = itemMarkerLength(bare);
  if (length === 0) return false;
  // Within a paragraph only a bullet or a 1 with some text starts a list.
  return !isBeside || (bare.slice(length).trim() !== '' && (length === 1 || parseInt(bare) === 1));
}

function quoteStart(line: string): (Container & { rest: string }) | undefined {
  const rest = inQuote(line);
  return rest === undefined ? undefined : { width: undefined, footnote: undefined, rest };
}

function inQuote(line: string): string | undefined {
  const sign = /^ {0,3}> ?/.exec(line);
  return sign ? line.slice(sign[0].length) : undefined;
}

function itemStart(line: string): (Container & { rest: string }) | undefined {
  const indent = indentOf(line);
  const length = itemMarkerLength(line.trimStart());
  if (length === 0) return undefined;
  const behind = line.slice(indent + length);
  const blanks = indentOf(behind);
  // An item that starts with a blank line; text far behind the marker is code.
  const gap = behind.trim() === '' || blanks > 4 ? 1 : blanks;
  return { width: indent + length + gap, footnote: undefined, rest: behind.slice(gap) };
}

function inItem(line: string, width: number): string | undefined {
  if (line.trim() === '') return '';
  return indentOf(line) >= width ? line.slice(width) : undefined;
}

function footnoteStart(line: string): (Container & { rest: string }) | undefined {
  const [opening, label = ''] = /^ {0,3}\[\^([^\]\s]+)\]:[ ]*/.exec(line) ?? [];
  return opening === undefined ? undefined : { width: 4, footnote: { label }, rest: line.slice(opening.length) };
}

function isComment(line: string): boolean {
  return /^ {0,3}<!--/.test(line);
}

function indentOf(line: string): number {
  let at = 0;
  while (line.charCodeAt(at) === 32) at++;
  return at;
}

function withoutTabs(line: string): string {
  if (!line.includes('\t')) return line;
  let text = '';
  for (const [i, piece] of line.split('\t').entries()) text += (i > 0 ? ' '.repeat(4 - (text.length % 4)) : '') + piece;
  return text;
}
