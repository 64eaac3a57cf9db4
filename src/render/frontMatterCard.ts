import type { MarkdownIt } from 'markdown-it';
import { makeNote } from '../library/libraryNote';
import { findFrontMatterBlock } from '../notes/frontMatterBlock';
import { readNote } from '../notes/note';
import { cardFacts } from './card';
import { escapeHtml } from './escape';

/**
 * Plug-in for VS Code's own Markdown preview: a note's front matter appears as the head of a card, in place of the table
 * or nothing that stands there else. Front matter of other files is left alone. Without a library nothing is inherited.
 */
export function frontMatterCard(locale: string): (md: MarkdownIt) => MarkdownIt {
  return (md) => {
    md.block.ruler.before('table', 'conference_note', (state, startLine, _endLine, silent) => {
      if (startLine !== 0 || state.parentType !== 'root' || !state.src.startsWith('---')) return false;
      const block = findFrontMatterBlock(state.src);
      const facts = block?.closed ? readNote(state.src)?.facts : undefined;
      if (!block || !facts) return false;
      if (silent) return true;
      const note = makeNote('', facts, facts);
      const where = [facts.conference, facts.edition].filter(Boolean).join(' ');
      const token = state.push('html_block', '', 0);
      const heading =
        note.title && facts.type !== 'edition' ? `<p class="conference-note-title">${escapeHtml(note.title)}</p>` : '';
      token.content = `<section class="conference-note">${heading}<p class="conference-note-edition">${escapeHtml(where)}</p>${cardFacts(note, locale)}</section>\n`;
      // The closing fence may be the file's last line, without an end.
      const head = state.src.slice(0, block.bodyStart);
      state.line = head.split('\n').length - (head.endsWith('\n') ? 1 : 0);
      token.map = [0, state.line];
      return true;
    });
    return md;
  };
}
