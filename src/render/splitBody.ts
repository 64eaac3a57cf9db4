import type { Token } from 'markdown-it';
import { isSummary } from '../notes/body/body';

interface Split {
  start: Token[];
  rest: Token[];
  /** The headings of the rest, as text. */
  headings: string[];
}

/**
 * Splits a body into what is shown at once and the rest: the summary without its heading; where there is none, what stands
 * above the first heading, or the first section. Footnotes go with what names them first.
 */
export function splitBody(tokens: readonly Token[]): Split {
  const { body, notes } = withoutFootnotes(tokens);
  const sections = sectionsOf(body);
  const summary = sections.find(({ level, title }) => level === 2 && isSummary(title));
  const first = summary ?? sections.find(({ tokens }) => tokens.length > 0);
  const others = sections.filter((section) => section !== first);
  const start = summary ? summary.tokens.slice(3) : (first?.tokens ?? []);
  const rest = others.flatMap(({ tokens }) => tokens);
  const isNamed = rest.length === 0 || start.some(hasFootnote);
  return {
    start: isNamed ? [...start, ...notes] : start,
    rest: isNamed ? rest : [...rest, ...notes],
    headings: others.flatMap(({ title }) => (title === '' ? [] : title)),
  };
}

interface Section {
  /** 0 for what stands above the first heading. */
  level: number;
  title: string;
  tokens: Token[];
}

/** The parts below headings of the first two levels, each with its heading: three tokens. */
function sectionsOf(tokens: readonly Token[]): Section[] {
  const sections: Section[] = [{ level: 0, title: '', tokens: [] }];
  tokens.forEach((token, i) => {
    const level = token.type === 'heading_open' && token.level === 0 ? levelOf(token) : Infinity;
    if (level <= 2) sections.push({ level, title: plainText(tokens[i + 1]), tokens: [] });
    sections.at(-1)?.tokens.push(token);
  });
  return sections;
}

/** As it is written: what is shown may be another. */
function levelOf({ markup }: Token): number {
  return markup === '=' ? 1 : markup === '-' ? 2 : markup.length;
}

function plainText(token: Token | undefined): string {
  return (token?.children ?? []).map(({ content }) => content).join('');
}

function withoutFootnotes(tokens: readonly Token[]): { body: readonly Token[]; notes: readonly Token[] } {
  const at = tokens.findLastIndex(({ type }) => type === 'footnote_block_open');
  return at < 0 ? { body: tokens, notes: [] } : { body: tokens.slice(0, at), notes: tokens.slice(at) };
}

function hasFootnote(token: Token): boolean {
  return token.children?.some(({ type }) => type === 'footnote_ref') ?? false;
}
