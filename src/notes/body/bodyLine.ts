/** With these starts what may be something else than text. */
const marks = new Uint8Array(128);
for (const mark of '#>-+*_=`~<0123456789') marks[mark.charCodeAt(0)] = 1;

/** The line of a body that is read, and how far it is. Offsets in the file's text; columns count from the line's start. */
export class BodyLine {
  pos = 0;
  column = 0;
  end = 0;
  /** Where the next line starts. */
  next = 0;
  /** The columns in which the text of the open list items starts. */
  readonly items: number[] = [];
  private nextPipe = -1;
  private nextCommentEnd = -1;

  constructor(private readonly text: string) {}

  /** Reads the line that starts there. */
  read(start: number): void {
    this.next = this.indexOf('\n', start) + 1;
    this.end = this.next - (this.text.charCodeAt(this.next - 2) === 13 ? 2 : 1);
    this.pos = start;
    this.column = 0;
    this.skip(0);
  }

  /** Goes on behind some signs and the blanks that follow them. */
  skip(length: number): void {
    this.pos += length;
    this.column += length;
    for (; this.pos < this.end; this.pos++) {
      const unit = this.text.charCodeAt(this.pos);
      if (unit === 32) this.column++;
      else if (unit === 9) this.column += 4 - (this.column % 4);
      else return;
    }
  }

  /** Leaves the items that the line is indented less than, and returns whether there are such. */
  leaveItems(): boolean {
    const count = this.items.length;
    while (this.column < (this.items.at(-1) ?? 0)) this.items.pop();
    return this.items.length < count;
  }

  enterItem(markerLength: number): void {
    const start = this.column + markerLength;
    this.skip(markerLength);
    // An item that starts with a blank line may have nothing more in it; text far behind the marker is code.
    if (!this.isBlank) this.items.push(this.column - start > 4 ? start + 1 : this.column);
  }

  /** As much as code is, within the items. */
  get isIndented(): boolean {
    return this.column - (this.items.at(-1) ?? 0) >= 4;
  }

  get isBlank(): boolean {
    return this.pos >= this.end;
  }

  /** Whether it starts as text does, whatever stands above it. */
  get startsText(): boolean {
    return marks[this.text.charCodeAt(this.pos)] !== 1;
  }

  /** The line, from where it is. */
  get rest(): string {
    return this.text.slice(this.pos, this.end);
  }

  get hasPipe(): boolean {
    if (this.nextPipe < this.pos) this.nextPipe = this.indexOf('|', this.pos);
    return this.nextPipe < this.end;
  }

  /** It may be the header of a table: the line below it holds the signs that are under one, and no others. */
  get headsTable(): boolean {
    if (!this.hasPipe) return false;
    const dashes = /[ \t>]*[|:-][|:\- \t]*\r?(?:\n|$)/y;
    dashes.lastIndex = this.next;
    return dashes.test(this.text);
  }

  /** Behind the comment that starts here; behind the text where it is not closed. */
  get commentEnd(): number {
    const from = this.pos + 4;
    if (this.nextCommentEnd < from) this.nextCommentEnd = this.indexOf('-->', from);
    return this.nextCommentEnd + 3;
  }

  /** The comment that starts here is closed, and nothing stands behind it. */
  get isAllComment(): boolean {
    const end = this.commentEnd;
    if (end > this.end) return end <= this.text.length && /^(?:\r?\n|$)/.test(this.text.slice(end, end + 2));
    return /^[ \t]*$/.test(this.text.slice(end, this.end));
  }

  skipComment(): void {
    const end = this.commentEnd;
    while (this.next <= end && this.next < this.text.length) this.next = this.indexOf('\n', this.next) + 1;
  }

  /** As `indexOf` of the text, or its length. */
  indexOf(sign: string, from: number): number {
    const found = this.text.indexOf(sign, from);
    return found < 0 ? this.text.length : found;
  }
}

/** The length of what a line that starts a list item starts with; 0 where it starts none. */
export function itemMarkerLength(line: string): number {
  const length = isBullet(line.charCodeAt(0)) ? 1 : endOfNumber(line);
  return length > 0 && isBlankOrEnd(line.charCodeAt(length)) && !isRule(line) ? length : 0;
}

/** Behind `1.` or `1)`; 0 where none stands. */
function endOfNumber(line: string): number {
  let at = 0;
  while (at < 10 && isDigit(line.charCodeAt(at))) at++;
  const mark = line.charCodeAt(at);
  return at > 0 && at < 10 && (mark === 46 || mark === 41) ? at + 1 : 0;
}

/** The `#` of a heading, or the run of signs that opens a fence. */
export function headingOrFence(line: string): string | undefined {
  const first = line.charCodeAt(0);
  if (first !== 35 && first !== 96 && first !== 126) return undefined;
  return /^(?:#{1,6}(?=[ \t]|$)|`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[0];
}

/** It makes a heading of the paragraph above it. */
export function isUnderline(line: string): boolean {
  const first = line.charCodeAt(0);
  return (first === 45 || first === 61) && mayRepeat(line, first) && /^(?:=+|-+)[ \t]*$/.test(line);
}

export function isRule(line: string): boolean {
  const first = line.charCodeAt(0);
  const isMark = first === 45 || first === 95 || first === 42;
  return isMark && mayRepeat(line, first) && /^([-_*])(?:[ \t]*\1){2,}[ \t]*$/.test(line);
}

/** Whether nothing but blanks stands before the first sign comes again: nearly all lines that start so are items of a list. */
function mayRepeat(line: string, first: number): boolean {
  let at = 1;
  while (line.charCodeAt(at) === 32 || line.charCodeAt(at) === 9) at++;
  return at >= line.length || line.charCodeAt(at) === first;
}

function isBullet(unit: number): boolean {
  return unit === 45 || unit === 43 || unit === 42;
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** NaN stands behind the last one. */
function isBlankOrEnd(unit: number): boolean {
  return unit === 32 || unit === 9 || Number.isNaN(unit);
}
