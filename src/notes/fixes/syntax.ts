import { checkNote } from '../checks/check';
import type { Finding } from '../finding';
import type { Aliases } from '../keys';
import { lineEnd, lineStart, nextLine } from '../edits/lines';
import { ourKey } from '../places/spots';
import { readNote, type FrontMatter, type Reading } from '../note';
import { readYaml } from '../yaml/readYaml';
import { valueOnLine } from '../checks/syntaxReason';
import { applyEdits, type TextEdit } from '../edits/textEdit';
import type { Span, SyntaxProblem } from '../yaml/value';

import { closingFence, withoutIndents, withoutTabs } from './blockShape';
import { likelyFix, possibleFix, safeFix, type Fix, type FixContext } from './fix';
import { closedList, inList, itemBelow, withoutExtraCommas } from './openLists';
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
    return [
      safeFix('remove-indent', withoutIndents(text, block, aliases)),
      ...['  ', '    '].map((blanks) => safeFix('indent-with-spaces', withoutTabs(text, block, blanks))),
    ];
  if (reason === 'bad-escape') return escaped(text, problems);
  const line = valueOnLine(text, finding.start, block.yamlEnd);
  if (reason === 'open-list' || reason === 'hash') return closedList(text, withoutComment(line), block.yamlEnd);
  if (reason === 'no-blank') return withBlank(line, aliases);
  const isItem = /(?:^|\n)[ \t]*-[ \t]+$/.test(text.slice(0, line.start));
  if (line.key === undefined && !isItem) return [];
  const ownLine = withoutComment(line);
  const value = text.slice(ownLine.start, ownLine.end);
  if (reason === 'quote') return unclosedQuote(text, ownLine, value);
  if (reason === 'extra-comma') return withoutExtraCommas(text, ownLine);
  const key = line.key === undefined ? undefined : ourKey(line.key, aliases);
  const belongsInList = key !== undefined && book.info(key, undefined)?.isList === true;
  if (reason === 'dash' && belongsInList) return itemBelow(text, ownLine);
  if (/^\[/.test(value) && !/^\[[^[\]]*\]\s*[^\s,\]]/.test(value))
    return inList(text, ownLine, frontMatter, isText(reason, text, frontMatter));
  if (/^\{(?!\{)/.test(value) && !/^\{[^{}]*\}\s*[^\s,}]/.test(value)) return [];
  const place = withContinuation(text, ownLine, line);
  if (!place || isQuoted(value)) return [];
  if (reason === 'after-quote' && place.end === ownLine.end && hasOuterQuotes(value))
    return [safeFix('quote', requoteEdits(text, place))];
  // The trouble comes from elsewhere.
  if (isYaml(value)) return [];
  // A list in one line, not a text.
  if (/^[-,]/.test(value) && belongsInList) return [];
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
  const places = new Set(problems.filter(({ reason }) => reason === 'bad-escape').map(({ start }) => start));
  const edits = [...places].map((at) => ({ start: at, end: at, text: '\\' }));
  let isSure = true;
  let judged = 0;
  for (const at of places) {
    if (at < judged) continue;
    const start = lineStart(text, at);
    judged = lineEnd(text, at);
    for (const { index, 0: pair } of text.slice(start, judged).matchAll(/\\./g))
      isSure &&= /["\\]$/.test(pair) || places.has(start + index);
  }
  return [(isSure ? safeFix : likelyFix)('escape', edits)];
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

/** Whether the problem is gone: none is left, or the next one stands behind. */
function mends(edits: readonly TextEdit[], finding: Finding, text: string, aliases: Aliases): boolean {
  if (edits.length === 0) return false;
  const after = applyEdits(text, edits);
  const reading = readNote(after, aliases);
  if (!reading?.facts) return false;
  const left = checkNote(reading, after, aliases).find(({ code }) => code === 'yaml-syntax');
  return left === undefined || left.start > finding.end + after.length - text.length;
}
