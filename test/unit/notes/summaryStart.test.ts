import assert from 'node:assert/strict';
import { summaryStart } from '../../../src/notes/summaryStart';

describe('The start of a summary', () => {
  const is = (what: string, body: string, expected: string | undefined): void => {
    it(what, () => assert.equal(summaryStart(`---\n---\n${body}`, 8), expected));
  };
  is('is its first paragraphs', '\n## Summary\n\nOne\ntwo.\n\n- three\n\n## Key points\n\nFour.\n', 'One two.\nthree');
  is('is not what stands elsewhere', '\nIntro.\n\n## Links\n\nOne.\n\n### Summary\n\nTwo.\n', undefined);
  is('is nothing where it is empty', '\n## Summary\n\n## Links\n\nOne.\n', undefined);
  is('has the words of lower headings', '\n## Summary\n\n### First\n\nOne.\n\n# End\n\nTwo.\n', 'First\nOne.');
  is('has no marks', '\n## summary ##\n\n**One** [two](https://a.example) `three` ![four](x.png) _f_\n', 'One two three _f_');
  is('is plain text, whatever it says', '\n## Summary\n\n[x](command:y) <b>z</b> $(zap)\n', 'x <b>z</b> $(zap)');
  is('ends behind a word', `\n## Summary\n\n${'word '.repeat(200)}\n`, `${'word '.repeat(80).trim()} …`);
  is('is cut where there is no blank', `\n## Summary\n\n${'x'.repeat(900)}\n`, `${'x'.repeat(400)} …`);
}); // prettier-ignore
