import assert from 'node:assert/strict';
import { coreValue, isChangedByYaml, isForLibrary } from '../../../../src/notes/yaml/coreValue';
import { resolved } from '../../../../src/notes/yaml/yamlLibrary';
import { randomFrom } from '../../../support/random';

describe('What YAML makes of a plain text', () => {
  const table: [text: string, value: unknown, isChanged: boolean][] = [
    ['talk', 'talk', false],
    ['false', false, false],
    ['FALSE', false, true],
    ['~', null, true],
    ['2024', 2024, false],
    ['0', 0, false],
    ['0777', 777, true],
    ['0x13', 19, true],
    ['1.10', 1.1, true],
    ['6e2', 600, true],
    ['-.inf', -Infinity, true],
    ['.NaN', NaN, true],
    ['999999999999999', 999_999_999_999_999, false],
    ['9999999999999999', 10_000_000_000_000_000, true],
    ['2024-05-01', '2024-05-01', false],
    ['17:15', '17:15', false],
  ];
  for (const [text, value, isChanged] of table) {
    it(text, () => {
      assert.deepEqual([coreValue(text), isChangedByYaml(text)], [value, isChanged]);
    });
  }

  it('is what the library makes of it, whatever it looks like', () => {
    const random = randomFrom(5);
    const words = 't T rue RUE alse f F N n ull ULL ~ + - . 0 7 12 e E x o a inf Inf INF nan NaN NAN _ \u0660';
    const parts = [...words.split(' '), ' '];
    for (let i = 0; i < 100_000; i++) {
      const text = Array.from({ length: 1 + random.below(4) }, () => random.of(parts)).join('');
      assert.deepEqual(coreValue(text), resolved(text), JSON.stringify(text));
      assert.equal(isChangedByYaml(text), String(resolved(text)) !== text, JSON.stringify(text));
    }
  });

  it('is told without the library where nothing is unusual: it is large, and read when it is first used', () => {
    const words = 'talk Talk tags note network nullable none true-ish ~x Netdev FOSDEM 0x v1 1.2.3';
    const usual = `${words} 2024 45 2024-05-01 17:15`.split(' ');
    assert.deepEqual(usual.filter(isForLibrary), []);
  });
});
