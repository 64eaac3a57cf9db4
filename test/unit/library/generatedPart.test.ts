import assert from 'node:assert/strict';
import { partSourceIn } from '../../../src/library/generatedPart';
import { shown, unmark } from '../../support/marked';

describe('The line that begins a generated part names its talk', () => {
  const cases = [
    '<!-- conference-notes:begin talk="«a/b c.md»" sections="Summary, Key points" hash="01234567" -->',
    '  <!-- conference-notes:begin sections="talk" hash="01234567" talk="«../a.md»" -->  ',
    '<!-- conference-notes:begin talk="" -->',
    '<!-- conference-notes:begin retalk="a.md" -->',
    '<!-- conference-notes:end -->',
    '- <!-- conference-notes:begin talk="a.md" -->',
    'talk="a.md"',
    '',
  ];
  for (const marked of cases) {
    it(marked, () => {
      const { text, spans } = unmark(marked);
      const found = partSourceIn(text);
      assert.equal(found && shown(text, found), spans[0] && shown(text, spans[0]));
      assert.equal(found?.path, spans[0] && text.slice(spans[0].start, spans[0].end));
    });
  }
});
