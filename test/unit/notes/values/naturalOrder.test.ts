import { deepStrictEqual } from 'node:assert/strict';
import { naturalKey } from '../../../../src/notes/values/naturalOrder';

describe('Texts sorted by their natural keys', () => {
  const table: string[][] = [
    ['part 1', 'part 2', 'part 10', 'part 11'],
    ['0x9', '0x13', '0x17'],
    ['1.9', '1.10', '2.1'],
    ['7', '07', '8'],
    ['a', 'a1', 'a1b', 'ab'],
    ['', '1', 'x'],
  ];
  const key = (text: string): [string, string] => [naturalKey(text), text];
  for (const texts of table)
    it(texts.join(' < '), () => {
      const sorted = texts.map(key).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
      deepStrictEqual(
        sorted.map(([, text]) => text),
        texts,
      );
    });
});
