import type { MarkdownIt, Token } from 'markdown-it';
import { editionsOf } from '../library/editions';
import { ownNames } from '../library/inheritance';
import { makeNote, type Names } from '../library/libraryNote';
import { findFrontMatterBlock } from '../notes/yaml/frontMatterBlock';
import { defaultAliases, type Aliases } from '../notes/keys';
import { readNote, type Reading } from '../notes/note';
import { cardFacts, editionFacts } from './card';
import { escapeHtml } from './escape';
import { otherKeys } from './otherKeys';

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
    let isLeftToOthers = false;
    md.block.ruler.before('table', 'conference_note', (state, startLine, _endLine, silent) => {
      if (isLeftToOthers || startLine !== 0 || state.parentType !== 'root' || !state.src.startsWith('---'))
        return false;
      const block = findFrontMatterBlock(state.src);
      if (!block?.closed || !readNote(state.src)) return false;
      if (silent) return true;
      const token = state.push('conference_note', '', 0);
      token.attrSet('class', 'conference-note');
      token.content = state.src.slice(0, block.bodyStart);
      // The closing fence may be the file's last line, without an end.
      state.line = token.content.split('\n').length - (token.content.endsWith('\n') ? 1 : 0);
      token.map = [0, state.line];
      return true;
    });
    const byOthers = (head: string): Token[] => {
      isLeftToOthers = true;
      try {
        return md.parse(head, {});
      } finally {
        isLeftToOthers = false;
      }
    };
    // The preview tells which file it shows, and so what its folder calls our keys, when it renders, not when it parses.
    md.renderer.rules.conference_note = (tokens, i, options, env, self) => {
      const token = tokens[i] as Token;
      const { currentDocument = '' } = (env ?? {}) as { currentDocument?: unknown };
      const uri = String(currentDocument);
      const reading = readNote(token.content, aliasesOf(uri));
      const card = reading && cardOf(uri, reading, namesOf, locale);
      if (card === undefined) return self.render(byOthers(token.content), options, env);
      return `<section${self.renderAttrs(token)}>${card}</section>\n`;
    };
    return md;
  };
}

/** `undefined` where it is no note. */
function cardOf(uri: string, { facts, frontMatter }: Reading, namesOf: NamesOf, locale: string): string | undefined {
  if (!facts) return undefined;
  const saysBoth = facts.conference !== undefined && facts.edition !== undefined;
  const names = (saysBoth ? undefined : namesOf(uri)) ?? ownNames(facts);
  const note = makeNote(uri, facts, names, { hasSummary: false, tasks: [] });
  const where = [note.conference, note.edition].filter(Boolean).join(' ');
  const [edition] = facts.type === 'edition' ? editionsOf([note]) : [];
  const title = facts.type === 'edition' && note.title === where ? '' : note.title;
  return [
    title && `<p class="conference-note-title">${escapeHtml(title)}</p>`,
    `<p class="conference-note-edition">${escapeHtml(where)}</p>`,
    edition ? editionFacts(edition, locale) : cardFacts(note, locale),
    otherKeys(frontMatter, note, edition),
  ].join('');
}
