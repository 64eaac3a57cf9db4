import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/notes/edits/textEdit';
import { readParts } from '../../../../src/report/parts/parts';
import { leaveOut, leftOutPaths } from '../../../../src/report/refresh/leftOut';
import { repathEdits } from '../../../../src/report/refresh/repath';

const report = '/n/reports/report.md';
const without = (talk: string): string => `<!-- conference-notes:without talk="${talk}" -->`;
const kept = (text: string): string[] => [...leftOutPaths(readParts(text), report)];

/** The text after the author left out some notes, and took others in. */
function changed(text: string, added: readonly string[], taken: readonly string[] = []): string {
  return applyEdits(
    text,
    leaveOut(text, readParts(text), report, (path) => !taken.includes(path), added),
  );
}

describe('Talks that a report leaves out', () => {
  const lists: [what: string, text: string, paths: string[]][] = [
    ['are none in a text without markers', '# Report\n', []],
    ['are named by their line', `# Report\n\n${without('../a.md, b.md')}\n`, ['/n/a.md', '/n/reports/b.md']],
    ['are named by several', `${without('a.md')}\n\nWords.\n\n${without('b.md')}`, ['/n/reports/a.md', '/n/reports/b.md']],
    ['have any name', without('a&#44; &quot;b&quot;.md'), ['/n/reports/a, "b".md']],
    ['are none in code', `\`\`\`\n${without('a.md')}\n\`\`\`\n`, []],
    ['are none where nothing is named', '<!-- conference-notes:without -->\n', []],
  ]; // prettier-ignore
  for (const [what, text, paths] of lists) it(what, () => assert.deepEqual(kept(text), paths));

  it('are no parts, and no faults of one', () => {
    const { parts, faults, markerLines } = readParts(`a\n${without('a.md')}\nb`);
    assert.deepEqual([parts, faults], [[], []]);
    assert.equal(markerLines.length, 1);
  });
  it('are said to be damaged where the line is', () => {
    const text = '<!-- conference-notes:without talk="a.md"\n\nWords.\n';
    assert.deepEqual(
      readParts(text).faults.map(({ code }) => code),
      ['cut-marker'],
    );
    assert.deepEqual(kept(text), []);
  });

  const changes: [what: string, before: string, added: string[], taken: string[], after: string][] = [
    ['nothing changes', '# R\n', [], [], '# R\n'],
    ['a line comes', '# R\n', ['/n/a, b.md'], [], `# R\n\n${without('../a&#44; b.md')}\n`],
    ['a line comes behind a last line that does not end', '# R', ['/n/a.md'], [], `# R\n\n${without('../a.md')}\n`],
    ['more come into the line', `${without('../a.md')}\n\nEnd`, ['/n/b.md'], [], `${without('../a.md, ../b.md')}\n\nEnd`],
    ['what is named already stays', `${without('./../a.md')}\n`, ['/n/a.md'], [], `${without('./../a.md')}\n`],
    ['one goes', `${without('../a.md, ../b.md')}\n`, [], ['/n/a.md'], `${without('../b.md')}\n`],
    ['one goes and one comes', `${without('../a.md')}\n`, ['/n/b.md'], ['/n/a.md'], `${without('../b.md')}\n`],
    ['the last one goes, and its line', `# R\n\n${without('../a.md')}\n`, [], ['/n/a.md'], '# R\n'],
    ['a line between words goes', `A\n\n${without('../a.md')}\n\nB\n`, [], ['/n/a.md'], 'A\n\nB\n'],
    ['of two lines one goes', `${without('../a.md')}\n\n${without('../b.md')}\n`, [], ['/n/a.md'], `\n${without('../b.md')}\n`],
  ]; // prettier-ignore
  for (const [what, before, added, taken, after] of changes)
    for (const lineBreak of ['\n', '\r\n'])
      it(`${what}${lineBreak === '\n' ? '' : ', with CRLF'}`, () => {
        const [from, to] = [before, after].map((text) => text.replaceAll('\n', lineBreak)) as [string, string];
        // Of a text of one line alone no line break is known.
        if (lineBreak === '\n' || from.includes('\n')) assert.equal(changed(from, added, taken), to);
      });

  it('follow when files move', () => {
    const text = `${without('../a.md, b.md')}\n`;
    const moved = (path: string): string => path.replace('/n/a.md', '/n/x/a, new.md');
    assert.equal(applyEdits(text, repathEdits(text, report, moved)), `${without('../x/a&#44; new.md, b.md')}\n`);
  });
});
