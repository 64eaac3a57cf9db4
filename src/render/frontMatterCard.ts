import type { MarkdownIt } from 'markdown-it';
import { editionsOf } from '../library/editions';
import { ownNames } from '../library/inheritance';
import { makeNote } from '../library/libraryNote';
import { findFrontMatterBlock } from '../notes/yaml/frontMatterBlock';
import { defaultAliases } from '../notes/keys';
import type { NoteFacts } from '../notes/facts';
import { readNote, type Reading } from '../notes/note';
import { isEmpty, type Value } from '../notes/yaml/value';
import { cardFacts, editionFacts } from './card';
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
      const reading = block?.closed ? readNote(state.src) : undefined;
      const facts = reading?.facts;
      if (!block || !facts) return false;
      if (silent) return true;
      const token = state.push('html_block', '', 0);
      token.content = `<section class="conference-note">${headOf(facts, locale)}${restOf(reading)}</section>\n`;
      // The closing fence may be the file's last line, without an end.
      const head = state.src.slice(0, block.bodyStart);
      state.line = head.split('\n').length - (head.endsWith('\n') ? 1 : 0);
      token.map = [0, state.line];
      return true;
    });
    return md;
  };
}

function headOf(facts: NoteFacts, locale: string): string {
  const note = makeNote('', facts, ownNames(facts), { hasSummary: false, tasks: [] });
  const where = [note.conference, note.edition].filter(Boolean).join(' ');
  const title = facts.type === 'edition' ? '' : `<p class="conference-note-title">${escapeHtml(note.title)}</p>`;
  const [edition] = facts.type === 'edition' ? editionsOf([note]) : [];
  const told = edition ? editionFacts(edition, locale) : cardFacts(note, locale);
  return `${title}<p class="conference-note-edition">${escapeHtml(where)}</p>${told}`;
}

/** Keys the head of any card tells already; an edition's tells neither tags nor status. */
const told = new Set<string>([
  ...[
    'type',
    'conference',
    'edition',
    'title',
    'start_date',
    'end_date',
    'city',
    'country',
    'venue',
    'organizer',
    'attendees',
  ],
  ...['url', 'speakers', 'session_type', 'date', 'time', 'track', 'room', 'slides', 'video', 'paper', 'status', 'tags'],
]);

/** All other keys of the block as they stand there, other people's too: nothing that was written gets lost. */
function restOf({ frontMatter, facts }: Reading): string {
  const isTold = (key: string): boolean =>
    told.has(key) && !(facts?.type === 'edition' && (key === 'tags' || key === 'status'));
  const others = frontMatter.root.entries.filter(
    ({ key, value }) => !isTold(defaultAliases.get(key.text) ?? key.text) && !isEmpty(value),
  );
  const rows = others.map(
    ({ key, value }) => `<dt>${escapeHtml(key.text)}</dt><dd>${escapeHtml(plainText(value))}</dd>`,
  );
  return rows.length > 0 ? `<dl>${rows.join('')}</dl>` : '';
}

function plainText(value: Value): string {
  if (value.kind === 'scalar') return value.text;
  if (value.kind === 'list') return value.items.map(plainText).join(', ');
  return value.entries.map((entry) => plainText(entry.value)).join(' ');
}
