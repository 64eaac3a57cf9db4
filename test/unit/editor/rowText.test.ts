import assert from 'node:assert/strict';
import { rowDescription, rowLabel } from '../../../src/editor/rowText';

describe('The text of a row', () => {
  for (const [text, label] of [
    ['XDP', 'XDP'],
    ['עברית', 'עברית'],
    ['a\u202eb\u202cc', 'abc'],
    ['\u2066a\u2069', 'a'],
    ['\u202a\u202b\u202d\u2067\u2068', ''],
    ['a\u200eb\u200fc', 'a\u200eb\u200fc'],
  ] as const)
    it(`is ${JSON.stringify(label)} as the label of ${JSON.stringify(text)}`, () =>
      assert.equal(rowLabel(text), label));

  for (const [label, text, description] of [
    ['XDP', '1', '1'],
    ['Žluťoučký kůň 日本語', 'Ada · Łukasz', 'Ada · Łukasz'],
    ['עברית', '1', '\u200e1'],
    ['عنوان', 'محمد', '\u200eمحمد'],
    ['XDP', 'محمد', '\u200eمحمد'],
    ['ދިވެހި', 'Ada', '\u200eAda'],
    ['ߒߞߏ', 'Ada', '\u200eAda'],
    ['𞤀𞤣𞤤𞤢𞤥', 'Ada', '\u200eAda'],
    ['עברית', '', ''],
    ['עברית', '\u202e', ''],
    ['XDP', 'A\u202eda', 'Ada'],
  ] as const)
    it(`is ${JSON.stringify(description)} beside ${label}, as the description ${JSON.stringify(text)}`, () =>
      assert.equal(rowDescription(text, label), description));
});
