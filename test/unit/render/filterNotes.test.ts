import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { finish } from '../../../src/library/steps';
import { filterNotes } from '../../../src/render/filterNotes';
import type { FacetName, FilterUpdate } from '../../../src/render/messages';
import { pageSections } from '../../../src/render/page';
import { noFilter, type PageFilter } from '../../../src/render/pageFilter';
import { libraryOf, root } from './library';

function note(...lines: string[]): string {
  return `---\n${lines.join('\n')}\n---\n`;
}

const library = libraryOf({
  'net/1/edition.md': note('type: edition', 'conference: Net', 'edition: "1"', 'start_date: 2018-01-01'),
  'net/1/a.md': note(
    'type: talk',
    'title: Alpha queues',
    'speakers: [Ada, Bob (ACME)]',
    'tags: [xdp, tc]',
    'status: draft',
    'video: https://example.org/a',
  ),
  'net/1/b.md': note('type: talk', 'title: Beta', 'speakers: Ada', 'tags: [XDP]', 'session_type: keynote'),
  'net/1/r.md': note('type: report', 'title: Report on queues', 'status: draft'),
  'net/2/edition.md': note('type: edition', 'conference: Net', 'edition: "2"', 'start_date: 2019-01-01'),
  'net/2/c.md': note('type: talk', 'title: Gamma', 'speakers: Eve', 'tags: [tc]', 'status: summarized'),
  'lost.md': note('type: talk', 'title: Delta', 'speakers: Eve'),
});
const sections = pageSections(library.editions(), library.notes(), { kind: 'library' });
const names = new Map<number, string>();

function filtered(change: Partial<PageFilter>): FilterUpdate {
  const numberOf = ({ uri, title }: { uri: string; title: string }): number => {
    const number = uri.length * 1000 + uri.charCodeAt(uri.length - 4);
    names.set(number, title.split(' ')[0] ?? '');
    return number;
  };
  return finish(filterNotes(sections, { ...noFilter, ...change }, numberOf));
}

function shown(change: Partial<PageFilter>): string[] | undefined {
  return filtered(change).shown?.map((id) => names.get(id) ?? '');
}

function options(change: Partial<PageFilter>, name: FacetName): string[] {
  const facet = filtered(change).facets.find((one) => one.name === name);
  return (facet?.options ?? []).map(({ label, count, isSet }) => `${label} ${count}${isSet ? ' set' : ''}`);
}

it('The filter of a page offers nothing that it cannot be asked for', () => {
  const [text, tag] = ['x'.repeat(501), 'x'.repeat(500)];
  const one = libraryOf({ 'a.md': note('type: talk', 'title: Alpha', `speakers: ${text}`, `tags: [${text}, ${tag}]`) });
  const page = pageSections(one.editions(), one.notes(), { kind: 'library' });
  const { facets } = finish(filterNotes(page, noFilter, ({ uri }) => uri.length));
  deepStrictEqual(
    facets.slice(0, 2).map(({ name, options }) => [name, options.map(({ value }) => value)]),
    [
      ['tags', [tag]],
      ['speakers', []],
    ],
  );
});

it('The filter of a page takes names and topics for the same that pictures do: without their accents', () => {
  const two = libraryOf({
    'a.md': note('type: talk', 'title: Alpha', 'speakers: José', 'tags: [réseau]'),
    'b.md': note('type: talk', 'title: Beta', 'speakers: Jose', 'tags: [Reseau]'),
  });
  const page = pageSections(two.editions(), two.notes(), { kind: 'library' });
  const filter = { ...noFilter, speakers: ['José'], tags: ['reseau'] };
  const { status, facets } = finish(filterNotes(page, filter, ({ uri }) => uri.length));
  strictEqual(status, '2 of 2 notes in 1 edition');
  deepStrictEqual(
    facets.slice(0, 2).map(({ options }) => options.map(({ count, isSet }) => [count, isSet])),
    [[[2, true]], [[2, true]]],
  );
});

describe('The filter of a page', () => {
  const table: [filter: Partial<PageFilter>, expected: string[]][] = [
    [{ text: 'queues' }, ['Report', 'Alpha']],
    [{ text: 'missing:video' }, ['Gamma', 'Beta', 'Delta']],
    [{ text: 'speaker:ada' }, ['Alpha', 'Beta']],
    [{ tags: ['xdp'] }, ['Alpha', 'Beta']],
    [{ tags: ['xdp', 'tc'] }, ['Alpha']],
    [{ speakers: ['ADA', 'bob'] }, ['Alpha']],
    [{ sessions: ['keynote', 'report'] }, ['Report', 'Beta']],
    [{ statuses: ['draft'] }, ['Report', 'Alpha']],
    [{ editions: ['net\n2'] }, ['Gamma']],
    [{ editions: [''] }, ['Delta']],
    [{ video: true }, ['Alpha']],
    [{ tags: ['tc'], editions: ['net\n1', 'net\n2'], statuses: ['summarized'] }, ['Gamma']],
    [{ text: 'queues', tags: ['none'] }, []],
  ];
  for (const [filter, expected] of table)
    it(`${JSON.stringify(filter)}: ${expected.join(', ') || 'nothing'}`, () =>
      deepStrictEqual(shown(filter), expected));

  it('leaves all where nothing is asked for', () => {
    strictEqual(shown({}), undefined);
    strictEqual(shown({ text: ' ' }), undefined);
    strictEqual(shown({ text: 'speaker:' }), undefined);
  });

  const counts: [filter: Partial<PageFilter>, status: string, videos: number][] = [
    [{}, '5 notes in 3 editions', 1],
    [{ tags: ['xdp'] }, '2 of 5 notes in 1 edition', 1],
    [{ text: 'nowhere' }, '0 of 5 notes', 0],
    [{ speakers: ['Eve'] }, '2 of 5 notes in 2 editions', 0],
  ];
  for (const [filter, status, videos] of counts) {
    it(`says of ${JSON.stringify(filter)}: ${status}, ${videos} with video`, () => {
      const update = filtered(filter);
      deepStrictEqual([update.status, update.videos], [status, videos]);
    });
  }
});

describe('The values a filter can ask for', () => {
  it('are counted, the most frequent first, whichever way they are written', () => {
    deepStrictEqual(options({}, 'tags'), ['tc 2', 'xdp 2']);
    deepStrictEqual(options({}, 'speakers'), ['Ada 2', 'Eve 2', 'Bob 1']);
    deepStrictEqual(options({}, 'sessions'), ['Talk 3', 'Keynote 1', 'Report 1']);
    deepStrictEqual(options({}, 'editions'), ['Net 1 3', 'Net 2 1', 'Without edition 1']);
  });

  it('say how many are left with a further tag', () =>
    deepStrictEqual(options({ tags: ['xdp'] }, 'tags'), ['xdp 2 set', 'tc 1']));

  it('say how many another status would leave, of which a note has one', () =>
    deepStrictEqual(options({ statuses: ['draft'], tags: ['tc'] }, 'statuses'), ['draft 1 set', 'summarized 1']));

  it('count only what has a video where that is asked for', () =>
    deepStrictEqual(options({ video: true }, 'tags'), ['tc 1', 'xdp 1']));

  it('hold what is asked for, though no note has it', () =>
    deepStrictEqual(options({ tags: ['Gone'] }, 'tags'), ['Gone 0 set']));

  it('are a hundred at most, and the number of the others is told', () => {
    const many = libraryOf({
      'a.md': note('type: talk', 'title: A', `tags: [${Array.from({ length: 130 }, (_, i) => `t${i}`).join(', ')}]`),
    });
    const all = pageSections(many.editions(), many.notes(), { kind: 'library' });
    const { facets } = finish(filterNotes(all, { ...noFilter, tags: ['t99'] }, ({ uri }) => uri.length - root.length));
    const tags = facets.find(({ name }) => name === 'tags');
    deepStrictEqual([tags?.options.length, tags?.more, tags?.options[0]?.value], [100, 30, 't99']);
  });
});
