import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/notes/edits/textEdit';
import { readParts } from '../../../../src/report/parts/parts';
import { detach, detachParts } from '../../../../src/report/refresh/detach';
import { refreshEdits, refreshed, type Decision } from '../../../../src/report/refresh/partState';
import { repathEdits } from '../../../../src/report/refresh/repath';
import { insertTalk } from '../../../../src/report/refresh/insertTalk';
import { missingNotes, missingTalks, nameNotes } from '../../../../src/report/refresh/newTalks';
import { note } from '../../../support/library';
import { composed, statesOf, type ReportWorld } from '../../../support/reports';

const names = ['conference: Netdev', 'edition: "2.1"'];

function talk(title: string, summary: string, ...lines: string[]): string {
  return note('talk', ...names, `title: ${title}`, ...lines) + `\n## Summary\n\n${summary}\n`;
}

const files = {
  'edition.md': note('edition', ...names, 'start_date: 2017-04-06'),
  'a.md': talk('A', 'One.\n\nTwo.\n\nThree.', 'date: 2017-04-06'),
  'b.md': talk('B', 'B is here.', 'date: 2017-04-07'),
};
const world: ReportWorld = { files, conference: 'Netdev', edition: '2.1', report: 'report.md' };
const report = composed(world);

function changed(more: Record<string, string | undefined>): ReportWorld {
  return { ...world, files: { ...files, ...more } };
}

function namesOf(text: string, of: ReportWorld): string {
  return statesOf(of, text)
    .map(({ name }) => name)
    .join(' ');
}

describe('A report is refreshed', () => {
  const other = changed({ 'a.md': talk('A', 'One.\n\n2.\n\nThree.', 'date: 2017-04-06') });

  it('where its notes say something else', () => {
    assert.equal(namesOf(report, other), 'current outdated current');
    const after = refreshed(report, statesOf(other, report));
    assert.equal(after.replace(/hash="\w+"/g, ''), report.replace('Two.', '2.').replace(/hash="\w+"/g, ''));
    assert.equal(namesOf(after, other), 'current current current');
  });
  it('with edits as small as they can be', () => {
    const { edits, changed: count } = refreshEdits(report, statesOf(other, report));
    assert.equal(count, 1);
    assert.deepEqual(
      edits.map(({ start, end }) => report.slice(start, end)),
      [/hash="(\w+)"/.exec(report.slice(report.indexOf('talk=')))?.[1], 'Two.\n'],
    );
  });
  it('not at all where they say the same', () => {
    assert.deepEqual(refreshEdits(report, statesOf(world, report)), { edits: [], changed: 0 });
  });
  it('where slides appeared', () => {
    const later = changed({ 'b.md': talk('B', 'B is here.', 'date: 2017-04-07', 'slides: https://e.example/b') });
    const after = refreshed(report, statesOf(later, report));
    assert.match(after, /B is here\.\n\n\[slides\]\(https:\/\/e\.example\/b\)\n\n<!-- conference-notes:end -->/);
  });
  it('with the line ends it has, and what an editor tidied up left alone', () => {
    for (const form of [
      (text: string) => text.replaceAll('\n', '\r\n'),
      (text: string) => `\ufeff${text.trimEnd()}`,
      (text: string) => text.replace(/-->\n\n/g, '-->\n').replace(/\n\n<!--/g, '\n<!--'),
      (text: string) => text.replace('One.\n', 'One.  \n'),
    ]) {
      assert.equal(namesOf(form(report), world), 'current current current');
      const after = refreshed(form(report), statesOf(other, form(report)));
      const hash = /hash="\w+"/g;
      assert.equal(after.replace(hash, ''), form(report).replace('Two.', '2.').replace(hash, ''));
    }
  });
  it('where one part is there twice', () => {
    const [, part] = readParts(report).parts;
    assert.ok(part);
    const twice = `${report}\nmine\n\n${report.slice(part.start, part.end)}\n`;
    const after = refreshed(twice, statesOf(other, twice));
    assert.equal(after.match(/\n2\.\n/g)?.length, 2);
    assert.equal(namesOf(after, other), 'current current current current');
  });
  it('where a part was written by hand to be filled', () => {
    const text = 'x\n\n<!-- conference-notes:begin talk="a.md" sections="summary"-->\n<!-- conference-notes:end -->\ny';
    const after = refreshed(text, statesOf(world, text));
    assert.match(
      after,
      /^x\n\n<!-- conference-notes:begin talk="a.md" sections="summary" hash="\w{8}" -->\n\n## A\n\nOne\.\n\nTwo\.\n\nThree\.\n\n<!-- conference-notes:end -->\ny$/,
    );
  });
  it('where nothing is left of a part', () => {
    const text = '<!-- conference-notes:begin part="introduction" hash="811c9dc5" -->\n<!-- conference-notes:end -->';
    assert.match(refreshed(text, statesOf(world, text)), /took place/);
  });
});

describe('Lines that blanks break', () => {
  const broken = changed({ 'a.md': talk('A', 'One   \ntwo.  \n\nThree. ', 'date: 2017-04-06') });
  const plain = changed({ 'a.md': talk('A', 'One\ntwo.\n\nThree.', 'date: 2017-04-06') });
  const more = changed({ 'a.md': talk('A', 'One more   \ntwo.  \n\nThree. ', 'date: 2017-04-06') });

  it('stay so when something else changes', () => {
    const text = composed(broken);
    assert.match(text, /\n\nOne {2}\ntwo\.\n\nThree\.\n\n/);
    assert.equal(refreshed(text, statesOf(more, text)), composed(more));
  });
  it('come and go with those of the note', () => {
    assert.equal(namesOf(composed(plain), broken), 'current outdated current');
    assert.equal(refreshed(composed(plain), statesOf(broken, composed(plain))), composed(broken));
    assert.equal(refreshed(composed(broken), statesOf(plain, composed(broken))), composed(plain));
  });
  it('are not lost where the author broke them', () => {
    const mine = composed(plain).replace('One\n', 'One  \n');
    assert.equal(namesOf(mine, plain), 'current edited current');
    assert.equal(namesOf(mine, more), 'current conflict current');
    assert.equal(refreshed(mine, statesOf(more, mine)), mine);
  });
  it('are no edit in a report that an earlier version signed', () => {
    const text = composed(broken);
    // Of `## A`, `One`, `two.` and `Three.`.
    const earlier = text.replace(/(talk="a\.md".* hash=")\w+/, (_, before: string) => `${before}23bd5c84`);
    assert.equal(namesOf(earlier, broken), 'current current current');
    assert.equal(refreshed(earlier, statesOf(more, earlier)), composed(more));
  });
});

describe('What the author wrote into a part is not lost', () => {
  const mine = report.replace('Two.', 'My two.');
  const other = changed({ 'a.md': talk('A', '1.\n\nTwo.', 'date: 2017-04-06') });

  it('where the notes say the same as before', () => {
    assert.equal(namesOf(mine, world), 'current edited current');
    assert.equal(refreshed(mine, statesOf(world, mine)), mine);
    const after = (decision: Decision): string =>
      applyEdits(mine, refreshEdits(mine, statesOf(world, mine), () => decision).edits);
    assert.equal(after('keep'), mine);
    assert.equal(after('take'), report);
  });
  it('where they say something else', () => {
    assert.equal(namesOf(mine, other), 'current conflict current');
    assert.equal(refreshed(mine, statesOf(other, mine)), mine);
  });
  const decided = (decision: Decision): string =>
    applyEdits(mine, refreshEdits(mine, statesOf(other, mine), () => decision).edits);
  it('unless it is decided to take the generated text', () => {
    const after = decided('take');
    assert.match(after, /## A\n\n1\.\n\nTwo\.\n\n<!--/);
    assert.equal(namesOf(after, other), 'current current current');
  });
  it('and it is not asked for again when it was decided to keep it, until the notes change once more', () => {
    const after = decided('keep');
    assert.equal(after.replace(/hash="\w+"/g, ''), mine.replace(/hash="\w+"/g, ''));
    assert.equal(namesOf(after, other), 'current edited current');
    assert.equal(namesOf(after, world), 'current conflict current');
  });
  it('where its notes have vanished, one of several too', () => {
    const gone = changed({ 'a.md': undefined });
    assert.equal(namesOf(report, gone), 'current vanished current');
    assert.equal(refreshed(report, statesOf(gone, report)), report);
    const both = report.replace('talk="b.md"', 'talk="b.md, a.md"');
    assert.equal(namesOf(both, gone), 'current vanished vanished');
  });
});

describe('A part is detached', () => {
  const detached = (text: string, i: number): string => {
    const part = readParts(text).parts[i];
    return part ? applyEdits(text, detach(text, part)) : text;
  };
  const begin = '<!-- conference-notes:begin talk="a.md" -->';
  const end = '<!-- conference-notes:end -->';
  const cases: [name: string, text: string, after: string][] = [
    ['with the blank lines around it', `x\n\n${begin}\n\na\n\nb\n\n${end}\n\ny\n`, 'x\n\na\n\nb\n\ny\n'],
    ['without blank lines', `x\n${begin}\na\n${end}\ny`, 'x\na\ny'],
    ['at the end of the file', `${begin}\r\n\r\na\r\n\r\n${end}`, 'a\r\n'],
    ['with one blank line in it', `x\n\n${begin}\n\n${end}\n\ny`, 'x\n\n\ny'],
    ['with nothing in it', `x\n\n${begin}\n${end}\n\ny`, 'x\n\n\ny'],
  ];
  for (const [name, text, after] of cases) it(name, () => assert.equal(detached(text, 0), after));

  const forGood = (text: string, i: number): string => {
    const parts = readParts(text).parts.slice(i, i + 1);
    return applyEdits(text, detachParts(text, '/report.md', parts));
  };
  const without = (talk: string): string => `<!-- conference-notes:without talk="${talk}" -->`;
  const remembered: [name: string, text: string, i: number, after: string][] = [
    ['at the end', `x\n\n${begin}\n\na\n\n${end}`, 0, `x\n\na\n\n${without('a.md')}\n`],
    ['in between', `x\n${begin}\na\n${end}\ny\n`, 0, `x\na\ny\n\n${without('a.md')}\n`],
    ['beside others', `${begin}\na\n${end}\n\n${without('b.md')}\n`, 0, `a\n\n${without('b.md, a.md')}\n`],
    ['not where another part tells of it', `${begin}\na\n${end}\n${begin}\nb\n${end}\n`, 0, `a\n${begin}\nb\n${end}\n`],
    ['not of the introduction', `<!-- conference-notes:begin part="introduction" -->\na\n${end}\n`, 0, 'a\n'],
  ]; // prettier-ignore
  for (const [name, text, i, after] of remembered)
    it(`and its talk is told as left out: ${name}`, () => {
      assert.equal(forGood(text, i), after);
      const breaks = (one: string): string => one.replaceAll('\n', '\r\n');
      assert.equal(forGood(breaks(text), i), breaks(after), 'CRLF');
    });
  it('and its talk does not come back as new, whatever the author calls it', () => {
    const after = forGood(report, 1).replace('## A', 'What we heard\n---');
    const { leftOut } = readParts(after);
    assert.deepEqual(
      leftOut.flatMap(({ talks }) => talks.map(({ text }) => text)),
      ['a.md'],
    );
  });
  it('and a refresh changes nothing there', () => {
    const after = forGood(report, 1);
    const other = changed({ 'a.md': talk('A', 'other') });
    assert.equal(refreshed(after, statesOf(other, after)), after);
  });
});

describe('Markers name their notes wherever these go', () => {
  const text = composed({ ...world, report: 'reports/report.md' });
  const repathed = (moves: Record<string, string>): string[] => {
    const moved = (path: string): string => moves[path] ?? path;
    const after = applyEdits(text, repathEdits(text, '/reports/report.md', moved));
    return [...after.matchAll(/talk="([^"]*)"/g)].map(([, path = '']) => path);
  };
  it('where a note is moved', () => {
    assert.deepEqual(repathed({ '/a.md': '/x, y/a--b.md' }), ['../x&#44; y/a-&#45;b.md', '../b.md']);
  });
  it('where the report is moved', () => {
    assert.deepEqual(repathed({ '/reports/report.md': '/report.md' }), ['a.md', 'b.md']);
  });
  it('where both are moved together', () => {
    const moves = { '/reports/report.md': '/z/reports/report.md', '/a.md': '/z/a.md', '/b.md': '/z/b.md' };
    assert.deepEqual(
      applyEdits(
        text,
        repathEdits(text, '/reports/report.md', (path) => moves[path as keyof typeof moves]),
      ),
      text,
    );
  });
});

describe('New talks find their place in a report', () => {
  const talks = ['a', 'b', 'c', 'd'].map((name) => ({ title: name.toUpperCase(), paths: [`/${name}.md`] }));
  it('those it tells nothing of', () => {
    const detachedB = report
      .replace(/<!-- conference-notes:begin talk="b\.md".*-->/, '')
      .replace(/## B[^]*?(<!-- conference-notes:end -->)/, '## B — Ann');
    for (const text of [report, detachedB])
      assert.deepEqual(
        missingTalks(text, readParts(text), '/report.md', talks).map(({ title }) => title),
        ['C', 'D'],
      );
    // Another talk's heading starts with the same word.
    const longer = detachedB.replace('## B — Ann', '## B in depth — Ann');
    assert.deepEqual(
      missingTalks(longer, readParts(longer), '/report.md', talks).map(({ title }) => title),
      ['B', 'C', 'D'],
    );
  });
  it('and notes that somebody else wrote of a talk that is told come into its part', () => {
    const both = changed({
      'a.md': talk('A', 'One.', 'date: 2017-04-06', 'authors: [X]'),
      'x, y/a.md': talk('A', 'By another.', 'date: 2017-04-06', 'authors: [Y]'),
    });
    const files = { title: 'A', paths: ['/a.md', '/x, y/a.md'] };
    const found = missingNotes(readParts(report), '/report.md', files);
    assert.deepEqual(found?.paths, ['/x, y/a.md']);
    const named = applyEdits(report, [nameNotes(found.part, '/report.md', found.paths)]);
    assert.match(named, /talk="a\.md, x&#44; y\/a\.md" sections/);
    assert.match(refreshed(named, statesOf(both, named)), /## A\n\nOne\.\n\nBy another\.\n/);
    assert.equal(missingNotes(readParts(named), '/report.md', files), undefined);
  });
  it('behind the one before it', () => {
    const place = (schedule: string, name: string, text = report): string => {
      const order = schedule.split('').map((one) => `/${one}.md`);
      const placed = { path: `/${name}.md`, schedule: order, headings: [] };
      const edit = insertTalk(text, readParts(text), '/report.md', placed, 'NEW\nPART');
      return applyEdits(text, [edit]);
    };
    const lines = (text: string): string =>
      text
        .split('\n')
        .filter((line) => /^(##|NEW|PART)/.test(line))
        .join(' ');
    assert.equal(lines(place('acb', 'c')), '## A NEW PART ## B ## Conclusion');
    assert.equal(lines(place('abc', 'c')), '## A ## B NEW PART ## Conclusion');
    assert.equal(lines(place('cab', 'c')), 'NEW PART ## A ## B ## Conclusion');
    assert.equal(place('abc', 'c', 'x\r\ny'), 'x\r\ny\r\n\r\nNEW\r\nPART\r\n');
    assert.doesNotMatch(place('acb', 'c'), /\n\n\n/);
    // What the author wrote of a talk stays below it.
    const own = report.replace(/(end -->\n)(?=\n<!-- conference-notes:begin talk="b)/, '$1\nMy words on A.\n');
    assert.notEqual(own, report);
    assert.match(place('acb', 'c', own), /My words on A\.\n\nNEW\nPART\n\n<!-- conference-notes:begin talk="b/);
    assert.match(place('abc', 'c', own), /NEW\nPART\n\n## Conclusion/);
    // The line that names what is left out stays the last: it is no end of a talk's words.
    const left = '<!-- conference-notes:without talk="z.md" -->\n';
    assert.equal(place('abc', 'c', `x\n\n${left}`), `x\n\nNEW\nPART\n\n${left}`);
    const atEnd = report.slice(0, report.indexOf('## Conclusion'));
    assert.ok(place('abc', 'c', `${atEnd}${left}`).endsWith(`end -->\n\nNEW\nPART\n\n${left}`));
  });

  const partOf = (name: string, level = 3): string =>
    `<!-- conference-notes:begin talk="${name}.md" sections="Summary" level="${level}" hash="00000000" -->\n\n### ${name}\n\n<!-- conference-notes:end -->`;
  const grouped = [
    ...[
      '# Report',
      '## XDP',
      partOf('a'),
      'On a.',
      partOf('d'),
      '## QUIC\\_v2 ##',
      'Of QUIC.',
      '## More talks',
      partOf('b'),
    ],
    ...['## Conclusion', 'Words on XDP.\n'],
  ].join('\n\n');
  const below: [name: string, schedule: string, headings: string[], order: string][] = [
    ['behind the one before it of its theme', 'abcd', ['xdp'], '## XDP a NEW d ## QUIC\\_v2 ## More talks b ## Conclusion'],
    ['before all of its theme', 'bcad', ['XDP'], '## XDP NEW a d ## QUIC\\_v2 ## More talks b ## Conclusion'],
    ['last of its theme', 'abdc', ['XDP'], '## XDP a d NEW ## QUIC\\_v2 ## More talks b ## Conclusion'],
    ['below a heading without talks', 'abcd', ['none', 'QUIC_v2'], '## XDP a d ## QUIC\\_v2 NEW ## More talks b ## Conclusion'],
    ['rather below one with talks', 'abcd', ['QUIC_v2', 'XDP'], '## XDP a NEW d ## QUIC\\_v2 ## More talks b ## Conclusion'],
    ['among those without a theme', 'abcd', ['none', 'More talks'], '## XDP a d ## QUIC\\_v2 ## More talks b NEW ## Conclusion'],
    ['by the schedule alone, where no heading is its', 'abcd', ['none'], '## XDP a d ## QUIC\\_v2 ## More talks b NEW ## Conclusion'],
    ['not below a heading as deep as its own', 'cabd', ['a', 'On a.'], '## XDP NEW a d ## QUIC\\_v2 ## More talks b ## Conclusion'],
    ['not where words are no heading', 'abcd', ['Conclusion'], '## XDP a d ## QUIC\\_v2 ## More talks b ## Conclusion NEW'],
  ]; // prettier-ignore
  for (const [name, schedule, headings, expected] of below)
    for (const lineBreak of ['\n', '\r\n'])
      it(`in a report with headings: ${name}${lineBreak === '\n' ? '' : ', with CRLF'}`, () => {
        const text = grouped.replaceAll('\n', lineBreak);
        const placed = { path: '/c.md', schedule: schedule.split('').map((one) => `/${one}.md`), headings };
        const after = applyEdits(text, [insertTalk(text, readParts(text), '/report.md', placed, partOf('NEW'))]);
        const order = after.match(/^## .*$|(?<=^### )\w+/gm)?.map((word) => word.trim().replace(/ ##$/, ''));
        assert.equal(order?.join(' '), expected);
        assert.doesNotMatch(after.replaceAll('\r\n', '\n'), /\n\n\n|\r/);
        assert.equal(after.replaceAll(lineBreak, ''), after.replaceAll(/\r?\n/g, ''), 'other line ends');
      });
});
