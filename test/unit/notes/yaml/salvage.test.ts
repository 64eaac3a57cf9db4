import assert from 'node:assert/strict';
import { salvage } from '../../../../src/notes/yaml/salvage';
import { asList, type Value } from '../../../../src/notes/yaml/value';

/** What was saved, as plain data: texts and lists of texts. */
function saved(block: string): Record<string, string | string[]> {
  const { entries } = salvage(`---\n${block}\n`, 0);
  const plain = (value: Value): string | string[] =>
    value.kind === 'scalar' ? value.text : asList(value).map((item) => (item.kind === 'scalar' ? item.text : '?'));
  return Object.fromEntries(entries.map(({ key, value }) => [key.text, plain(value)]));
}

describe('Of a block that is no YAML', () => {
  const saves = (title: string, block: string, expected: Record<string, string | string[]>): void => {
    it(`is saved ${title}`, () => {
      assert.deepEqual(saved(block), expected);
      assert.deepEqual(saved(block.replaceAll('\n', '\r\n')), expected);
    });
  };
  saves('what follows a key', 'type: talk\ntitle: a: b', { type: 'talk', title: 'a: b' });
  saves('an edition as it stands', 'edition: 0x13\nx: 2.10', { edition: '0x13', x: '2.10' });
  saves('what quotes hold', `title: "a: b"\nx: 'c'`, { title: 'a: b', x: 'c' });
  saves('a text whose quote is not closed, as it stands', 'title: "a', { title: '"a' });
  saves('a key without value', 'title:\ntype: talk', { title: '', type: 'talk' });
  saves('a list of lines', 'tags:\n  - a\n  - "b"\ntype: talk', { tags: ['a', 'b'], type: 'talk' });
  saves('a list of lines that are not indented', 'tags:\n- a\n- b', { tags: ['a', 'b'] });
  saves('a list of lines indented with tabs', 'tags:\n\t- a\n\t- b', { tags: ['a', 'b'] });
  saves('a list on one line', `tags: [a, "b", 'c']`, { tags: ['a', 'b', 'c'] });
  saves('a list that is not closed', 'tags: [a, b\ntitle: [x] y', { tags: ['a', 'b'], title: '[x] y' });
  saves('an empty list', 'tags: []', { tags: [] });
  saves('keys with - and _', 'a-b: c\n_d: e', { 'a-b': 'c', _d: 'e' });
  saves('no line without a key', 'just text\n  deeper: text\ntype: talk', { type: 'talk' });
  saves('no item before a key', '- a\ntype: talk', { type: 'talk' });
  saves('no item under a text', 'title: a\n- b', { title: 'a' });
  saves('no key without blank after its colon', 'title:a\nhttp://x\ntype: talk', { type: 'talk' });
  saves('a text without its comment', 'title: a # b\nx: "c # d" # e\ny: f#g\nz: #h', {
    title: 'a',
    x: 'c # d',
    y: 'f#g',
    z: '',
  });
  saves('a list without its comment', 'tags: [a, b] # c', { tags: ['a', 'b'] });
  saves('items with commas in quotes', `tags: ["a, b", 'c, d', e]`, { tags: ['a, b', 'c, d', 'e'] });
  saves('keys in quotes', `"type": talk\n'title': a`, { type: 'talk', title: 'a' });
  saves('the names of a list of maps', 'speakers:\n  - name: A\n    role: host\n  - name: B', { speakers: ['A', 'B'] });
  saves('nothing of nothing', '', {});

  it('keys are known by their places', () => {
    const source = '---\r\ntype: talk\r\n  title: "a\r\ntags: [x]\r\n';
    for (const { key } of salvage(source, 3).entries) assert.equal(source.slice(key.start - 3, key.end - 3), key.text);
  });

  it('values lie in the text, after their keys', () => {
    const source = '---\ntitle: "a: b": c\ntags: [x, y]\nlist:\n  - z\n';
    for (const { key, value } of salvage(source, 0).entries) {
      assert.ok(value.start > key.end && value.end >= value.start && value.end <= source.length, key.text);
    }
  });
});
