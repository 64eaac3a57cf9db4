import assert from 'node:assert/strict';
import { readFilter } from '../../../../src/library/filter/filter';
import { readTerms } from '../../../../src/library/filter/terms';
import { note, notesOf, pathOf } from '../../../support/library';

const summary = '\n## Summary\n\nWords.\n';
const notes = notesOf({
  'bpf.md': note('talk', 'conference: Netdev', 'edition: "0x13"', 'title: "BPF: what is new"', 'speakers: [Toke Høiland-Jørgensen (Red Hat), Jana Iyengar]', 'tags: [xdp, machine learning]', 'status: draft', 'slides: none', 'video: https://a.example/', 'track: Café'),
  'dsa.md': `${note('talk', 'conference: Netdev', 'edition: "2.1"', 'title: Switches', 'speakers: Andrew Lunn', 'tags: [dsa, tcp/ip]', 'status: attended', 'slides: https://a.example/', 'date: 2017-04-07')}${summary}- [ ] Look again\n`,
  'plan.md': note('talk', 'conference: FOSDEM', 'edition: "2024"', 'title: To come', 'speakers: Andrew Lunn', 'status: planned'),
  'edition.md': note('edition', 'conference: Netdev', 'edition: "0x13"', 'start_date: 2019-03-20'),
  'report.md': note('report', 'conference: Netdev', 'edition: "0x13"', 'title: Feedback', 'authors: Antoine Ténart', 'status: draft', 'tags: [xdp]'),
}); // prettier-ignore

describe('A filter', () => {
  const leaves = (text: string, ...expected: string[]): void => {
    it(`${JSON.stringify(text)} leaves ${expected.join(', ') || 'nothing'}`, () => {
      const filter = readFilter(text);
      assert.ok(filter, 'it asks for something');
      assert.equal(filter.text, text.trim());
      const left = notes.filter((one) => filter.matches(one)).map(({ uri }) => pathOf(uri).replace('.md', ''));
      assert.deepEqual(left, expected);
    });
  };

  describe('of words finds them anywhere', () => {
    leaves('new', 'bpf');
    leaves('witch', 'dsa');
    leaves('lunn', 'dsa', 'plan');
    leaves('red', 'bpf');
    leaves('xdp', 'bpf', 'report');
    leaves('netdev 0x13', 'bpf', 'edition', 'report');
    leaves('"netdev 0x13" feedback', 'report');
    leaves('"0x13 netdev"');
    leaves('cafe', 'bpf');
    leaves('HOILAND', 'bpf');
    leaves('te\u0301nart');
    leaves('lunn new');
    leaves('"lunn, new"');
  });

  describe('of a name finds the starts of words there', () => {
    leaves('speaker:jorg', 'bpf');
    leaves('speaker:rgensen');
    leaves('speaker:"andrew l"', 'dsa', 'plan');
    leaves('speaker:"andrew l', 'dsa', 'plan');
    leaves('speaker:red', 'bpf');
    leaves('Speaker:JANA', 'bpf');
    leaves('speaker:xdp');
    leaves('tag:xdp', 'bpf', 'report');
    leaves('tag:ip', 'dsa');
    leaves('tag:dp');
    leaves('tag:"machine l"', 'bpf');
    leaves('status:draft', 'bpf', 'report');
    leaves('status:raft');
    leaves('type:edition', 'edition');
    leaves('conference:fos', 'plan');
    leaves('edition:2', 'dsa', 'plan');
    leaves('author:tenart', 'report');
    leaves('speaker:lunn status:planned', 'plan');
    leaves('speaker:lunn speaker:jana');
  });

  describe('of a sign before it finds tags, and leaves out', () => {
    leaves('#xdp', 'bpf', 'report');
    leaves('#dp');
    leaves('#"machine l"', 'bpf');
    leaves('#tcp/ip', 'dsa');
    leaves('"#xdp"');
    leaves('-netdev', 'plan');
    leaves('-tag:xdp', 'dsa', 'edition', 'plan');
    leaves('-#xdp netdev', 'dsa', 'edition');
    leaves('lunn -status:planned', 'dsa');
    leaves('-"netdev 0x13"', 'dsa', 'plan');
    leaves('-has:video type:talk', 'dsa', 'plan');
    leaves('-missing:slides type:talk', 'bpf', 'dsa');
    leaves('-xdp -dsa type:talk', 'plan');
    leaves('lunn -', 'dsa', 'plan');
    leaves('lunn -tag:', 'dsa', 'plan');
    leaves('lunn #', 'dsa', 'plan');
    leaves('hoiland-jorg', 'bpf');
    leaves('"-jorg"', 'bpf');
  });

  describe('asks for what is there and what is not', () => {
    leaves('has:video', 'bpf');
    leaves('has:vi', 'bpf');
    leaves('has:videos', 'bpf');
    leaves('has:slides', 'dsa');
    leaves('missing:slides', 'plan');
    leaves('missing:video', 'dsa', 'plan');
    leaves('missing:paper', 'bpf', 'dsa', 'plan');
    leaves('has:summary', 'dsa');
    leaves('missing:summary', 'bpf');
    leaves('has:follow-ups', 'dsa');
    leaves('missing:tags', 'plan');
    leaves('has:date', 'dsa', 'edition');
    leaves('missing:speakers');
    leaves('missing:status');
    leaves('has:video has:slides');
  });

  describe('takes what it does not know as text', () => {
    leaves('bpf:', 'bpf');
    leaves('"bpf: what"', 'bpf');
    leaves('has:nothing');
    leaves('https://a.example/');
    leaves('.*');
    leaves('(', 'bpf');
    leaves('tcp/', 'dsa');
  });

  for (const text of ['', '  ', 'speaker:', 'has:', 'missing: ', '-', '#', '-#', '-tag:', '-"', '""', '"', 'tag:""'])
    it(`${JSON.stringify(text)} asks for nothing`, () => assert.equal(readFilter(text), undefined));

  it('leaves out a term that is not typed to its end', () =>
    assert.equal(notes.filter((one) => readFilter('lunn tag:')?.matches(one)).length, 2));

  it('takes terms apart', () => {
    const terms = readTerms('a speaker:"b c"  d:e "f g:h" i:" j');
    assert.deepEqual(terms.map(({ name, value }) => [name, value]), [
      [undefined, 'a'], ['speaker', 'b c'], ['d', 'e'], [undefined, 'f g:h'], ['i', 'j'],
    ]); // prettier-ignore
    assert.deepEqual(readTerms('-a -b:c -"d e" -#f g-h "-i" --j - #k').map(({ name, value, isNot }) => [isNot, name, value]), [
      [true, undefined, 'a'], [true, 'b', 'c'], [true, undefined, 'd e'], [true, 'tag', 'f'], [false, undefined, 'g-h'],
      [false, undefined, '-i'], [true, undefined, '-j'], [true, undefined, ''], [false, 'tag', 'k'],
    ]); // prettier-ignore
  });

  it('is read at once, however long', () => {
    const start = performance.now();
    for (const text of ['a'.repeat(100_000), '"'.repeat(100_000), 'a:'.repeat(50_000), 'a-'.repeat(50_000), '-'.repeat(100_000), '-#'.repeat(50_000), '-a '.repeat(30_000), ' '.repeat(100_000)])
      readFilter(text);
    assert.ok(performance.now() - start < 2000);
  }); // prettier-ignore
});
