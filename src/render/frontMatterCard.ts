import type { MarkdownIt, Token } from 'markdown-it';
import { editionsOf } from '../library/editions';
import { ownNames } from '../library/inheritance';
import { makeNote, type Names } from '../library/libraryNote';
import { findFrontMatterBlock } from '../notes/yaml/frontMatterBlock';
import { defaultAliases, type Aliases } from '../notes/keys';
import type { NoteFacts } from '../notes/facts';
import { readNote, type Reading } from '../notes/note';
import { isEmpty, type Value } from '../notes/yaml/value';
import { cardFacts, editionFacts } from './card';
import { escapeHtml } from './escape';

/** Conference and edition of a note of the library, inherited ones too; `undefined` where it is none. */
export type NamesOf = (uri: string) => Names | undefined;

/** The names that a note's folder has for keys of ours. */
export type AliasesOf = (uri: string) => Aliases;

/**
 * Plug-in for VS Code's own Markdown preview: a note's front matter appears as the head of a card, in place of the table
 * or nothing that stands there else. Front matter of other files is left alone.
 */
export function frontMatterCard(
  locale: string,
  namesOf: NamesOf = () => undefined,
  aliasesOf: AliasesOf = () => defaultAliases,
): (md: MarkdownIt) => MarkdownIt {
  return (md) => {
    md.block.ruler.before('table', 'conference_note', (state, startLine, _endLine, silent) => {
      if (startLine !== 0 || state.parentType !== 'root' || !state.src.startsWith('---')) return false;
      const block = findFrontMatterBlock(state.src);
      const reading = block?.closed ? readNote(state.src) : undefined;
      if (!block || !reading?.facts) return false;
      if (silent) return true;
      const token = state.push('conference_note', '', 0);
      token.attrSet('class', 'conference-note');
      const head = state.src.slice(0, block.bodyStart);
      token.meta = { reading, head };
      // The closing fence may be the file's last line, without an end.
      state.line = head.split('\n').length - (head.endsWith('\n') ? 1 : 0);
      token.map = [0, state.line];
      return true;
    });
    // The preview tells which file it shows when it renders, not when it parses.
    md.renderer.rules.conference_note = (tokens, i, _options, env, self) => {
      const token = tokens[i] as Token;
      const { reading, head } = token.meta as { reading: Reading; head: string };
      const { currentDocument = '' } = (env ?? {}) as { currentDocument?: unknown };
      const uri = String(currentDocument);
      const aliases = aliasesOf(uri);
      const inFolder = readNote(head, aliases);
      const card = inFolder?.facts
        ? cardOf(uri, inFolder, namesOf, locale, aliases)
        : cardOf(uri, reading, namesOf, locale, defaultAliases);
      return `<section${self.renderAttrs(token)}>${card}</section>\n`;
    };
    return md;
  };
}

function cardOf(uri: string, reading: Reading, namesOf: NamesOf, locale: string, aliases: Aliases): string {
  return reading.facts ? headOf(uri, reading.facts, namesOf, locale) + restOf(reading, aliases) : '';
}

function headOf(uri: string, facts: NoteFacts, namesOf: NamesOf, locale: string): string {
  const saysBoth = facts.conference !== undefined && facts.edition !== undefined;
  const names = (saysBoth ? undefined : namesOf(uri)) ?? ownNames(facts);
  const note = makeNote(uri, facts, names, { hasSummary: false, tasks: [] });
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
function restOf({ frontMatter, facts }: Reading, aliases: Aliases): string {
  const isTold = (key: string): boolean =>
    told.has(key) && !(facts?.type === 'edition' && (key === 'tags' || key === 'status'));
  const others = frontMatter.root.entries.filter(
    ({ key, value }) => !isTold(aliases.get(key.text) ?? key.text) && !isEmpty(value),
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
