import { checkNote } from '../check';
import type { Finding } from '../finding';
import type { Aliases } from '../keys';
import type { FrontMatterBlock } from '../frontMatterBlock';
import { lineBreakOf } from '../lines';
import { ourKey } from '../spots';
import { readNote, type FrontMatter, type Reading } from '../note';
import { readYaml } from '../readYaml';
import { valueOnLine } from '../syntaxReason';
import { applyEdits, type TextEdit } from '../textEdit';
import type { Span } from '../value';
import { likelyFix, safeFix, type Fix, type FixContext } from './fix';
import { hasOuterQuotes, quoteEdits, requoteEdits } from './quotes';

/** Fixes for a block that is no YAML. Only those that get rid of the problem: each is tried. */
export function syntaxFixes(finding: Finding, reading: Reading, text: string, context: FixContext): Fix[] {
  const fix = candidates(finding, reading, text, context).find(({ edits }) =>
    mends(edits, finding, text, context.aliases),
  );
  return fix ? [fix] : [];
}

function candidates(finding: Finding, { frontMatter }: Reading, text: string, { aliases, book }: FixContext): Fix[] {
  const { block, problems } = frontMatter;
  const { reason } = finding.data;
  if (reason === 'no-closing-fence') return [safeFix('close-fence', [closingFence(text, block)])];
  if (reason === 'tab' || reason === 'TAB_AS_INDENT')
    return ['  ', '    '].map((blanks) => safeFix('indent-with-spaces', withoutTabs(text, block, blanks)));
  const line = valueOnLine(text, finding.start, block.yamlEnd);
  const isItem = /(?:^|\n)[ \t]*-[ \t]+$/.test(text.slice(0, line.start));
  if (line.key === undefined && !isItem) return [];
  const place = withoutComment(line);
  const value = text.slice(place.start, place.end);
  if (reason === 'quote') return unclosedQuote(text, place, value);
  const key = line.key === undefined ? undefined : ourKey(line.key, aliases);
  const info = key === undefined ? undefined : book.info(key, undefined);
  // What is no list may begin with a bracket as it stands: a title.
  if (reason === 'bracket' && info && !info.isList) return [likelyFix('quote', quoteEdits(text, place))];
  if (/^\[/.test(value) && !/^\[[^[\]]*\]\s*[^\s,\]]/.test(value)) return inList(text, place, problems);
  if (/^\{(?!\{)/.test(value) && !/^\{[^{}]*\}\s*[^\s,}]/.test(value)) return [];
  if (reason === 'after-quote' && hasOuterQuotes(value)) return [safeFix('quote', requoteEdits(text, place))];
  // The trouble comes from elsewhere.
  if (isYaml(value)) return [];
  // A list in one line, not a text.
  if (/^[-,]/.test(value) && info?.isList) return [];
  return [(isText(reason, text, frontMatter) ? safeFix : likelyFix)('quote', quoteEdits(text, place))];
}

/** Whether a value is all right as it stands, seen alone. */
function isYaml(value: string): boolean {
  return readYaml(`---\nkey: ${value}\n`, 0).problems.length === 0;
}

/** An anchor or a tag may be meant by other tools that read the file; an alias of nothing is none. */
function isText(reason: string | undefined, text: string, { block }: FrontMatter): boolean {
  if (reason === 'alias') return !/(?:^|[\s,[{])&[^\s&]/.test(text.slice(block.yamlStart, block.yamlEnd));
  return reason !== 'anchor' && reason !== 'tag';
}

/** The value without the comment behind it. `#12` is hardly one, and stays part of it. */
function withoutComment({ value, start }: { value: string; start: number }): Span {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'[^']*')/.exec(value)?.[0].length ?? 0;
  const comment = value.slice(quoted).search(/\s+#(?=[\s#!]|$)/);
  return { start, end: start + (comment < 0 ? value.length : quoted + comment) };
}

/** Where the next line starts something new, a quote or bracket was to be closed on this one. */
function endsWithItsLine(text: string, { end }: Span): boolean {
  const feed = text.indexOf('\n', end);
  const next = feed < 0 ? '' : text.slice(feed + 1, feed + 200);
  return /^(?:---|[ \t]*-[ \t]|[ \t]*[\w-]+[ \t]*:(?:\s|$)|[ \t]*#)/.test(next);
}

function unclosedQuote(text: string, place: Span, value: string): Fix[] {
  if (!endsWithItsLine(text, place)) return [];
  if (/^'\d0s\b/.test(value)) return [safeFix('quote', quoteEdits(text, place))];
  const quote = value.charAt(0);
  if (!/^["']/.test(value) || value.slice(1).includes(quote)) return [];
  return [safeFix('close', [{ start: place.end, end: place.end, text: quote }], { value: quote })];
}

/** A list that is not closed, or an item in it that has to stand in quotes. */
function inList(text: string, { start, end }: Span, problems: readonly Span[]): Fix[] {
  const value = text.slice(start, end);
  if (/["']/.test(value)) return [];
  if (!value.includes(']')) {
    const isWhole = endsWithItsLine(text, { start, end });
    return isWhole ? [safeFix('close', [{ start: end, end, text: ']' }], { value: ']' })] : [];
  }
  const first = Math.min(...problems.map((problem) => problem.start));
  for (const { index, 0: item } of value.matchAll(/[^\s,[\]](?:[^,[\]]*[^\s,[\]])?/g)) {
    const place = { start: start + index, end: start + index + item.length };
    if (place.start <= first && first <= place.end) return [safeFix('quote', quoteEdits(text, place))];
  }
  return [];
}

function closingFence(text: string, { yamlEnd }: FrontMatterBlock): TextEdit {
  const lineBreak = lineBreakOf(text);
  const before = text.charAt(yamlEnd - 1) === '\n' ? '' : lineBreak;
  return { start: yamlEnd, end: yamlEnd, text: `${before}---${lineBreak}` };
}

/** All tabs at the start of the block's lines, since one of them left would be the next problem. */
function withoutTabs(text: string, { yamlStart, yamlEnd }: FrontMatterBlock, blanks: string): TextEdit[] {
  const indents = text.slice(yamlStart, yamlEnd).matchAll(/^[ \t]*\t[ \t]*(?=\S)/gm);
  return [...indents].map(({ index, 0: indent }) => ({
    start: yamlStart + index,
    end: yamlStart + index + indent.length,
    text: indent.replaceAll('\t', blanks),
  }));
}

/** Whether the problem is gone: none is left, or the next one stands behind. */
function mends(edits: readonly TextEdit[], finding: Finding, text: string, aliases: Aliases): boolean {
  if (edits.length === 0) return false;
  const after = applyEdits(text, edits);
  const reading = readNote(after, aliases);
  if (!reading?.facts) return false;
  const left = checkNote(reading, after, aliases).find(({ code }) => code === 'yaml-syntax');
  return left === undefined || left.start > finding.end + after.length - text.length;
}
