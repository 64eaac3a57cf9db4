import type { MarkdownIt, StateBlock } from 'markdown-it';

/** HTML comments are not shown: report markers are comments. All other raw HTML stays text, an unclosed comment too. */
export function dropComments(md: MarkdownIt): void {
  const endless = new WeakMap<StateBlock, Unclosed>();
  // First of all: to other rules a line in a comment may be a heading's underline or a table's head.
  md.block.ruler.before(
    'table',
    'comment',
    (state, startLine, endLine, silent) => {
      const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      const isCode = (state.sCount[startLine] ?? 0) - state.blkIndent >= 4;
      if (isCode || !state.src.startsWith('<!--', start)) return false;
      const known = endless.get(state);
      if (known && startLine >= known.from && startLine < known.until) return false;
      const end = findEnd(state, startLine, endLine);
      if ('until' in end) {
        endless.set(state, end);
        return false;
      }
      const rest = state.src.slice(end.offset, state.eMarks[end.line]);
      // Text behind a comment of one line is a paragraph, and the comment a part of it.
      if (rest.trim() !== '' && end.line === startLine) return false;
      if (silent) return true;
      (state.env as CommentPlaces).comments?.push({ start, end: end.offset });
      if (rest.trim() === '') state.line = end.line + 1;
      else continueAt(state, end);
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  );
  md.inline.ruler.before('text', 'comment', inlineComment());
}

/** What an environment may have: a list that is filled with the places of comments between blocks, in the source. */
export interface CommentPlaces {
  comments?: { start: number; end: number }[];
}

/** Lines of which none closes a comment: whoever starts in there need not search again. */
interface Unclosed {
  from: number;
  until: number;
}

interface End {
  line: number;
  /** Behind `-->`, in the source. */
  offset: number;
}

/** Where the comment that starts on a line ends; it may not leave the list item or quote it is in. */
function findEnd(state: StateBlock, startLine: number, endLine: number): End | Unclosed {
  let line = startLine;
  for (; line < endLine; line++) {
    const isEmpty = state.isEmpty(line);
    if (line > startLine && !isEmpty && (state.sCount[line] ?? 0) < state.blkIndent) break;
    const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0) + (line === startLine ? 4 : 0);
    const found = state.src.slice(start, state.eMarks[line]).indexOf('-->');
    if (found >= 0) return { line, offset: start + found + 3 };
  }
  return { from: startLine, until: line };
}

/** What stands behind the comment on its last line is parsed as if the line started there. */
function continueAt(state: StateBlock, { line, offset }: End): void {
  const blanks = /^[ \t]*/.exec(state.src.slice(offset, state.eMarks[line]))?.[0].length ?? 0;
  state.bMarks[line] = offset;
  state.tShift[line] = blanks;
  state.sCount[line] = state.blkIndent;
  state.line = line;
}

function inlineComment() {
  // Once no comment is closed behind a place, none is behind any later place of the same text.
  let text = '';
  let unclosedFrom = Infinity;
  return (state: { src: string; pos: number }): boolean => {
    if (!state.src.startsWith('<!--', state.pos)) return false;
    if (state.src === text && state.pos >= unclosedFrom) return false;
    const end = state.src.indexOf('-->', state.pos + 4);
    if (end < 0) {
      text = state.src;
      unclosedFrom = state.pos;
      return false;
    }
    state.pos = end + 3;
    return true;
  };
}
