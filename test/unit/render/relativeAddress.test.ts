import { deepStrictEqual } from 'node:assert/strict';
import { relativeAddress } from '../../../src/render/relativeAddress';

describe('A relative address', () => {
  const table: [address: string, path: string | undefined, fragment?: string][] = [
    ['a%20b.md', 'a b.md'],
    ['../a.md?b#c%20d', '../a.md', 'c d'],
    ['a.md#b?c#d', 'a.md', 'b?c#d'],
    ['#a', '', 'a'],
    ['?a', ''],
    // Half of a letter: what threw, or was said to lead out of the folder.
    ['a.md#%E9', 'a.md', '%E9'],
    ['talk%E9.md', 'talk%E9.md'],
    ['100%', '100%'],
    ['a%00.md', undefined],
    ['a%5Cb.md', undefined],
  ];
  for (const [address, path, fragment = ''] of table)
    it(`${address} is ${path === undefined ? 'of no file' : `${path}, ${fragment}`}`, () =>
      deepStrictEqual(relativeAddress(address), path === undefined ? undefined : { path, fragment }));
});
