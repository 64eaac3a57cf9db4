import { lineBreakOf, nextLine } from '../edits/lines';
import type { TextEdit } from '../edits/textEdit';
import type { Aliases } from '../keys';
import { ourKey } from '../places/spots';
import type { FrontMatterBlock } from '../yaml/frontMatterBlock';

/** Behind the last key: a block goes on behind a blank line where one of our keys stands there. */
export function closingFence(text: string, { yamlEnd }: FrontMatterBlock, aliases: Aliases): TextEdit {
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
export function withoutTabs(text: string, { yamlStart, yamlEnd }: FrontMatterBlock, blanks: string): TextEdit[] {
  const indents = text.slice(yamlStart, yamlEnd).matchAll(/^[ \t]*\t[ \t]*(?=\S)/gm);
  return [...indents].map(({ index, 0: indent }) => ({
    start: yamlStart + index,
    end: yamlStart + index + indent.length,
    text: indent.replaceAll('\t', blanks),
  }));
}

/**
 * The tabs before keys of ours that cannot belong to what stands above them: to the opening fence, or to a key that has
 * its value on its line.
 */
export function withoutIndents(text: string, { yamlStart, yamlEnd }: FrontMatterBlock, aliases: Aliases): TextEdit[] {
  const edits: TextEdit[] = [];
  let isBelowValue = true;
  for (let at = yamlStart; at < yamlEnd; at = nextLine(text, at)) {
    const [, indent = '', key = '', value = ''] =
      /^([ \t]*)([\w-]+):(?:[ \t]+(\S))?/.exec(text.slice(at, nextLine(text, at))) ?? [];
    const isOurs = ourKey(key, aliases) !== undefined;
    if (isBelowValue && isOurs && indent.includes('\t')) edits.push({ start: at, end: at + indent.length, text: '' });
    isBelowValue = (indent === '' || (isBelowValue && isOurs)) && /[^|>#]/.test(value);
  }
  return edits;
}
