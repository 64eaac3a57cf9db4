import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { chooseOnly, chooseToo, type Choice } from '../../../src/render/choosing';
import { noFilter, readPageFilter, type PageFilter } from '../../../src/render/pageFilter';

const xdp: Choice = ['tags', 'xdp'];
const first: Choice = ['editions', 'net\n1'];
const asking = (change: Partial<PageFilter>): PageFilter => ({ ...noFilter, ...change });

describe('A click on a chip', () => {
  const table: [what: string, before: Partial<PageFilter>, choices: Choice[], after: Partial<PageFilter>][] = [
    ['asks for its value', {}, [xdp], { tags: ['xdp'] }],
    [
      'keeps what is asked for',
      { text: 'a', tags: ['tc'], video: true },
      [xdp],
      { text: 'a', tags: ['tc', 'xdp'], video: true },
    ],
    ['asks for it no more', { tags: ['XDP', 'tc'] }, [xdp], { tags: ['tc'] }],
    ['asks for both values', { tags: ['xdp'] }, [xdp, first], { tags: ['xdp'], editions: ['net\n1'] }],
    ['takes a name for the same without its accents', { speakers: ['Jose'] }, [['speakers', 'José']], {}],
    [
      'takes editions for others with accents',
      { editions: ['café\n1'] },
      [['editions', 'cafe\n1']],
      { editions: ['café\n1', 'cafe\n1'] },
    ],
  ];
  for (const [what, before, choices, after] of table)
    it(what, () => deepStrictEqual(chooseToo(asking(before), choices), asking(after)));

  it('asks for no more values than the editor takes', () => {
    const tags = Array.from({ length: 50 }, (_, i) => `tag-${i}`);
    const filter = chooseToo(asking({ tags }), [xdp]);
    deepStrictEqual(filter.tags, tags);
    deepStrictEqual(readPageFilter(filter), filter);
  });
});

describe('The filter of a page', () => {
  const long = 'x'.repeat(501);
  const table: [what: string, change: object, expected: Partial<PageFilter>][] = [
    ['a tag that is too long', { text: 'xdp', tags: ['tc', long] }, { text: 'xdp', tags: ['tc'] }],
    ['a speaker that is none', { speakers: [5, 'Ada', null] }, { speakers: ['Ada'] }],
    ['words that are too many', { text: long }, { text: 'x'.repeat(500) }],
    [
      'more editions than can be asked for',
      { editions: Array<string>(51).fill('a') },
      { editions: Array<string>(50).fill('a') },
    ],
  ];
  for (const [what, change, expected] of table)
    it(`is read without ${what}`, () => deepStrictEqual(readPageFilter({ ...noFilter, ...change }), asking(expected)));

  it('does not ask for a value that is too long, where it is clicked', () =>
    deepStrictEqual(chooseToo(asking({ tags: ['tc'] }), [['tags', long]]), asking({ tags: ['tc'] })));
});

describe('A click in a picture', () => {
  const table: [what: string, before: Partial<PageFilter>, choices: Choice[], after: Partial<PageFilter>][] = [
    ['asks for its values', {}, [xdp, first], { tags: ['xdp'], editions: ['net\n1'] }],
    [
      'asks for nothing else any more',
      { text: 'a', tags: ['tc'], speakers: ['Ada'], editions: ['net\n2'], video: true },
      [xdp],
      { tags: ['xdp'] },
    ],
    ['asks for its value alone where others were asked for too', { tags: ['xdp', 'tc'] }, [xdp], { tags: ['xdp'] }],
    ['asks for it alone where words were asked for too', { text: 'a', tags: ['xdp'] }, [xdp], { tags: ['xdp'] }],
    ['asks for nothing the second time', { tags: ['XDP'], editions: ['net\n1'] }, [xdp, first], {}],
  ];
  for (const [what, before, choices, after] of table)
    it(what, () => deepStrictEqual(chooseOnly(asking(before), choices), asking(after)));

  it('leaves the filter of nothing as it is', () => {
    chooseOnly(noFilter, [xdp]);
    strictEqual(noFilter.tags.length, 0);
  });
});
