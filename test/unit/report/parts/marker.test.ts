import assert from 'node:assert/strict';
import { beginMarker, markerIn, singleValue, talksIn } from '../../../../src/report/parts/marker';
import { randomFrom } from '../../../support/random';
import { shown, unmark } from '../../../support/marked';

describe('The line that begins a generated part names its talks', () => {
  const cases = [
    '<!-- conference-notes:begin talk="«a/b c.md»" sections="Summary, Key points" hash="01234567" -->',
    '  <!-- conference-notes:begin sections="talk" hash="01234567" talk="«../a.md»" -->  ',
    '<!-- conference-notes:begin talk="«a.md», «b&#44; c.md»" -->',
    '<!--conference-notes:begin\ttalk="«a.md»"-->',
    '<!-- conference-notes:begin talk="" -->',
    '<!-- conference-notes:begin talk=" , " -->',
    '<!-- conference-notes:begin retalk="a.md" -->',
    '<!-- conference-notes:end talk="a.md" -->',
    '- <!-- conference-notes:begin talk="a.md" -->',
    '<!-- conference-notes:begin talk="a.md"',
    'talk="a.md"',
    '',
  ];
  for (const marked of cases) {
    it(marked, () => {
      const { text, spans } = unmark(marked);
      assert.deepEqual(
        talksIn(text).map((found) => shown(text, found)),
        spans.map((span) => shown(text, span)),
      );
    });
  }
});

describe('A line is taken for a marker', () => {
  const begin = 'conference-notes:begin talk="a.md"';
  const cases: [line: string, as: string | undefined][] = [
    [`<!-- ${begin} -->`, 'begin'],
    [`   <!-- ${begin} -->\t`, 'begin'],
    ['<!-- conference-notes:end -->', 'end'],
    ['<!--conference-notes:end-->', 'end'],
    [`<!-- ${begin}`, 'cut begin'],
    [`<!-- ${begin} --`, 'cut begin'],
    [`<!-- ${begin} --> and more`, 'cut begin'],
    [`!-- ${begin} -->`, 'cut begin'],
    [`${begin} -->`, 'cut begin'],
    [`    <!-- ${begin} -->`, 'cut begin'],
    [`- <!-- ${begin} -->`, 'cut begin'],
    [`text <!-- ${begin} -->`, 'cut begin'],
    ['<!-- conference-notes:begin talk="a>b" -->', 'cut begin'],
    ['<- conference-notes:end -->', 'cut end'],
    ['<!-- conference-notes:end', 'cut end'],
    ['conference-notes:end -->', 'cut end'],
    ['The line `<!-- conference-notes:end -->` ends a part', undefined],
    ['conference-notes:end', undefined],
    ['<!-- conference-notes:ending -->', undefined],
    ['<!-- conference-notes:other -->', undefined],
    ['<!-- conference notes -->', undefined],
  ];
  for (const [line, as] of cases) {
    it(line, () => {
      const marker = markerIn(line);
      assert.equal(marker && `${marker.isCut ? 'cut ' : ''}${marker.kind}`, as);
    });
  }
});

describe('What is written into a marker comes back', () => {
  const signs = [
    '-',
    '--',
    '"',
    "'",
    '>',
    '<',
    '&',
    '&#44;',
    '&amp;',
    ',',
    ' ',
    '\n',
    '\u2028',
    'é',
    '😀',
    'a',
    '=',
    '\t',
  ];
  it('whatever it is, on one line that ends nothing', () => {
    const random = randomFrom(1);
    const word = (): string => `x${Array.from({ length: random.below(6) }, () => random.of(signs)).join('')}x`;
    for (let i = 0; i < 3000; i++) {
      const [talks, part] = [Array.from({ length: 1 + random.below(3) }, word), word()];
      const line = beginMarker({ talk: talks, part, sections: undefined });
      assert.match(line, /^<!-- [^>\n\u2028]*[^-] -->$/u, line);
      assert.doesNotMatch(line.slice(4, -3), /--/, line);
      assert.deepEqual(
        talksIn(line).map(({ text }) => text),
        talks,
      );
      assert.equal(singleValue(markerIn(line)?.attributes.get('part')), part);
    }
  });
});
