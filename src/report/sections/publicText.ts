import { BlockReader } from '../parts/blockReader';

/**
 * What of a section may stand in a report: without HTML comments, which are the author's own remarks, and closed within
 * itself. An open code fence or comment would take in what follows.
 */
export function publicText(section: string): string {
  if (!/<!--|```|~~~/.test(section)) return trimmed(section.replaceAll('\r\n', '\n'));
  const lines: string[] = [];
  const reader = new BlockReader();
  let inComment = false;
  let followsRemark = false;
  const all = section.split(/\r?\n/);
  const lastClosing = all.findLastIndex((line) => line.includes('-->'));
  for (const [i, line] of all.entries()) {
    const block = inComment ? undefined : reader.read(line);
    if (block?.isCode || block?.isIndented) {
      lines.push(line);
      followsRemark = false;
      continue;
    }
    const shown = withoutComments(line, inComment, lastClosing > i);
    inComment = shown.inComment;
    // A comment on lines of its own ends a paragraph: a blank line does too.
    const isRemark = shown.text.trim() === '' && line.trim() !== '';
    if (!(isRemark || followsRemark) || shown.text.trim() !== '') lines.push(shown.text);
    else if (lines.at(-1)?.trim() !== '') lines.push('');
    followsRemark = isRemark;
    if (isRemark) reader.read('');
  }
  if (reader.closing !== undefined) lines.push(reader.closing);
  return trimmed(lines.join('\n'));
}

/** Without blank lines around it. */
function trimmed(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}

/** One line without the comments in it. A comment that nobody closes is text. */
function withoutComments(line: string, startsInComment: boolean, isClosedLater: boolean) {
  const lastClosing = line.lastIndexOf('-->');
  let [text, at, inComment] = ['', 0, startsInComment];
  while (at < line.length || (inComment && at === line.length)) {
    if (inComment) {
      const end = line.indexOf('-->', at);
      if (end < 0) return { text, inComment };
      at = end + 3;
      inComment = false;
      continue;
    }
    const sign = /[\\`]|<!--/g;
    sign.lastIndex = at;
    const found = sign.exec(line);
    if (!found) break;
    const next = found.index;
    if (found[0] === '<!--') {
      const isClosed = lastClosing >= next + 4 || isClosedLater;
      text += line.slice(at, next) + (isClosed ? '' : '\\<!--');
      at = next + 4;
      inComment = isClosed;
    } else {
      const end = found[0] === '\\' ? next + 2 : endOfCode(line, next);
      text += line.slice(at, end);
      at = end;
    }
  }
  return { text: text + line.slice(at), inComment };
}

/** Behind the code span that starts there; behind its signs where none as long closes it on the line. */
export function endOfCode(line: string, start: number): number {
  const run = /^`+/.exec(line.slice(start))?.[0] ?? '';
  const behind = start + run.length;
  for (let at = line.indexOf(run, behind); at >= 0; at = line.indexOf(run, at)) {
    const end = at + (/^`+/.exec(line.slice(at))?.[0].length ?? 0);
    if (end - at === run.length) return end;
    at = end;
  }
  return behind;
}
