import assert from 'node:assert/strict';
import { messageOf } from '../../../../src/editor/problems/messages';
import { findingOf } from '../../../support/fixes';
import { talk } from '../../../support/notes';

describe('A message says what is wrong', () => {
  const says = (line: string, message: string): void => {
    it(line, () => assert.equal(messageOf(findingOf(talk(line))), message));
  };
  says('url: example', '"example" is not a web address. It should start with https://.');
  says(
    'url: https://ex ample.org',
    '"https://ex ample.org" contains a blank, which no web address may. Write %20 instead.',
  );
  says(
    'slides: https://a.b/my slides.pdf',
    '"https://a.b/my slides.pdf" contains a blank, which no web address may. Write %20 instead.',
  );
  says(
    'slides: https://a.b/c, https://a.b/d',
    `"https://a.b/c, https://a.b/d" is not a web address. Use an address, a list of addresses, or 'none'.`,
  );
  says('url: https://', '"https://" is not a valid web address.');
  says(
    'tags: [#ebpf, xdp]',
    "The value of 'tags' contains an item that starts with #, which makes a comment of the rest. Put that item in quotes.",
  );
});
