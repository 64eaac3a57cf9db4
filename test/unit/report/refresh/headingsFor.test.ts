import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/notes/edits/textEdit';
import { readParts } from '../../../../src/report/parts/parts';
import { headingsFor } from '../../../../src/report/refresh/headingsFor';
import { insertTalk } from '../../../../src/report/refresh/insertTalk';

/** A talk as the schedule has it: `name`, and what tells the group it belongs to. */
function talk(name: string, { date, track, tags = [] }: { date?: string; track?: string; tags?: string[] } = {}) {
  return { name, paths: [`/${name}.md`], notes: [{ date, track, tags }] };
}

const days = ['a 2024-03-04', 'b 2024-03-05', 'c 2024-03-05', 'd 2024-03-06', 'e 2024-03-07', 'f'].map((written) => {
  const [name = '', date] = written.split(' ');
  return talk(name, date === undefined ? {} : { date });
});
const [mon, tue, wed, thu] = [
  '## Monday, Mar 4, 2024',
  '## Tuesday, Mar 5, 2024',
  '## Wednesday, Mar 6, 2024',
  '## Thursday, Mar 7, 2024',
] as const;
const tracks = ['a XDP', 'b QUIC', 'c XDP', 'd eBPF*', 'e QUIC', 'f'].map((written) => {
  const [name = '', track] = written.split(' ');
  return talk(name, track === undefined ? {} : { track });
});

function part(name: string): string {
  const begin = `<!-- conference-notes:begin talk="${name}.md" sections="Summary" level="3" hash="00000000" -->`;
  return `${begin}\n\n### ${name}\n\n<!-- conference-notes:end -->`;
}

/** `## Heading a b ## Heading c`: a report in short. */
function written(short: string): string {
  const pieces = short.match(/#+ [^#]*?(?= \w(?: |$)| #|$)|\b\w\b/g) ?? [];
  return `${pieces.map((piece) => (piece.startsWith('#') ? piece : part(piece))).join('\n\n')}\n`;
}

function shortOf(text: string): string {
  return (text.match(/^##? .*$|(?<=^### )\w+/gm) ?? []).join(' ');
}

function added(text: string, name: string, talks: readonly ReturnType<typeof talk>[]): string {
  const one = talks.find((candidate) => candidate.name === name);
  assert.ok(one);
  const parts = readParts(text);
  const schedule = talks.flatMap(({ paths }) => paths);
  const placed = { path: `/${name}.md`, schedule, ...headingsFor(text, parts, '/report.md', one, talks) };
  return applyEdits(text, [insertTalk(text, parts, '/report.md', placed, part(name))]);
}

describe('A talk that is added to a report comes below its heading', () => {
  const cases: [name: string, talks: typeof days, report: string, talk: string, after: string][] = [
    ['of its day', days, `# R ${mon} a ${tue} b ## Conclusion`, 'c', `# R ${mon} a ${tue} b c ## Conclusion`],
    ['of a day that is new: the last', days, `# R ${mon} a ${tue} b ## Conclusion`, 'd', `# R ${mon} a ${tue} b ${wed} d ## Conclusion`],
    ['of a new day between others', days, `${mon} a ${thu} e ## Conclusion`, 'b', `${mon} a ${tue} b ${thu} e ## Conclusion`],
    ['of the first day', days, `${tue} b ${thu} e`, 'a', `${mon} a ${tue} b ${thu} e`],
    ['of the last day, at the end', days, `${mon} a ${tue} b`, 'e', `${mon} a ${tue} b ${thu} e`],
    ['of a new day before those without one', days, `${mon} a ${tue} b ## More talks f ## End`, 'd', `${mon} a ${tue} b ${wed} d ## More talks f ## End`],
    ['of those without a day', days, `${mon} a ${tue} b ## End`, 'f', `${mon} a ${tue} b ## More talks f ## End`],
    ['of its theme', tracks, '## XDP a ## QUIC b ## End', 'c', '## XDP a c ## QUIC b ## End'],
    ['of a new theme', tracks, '## XDP a ## QUIC e ## End', 'd', '## XDP a ## eBPF\\* d ## QUIC e ## End'],
    ['of those without a theme', tracks, '## XDP a ## QUIC b ## End', 'f', '## XDP a ## QUIC b ## More talks f ## End'],
    ['none where talks stand together', days, '# R a b ## End', 'd', '# R a b d ## End'],
    ['none where headings say something else', days, '# R ## Mine a ## Others b ## End', 'd', '# R ## Mine a ## Others b d ## End'],
    ['none where few talks stand below theirs', days, `# R ${mon} a ## Others b c e`, 'd', `# R ${mon} a ## Others b c d e`],
  ]; // prettier-ignore
  for (const [name, talks, report, one, after] of cases)
    for (const lineBreak of ['\n', '\r\n'])
      it(`${name}${lineBreak === '\n' ? '' : ', with CRLF'}`, () => {
        const before = written(report).replaceAll('\n', lineBreak);
        assert.equal(shortOf(before.replaceAll('\r', '')), report);
        const text = added(before, one, talks);
        assert.equal(shortOf(text.replaceAll('\r', '')), after);
        assert.doesNotMatch(text.replaceAll('\r\n', '\n'), /\n\n\n|[^\n]\n#|\r/);
        assert.equal(text.replaceAll(lineBreak, ''), text.replaceAll(/\r?\n/g, ''), 'other line ends');
      });

  it('of a theme that is there, though most talks have another', () => {
    const talks = [talk('a', { tags: ['x'] }), talk('b', { tags: ['x', 'y'] }), talk('c', { tags: ['x', 'y'] })];
    assert.equal(shortOf(added(written('## y b ## End'), 'c', talks)), '## y b c ## End');
  });
  it('but leaves the line that names what is left out at the end', () => {
    const left = '<!-- conference-notes:without talk="z.md" -->\n';
    const text = added(`${written(`${mon} a`)}\n${left}`, 'd', days);
    assert.equal(shortOf(text), `${mon} a ${wed} d`);
    assert.ok(text.endsWith(`end -->\n\n${left}`));
  });
});
