import assert from 'node:assert/strict';
import { outlineOf, type OutlineItem } from '../../../../src/notes/places/outline';
import { readingOf, talk, file } from '../../../support/notes';

function rows(items: readonly OutlineItem[], indent = ''): string[] {
  return items.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail ? `: ${detail}` : ''}`,
    ...rows(children, `${indent}  `),
  ]);
}

/** What no editor accepts: a row without name, a name or a row outside of the row it belongs to. */
function assertNested(items: readonly OutlineItem[], outer: { start: number; end: number }): void {
  for (const item of items) {
    const place = `${item.name} ${item.start}-${item.end}`;
    assert.ok(item.name.trim() !== '', place);
    assert.ok(outer.start <= item.start && item.start <= item.end && item.end <= outer.end, place);
    const { start, end } = item.nameSpan;
    assert.ok(item.start <= start && start <= end && end <= item.end, place);
    assertNested(item.children, item);
  }
}

describe('The outline of a front matter', () => {
  const cases: [what: string, lines: string[], expected: string[]][] = [
    [
      'values',
      ['room: "A: B"', 'rating: 4', 'abstract: |\n  Two\n  lines'],
      ['room: A: B', 'rating: 4', 'abstract: Two lines'],
    ],
    ['lists', ['tags: [a, "b c"]', 'speakers:\n  - Al (A)\n  -'], ['tags', '  a', '  b c', 'speakers', '  Al (A)']],
    [
      'maps',
      ['speakers:\n  - name: Al\n    role: chair', 'links: { title: L, url: "https://l.example" }', 'x: [{}]'],
      [
        'speakers',
        '  Al',
        '    name: Al',
        '    role: chair',
        'links',
        '  title: L',
        '  url: https://l.example',
        'x',
        '  …',
      ],
    ],
    ['empty values', ['room:', 'tags: []', 'links: {}'], ['room', 'tags', 'links']],
    [
      'foreign keys, and one that stands twice',
      ['layout: post', 'room: a', 'room: b'],
      ['layout: post', 'room: a', 'room: b'],
    ],
    ['a name without letters', ['"": x', 'tags: [""]'], ['tags']],
    ['broken YAML: its keys', ['title: A: B', 'tags: [a, b]', 'room: R'], ['title: A: B', 'tags', 'room: R']],
    ['a long value', [`room: ${'a'.repeat(200)}`], [`room: ${'a'.repeat(99)}…`]],
  ];
  for (const [what, lines, expected] of cases) {
    it(what, () => {
      for (const text of [file(...lines), `\ufeff${file(...lines).replaceAll('\n', '\r\n')}`]) {
        const { frontMatter } = readingOf(text);
        const outline = outlineOf(frontMatter);
        assert.deepEqual(rows(outline), expected);
        assertNested(outline, { start: frontMatter.block.start, end: frontMatter.block.yamlEnd });
      }
    });
  }

  it('has each key at its place', () => {
    const text = talk('room: A');
    const items = outlineOf(readingOf(text).frontMatter);
    assert.deepEqual(
      items.map(({ start, end, nameSpan }) => [text.slice(start, end), text.slice(nameSpan.start, nameSpan.end)]),
      text
        .split('\n')
        .slice(1, 7)
        .map((line) => [line, line.split(':')[0]]),
    );
  });
});
