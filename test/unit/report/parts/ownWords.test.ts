import assert from 'node:assert/strict';
import { ownWords } from '../../../../src/report/parts/ownWords';

describe('The words of a report that are its own', () => {
  const part = (words: string): string =>
    `<!-- conference-notes:begin talk="a.md" sections="Summary" hash="00000000" -->\n${words}\n<!-- conference-notes:end -->\n`;

  it('stand where they stood, without those of the notes', () => {
    const text = `Mine.\n\n${part('## A\r\n\nTaken é 😀.')}\nMine too.\n`;
    const own = ownWords(text);
    assert.equal(own.length, text.length);
    assert.equal(own.indexOf('Mine too.'), text.indexOf('Mine too.'));
    assert.doesNotMatch(own, /Taken|## A|😀/);
    assert.equal(own.split('\n').length, text.split('\n').length);
  });
  it('are all of a text without parts, or with broken ones', () => {
    for (const text of ['Mine.\n', '<!-- conference-notes:begin talk="a.md" -->\nMine.\n'])
      assert.equal(ownWords(text), text);
  });
});
