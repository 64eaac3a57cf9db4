import { checkNote } from '../checks/check';
import type { Finding } from '../finding';
import type { Aliases } from '../keys';
import type { FrontMatterBlock } from '../yaml/frontMatterBlock';
import { lineBreakOf, lineEnd, lineStart, nextLine } from '../edits/lines';
import { closersOf } from '../yaml/openFlow';
import { ourKey } from '../places/spots';
import { readNote, type FrontMatter, type Reading } from '../note';
import { readYaml } from '../yaml/readYaml';
import { valueOnLine } from '../checks/syntaxReason';
import { applyEdits, type TextEdit } from '../edits/textEdit';
import type { Span, SyntaxProblem } from '../yaml/value';

import { likelyFix, possibleFix, safeFix, type Fix, type FixContext } from './fix';
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
  if (reason === 'no-closing-fence') return [likelyFix('close-fence', [closingFence(text, block, aliases)])];
  if (reason === 'tab' || reason === 'TAB_AS_INDENT')
    return ['  ', '    '].map((blanks) => safeFix('indent-with-spaces', withoutTabs(text, block, blanks)));
  if (reason === 'bad-escape') return escaped(text, problems);
  const line = valueOnLine(text, finding.start, block.yamlEnd);
  if (reason === 'open-list') return closedList(text, withoutComment(line), block.yamlEnd);
  if (reason === 'no-blank') return withBlank(line, aliases);
  const isItem = /(?:^|\n)[ \t]*-[ \t]+$/.test(text.slice(0, line.start));
  if (line.key === undefined && !isItem) return [];
  const ownLine = withoutComment(line);
  const value = text.slice(ownLine.start, ownLine.end);
  if (reason === 'quote') return unclosedQuote(text, ownLine, value);
  if (/^\[/.test(value) && !/^\[[^[\]]*\]\s*[^\s,\]]/.test(value)) return inList(text, ownLine, frontMatter, reason);
  if (/^\{(?!\{)/.test(value) && !/^\{[^{}]*\}\s*[^\s,}]/.test(value)) return [];
  const place = withContinuation(text, ownLine, line);
  if (!place || isQuoted(value)) return [];
  if (reason === 'after-quote' && place.end === ownLine.end && hasOuterQuotes(value))
    return [safeFix('quote', requoteEdits(text, place))];
  const key = line.key === undefined ? undefined : ourKey(line.key, aliases);
  // The trouble comes from elsewhere.
  if (isYaml(value)) return [];
  // A list in one line, not a text.
  if (/^[-,]/.test(value) && key && book.info(key, undefined)?.isList) return [];
  return [(isText(reason, text, frontMatter) ? safeFix : likelyFix)('quote', quoteEdits(text, place))];
}

/** Whether a value is all right as it stands, seen alone. */
function isYaml(value: string): boolean {
  return readYaml(`---\nkey: ${value}\n`, 0).problems.length === 0;
}

/** Whether it is one text in quotes, and the trouble another. */
function isQuoted(value: string): boolean {
  return /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/.test(value);
}

/**
 * A value with the lines that go on with it, which YAML joins in quotes too; `undefined` where it is not clear whether
 * they belong to it.
 */
function withContinuation(text: string, { start, end }: Span, { key }: { key: string | undefined }): Span | undefined {
  const before = text.slice(lineStart(text, start), start);
  const indent = (key === undefined ? /^\s*/ : /^\s*(?:-\s+)*/).exec(before)?.[0].length ?? 0;
  let last = end;
  for (let at = nextLine(text, start); at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    if (line.trim() === '' || line.search(/\S/) <= indent) break;
    if (text.slice(end, lineEnd(text, start)).trim() !== '' || !/^[ \t]*[^\s#-]/.test(line)) return undefined;
    if (/\s#|^\s*[\w-]+:(?:\s|$)|^[ ]*\t/.test(line)) return undefined;
    last = at + line.trimEnd().length;
  }
  return { start, end: last };
}

/** A backslash that starts no escape was meant as one; so were the others, unless they do start one. */
function escaped(text: string, problems: readonly SyntaxProblem[]): Fix[] {
  const places = [...new Set(problems.filter(({ reason }) => reason === 'bad-escape').map(({ start }) => start))];
  const edits = places.map((at) => ({ start: at, end: at, text: '\\' }));
  const lines = places.map((at) => text.slice(lineStart(text, at), lineEnd(text, at)));
  const isSure = lines.every((line, i) => {
    const here = lineStart(text, places[i] ?? 0);
    return [...line.matchAll(/\\./g)].every(
      ({ index, 0: pair }) => /["\\]$/.test(pair) || places.includes(here + index),
    );
  });
  return [(isSure ? safeFix : likelyFix)('escape', edits)];
}

/** A list that is not closed: its end is missing, or a `#` in it makes a comment of it. */
function closedList(text: string, { start, end }: Span, yamlEnd: number): Fix[] {
  const value = text.slice(start, end);
  const cut = [...value.matchAll(/(?<=[[,]\s*)[^\s,[\]{}"'][^,[\]{}"']*?(?=\s*[,\]])/g)]
    .filter(([item]) => /(?:^|\s)#[^\s#!]/.test(item))
    .map(({ index, 0: item }) => ({ start: start + index, end: start + index + item.length }));
  if (cut.length > 0) {
    const isSure = cut.every((item) => text.charAt(item.start) === '#');
    return [
      (isSure ? safeFix : likelyFix)(
        'quote',
        cut.flatMap((item) => quoteEdits(text, item)),
      ),
    ];
  }
  let last = end;
  for (let at = nextLine(text, start); at < yamlEnd && /^[ \t]+[^\s]/.test(text.slice(at)); at = nextLine(text, at))
    last = lineEnd(text, at);
  const list = text.slice(start, last).trimEnd();
  const closers = /\s#/.test(list) ? '' : closersOf(list);
  const at = start + list.length;
  return closers ? [safeFix('close', [{ start: at, end: at, text: closers }], { value: closers })] : [];
}

/** `title:QUIC` with the blank that it needs. */
function withBlank({ value, start }: { value: string; start: number }, aliases: Aliases): Fix[] {
  const key = value.slice(0, value.indexOf(':'));
  const at = start + key.length + 1;
  return [(ourKey(key, aliases) ? safeFix : possibleFix)('insert-blank', [{ start: at, end: at, text: ' ' }])];
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

/** Where the next line starts something new, the quote was to be closed on this one. */
function unclosedQuote(text: string, place: Span, value: string): Fix[] {
  const feed = text.indexOf('\n', place.end);
  const next = feed < 0 ? '' : text.slice(feed + 1, feed + 200);
  if (!/^(?:---|[ \t]*-[ \t]|[ \t]*[\w-]+[ \t]*:(?:\s|$)|[ \t]*#)/.test(next)) return [];
  if (/^'\d0s\b/.test(value)) return [safeFix('quote', quoteEdits(text, place))];
  const quote = value.charAt(0);
  if (!/^["']/.test(value) || value.slice(1).includes(quote)) return [];
  return [safeFix('close', [{ start: place.end, end: place.end, text: quote }], { value: quote })];
}

/** A list that is not closed, or an item in it that has to stand in quotes. */
function inList(text: string, { start, end }: Span, frontMatter: FrontMatter, reason: string | undefined): Fix[] {
  const value = text.slice(start, end);
  if (/["'{}]/.test(value)) return [];
  if (!value.includes(']')) return [safeFix('close', [{ start: end, end, text: ']' }], { value: ']' })];
  const first = Math.min(...frontMatter.problems.map((problem) => problem.start));
  for (const { index, 0: item } of value.matchAll(/[^\s,[\]](?:[^,[\]]*[^\s,[\]])?/g)) {
    const place = { start: start + index, end: start + index + item.length };
    if (place.start <= first && first <= place.end)
      return [(isText(reason, text, frontMatter) ? safeFix : likelyFix)('quote', quoteEdits(text, place))];
  }
  return [];
}

/** Behind the last key: a block goes on behind a blank line where one of our keys stands there. */
function closingFence(text: string, { yamlEnd }: FrontMatterBlock, aliases: Aliases): TextEdit {
  let at = yamlEnd;
  for (
    let start = firstAfterBlanks(text, at);
    startsWithOurs(text.slice(start), aliases);
    start = firstAfterBlanks(text, at)
  )
    for (at = nextLine(text, start); /^(?:[\w-]+:(?:\s|$)|- |[ \t]+\S)/.test(text.slice(at));) at = nextLine(text, at);
  const lineBreak = lineBreakOf(text);
  const before = text.charAt(at - 1) === '\n' ? '' : lineBreak;
  return { start: at, end: at, text: `${before}---${lineBreak}` };
}

function firstAfterBlanks(text: string, at: number): number {
  return at + (/^(?:[ \t]*\r?\n)*/.exec(text.slice(at))?.[0].length ?? 0);
}

function startsWithOurs(text: string, aliases: Aliases): boolean {
  const key = /^([\w-]+):(?:\s|$)/.exec(text)?.[1];
  return key !== undefined && ourKey(key, aliases) !== undefined;
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
