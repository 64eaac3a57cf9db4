import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { toBase64 } from '../../../../src/report/pictures/base64';
import { encoded } from '../../../../src/editor/exportPage/encoded';
import { finish } from '../../../../src/library/steps';

describe('The bytes of an exported page', () => {
  for (const length of [0, 1, 2, 3, 24_575, 24_576, 24_577, 100_000])
    it(`${length} bytes of a picture are written in base64`, () => {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 7) % 256);
      strictEqual(toBase64(bytes), Buffer.from(bytes).toString('base64'));
    });

  const texts: [what: string, pieces: string[]][] = [
    ['nothing', []],
    ['short pieces', ['a', '', 'é😀']],
    ['long pieces', ['x'.repeat(99_999), '😀', 'y'.repeat(250_000), 'z']],
  ];
  for (const [what, pieces] of texts)
    it(`a text is its pieces in UTF-8: ${what}`, () => {
      deepStrictEqual(Buffer.from(finish(encoded(pieces))), Buffer.from(pieces.join('')));
    });
});
