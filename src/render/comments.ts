import type { MarkdownIt } from 'markdown-it';

/** HTML comments are not shown: report markers are comments. All other raw HTML stays text. A comment never ends unseen. */
export function dropComments(md: MarkdownIt): void {
  md.block.ruler.before(
    'paragraph',
    'comment',
    (state, startLine, _endLine, silent) => {
      const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      if (!state.src.startsWith('<!--', start)) return false;
      const end = state.src.indexOf('-->', start + 4);
      if (end < 0) return false;
      let line = startLine;
      while (line < state.lineMax && (state.eMarks[line] ?? 0) < end + 3) line++;
      const rest = state.src.slice(end + 3, state.eMarks[line]);
      if (line >= state.lineMax || rest.trim() !== '') return false;
      if (!silent) state.line = line + 1;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  );
  md.inline.ruler.before('text', 'comment', (state) => {
    if (!state.src.startsWith('<!--', state.pos)) return false;
    const end = state.src.indexOf('-->', state.pos + 4);
    if (end < 0) return false;
    state.pos = end + 3;
    return true;
  });
}
