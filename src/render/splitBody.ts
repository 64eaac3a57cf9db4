import type { Token } from 'markdown-it';
import { isSummary } from '../notes/body/body';
import { headingLevel, headingLength, plainText } from './headings';

interface Split {
  start: Token[];
  rest: Token[];
  /** The headings of the rest, as text. */
  headings: string[];
}

/**
 * Splits a body into what is shown at once and the rest: the summary without its heading; where there is none, what stands
 * above the first heading, or the first section that says something. A title of the body's own stays above it. Footnotes go
 * with what names them first.
 */
export function splitBody(tokens: readonly Token[]): Split {
  const { body, notes } = withoutFootnotes(tokens);
  const all = sectionsOf(body);
  const title = all[0]?.level === 1 && !saysSomething(all[0]) ? all[0] : undefined;
  const sections = title ? all.slice(1) : all;
  const summary = sections.find(({ level, title }) => level === 2 && isSummary(title));
  const first = summary && saysSomething(summary) ? summary : sections.find(saysSomething);
  const others = sections.filter((section) => section !== first && section !== summary);
  const shown = first === summary ? first?.tokens.slice(headingLength) : first?.tokens;
  const start = [...(title?.tokens ?? []), ...(shown ?? [])];
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

/** What stands above the first heading, if anything does, and the parts below headings of the first two levels, with these. */
function sectionsOf(tokens: readonly Token[]): Section[] {
  const sections: Section[] = [];
  tokens.forEach((token, i) => {
    const level = token.type === 'heading_open' && token.level === 0 ? headingLevel(token) : Infinity;
    if (level <= 2) sections.push({ level, title: plainText(tokens[i + 1]), tokens: [] });
    else if (i === 0) sections.push({ level: 0, title: '', tokens: [] });
    sections.at(-1)?.tokens.push(token);
  });
  return sections;
}

/** There is more than a heading. */
function saysSomething({ level, tokens }: Section): boolean {
  return tokens.length > (level > 0 ? headingLength : 0);
}

function withoutFootnotes(tokens: readonly Token[]): { body: readonly Token[]; notes: readonly Token[] } {
  const at = tokens.findLastIndex(({ type }) => type === 'footnote_block_open');
  return at < 0 ? { body: tokens, notes: [] } : { body: tokens.slice(0, at), notes: tokens.slice(at) };
}

function hasFootnote(token: Token): boolean {
  return token.children?.some(({ type }) => type === 'footnote_ref') ?? false;
}
