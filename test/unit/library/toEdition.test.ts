import assert from 'node:assert/strict';
import { editionEdits } from '../../../src/library/toEdition';
import { applyEdits } from '../../../src/notes/edits/textEdit';
import { defaultAliases } from '../../../src/notes/keys';
import { variants } from '../../support/fixes';
import { libraryOf, note, root, type Files } from '../../support/library';
import { readingOf } from '../../support/notes';

const to = { conference: 'Netdev', edition: '0x17' };
const inFolder = { 'x/edition.md': note('edition', 'conference: Netdev', 'edition: "0x13"') };
const aboveOnly = { 'edition.md': note('edition', 'conference: Netdev') };
const home = { 'x/edition.md': note('edition', 'conference: Netdev', 'edition: "0x17"') };

/** The note `x/talk.md` after it was moved to the edition, in a library with these others. */
function moved(text: string, others: Files, target = to): string | undefined {
  const library = libraryOf({ ...others, 'x/talk.md': text });
  const place = { uri: `${root}/x/talk.md`, root };
  const namesOf = (facts: Parameters<typeof library.namesAt>[1]) => library.namesAt(place, facts);
  const edits = editionEdits(target, readingOf(text), text, defaultAliases, namesOf);
  if (!edits) return undefined;
  const after = applyEdits(text, edits);
  const { facts } = readingOf(after);
  assert.ok(facts);
  assert.deepEqual(namesOf(facts), target, 'it belongs there');
  return after;
}

describe('A note dragged to another edition', () => {
  const cases: [what: string, others: Files, before: string[], after: string[]][] = [
    ['has both names changed', {}, ['conference: FOSDEM # f', 'edition: 2023 # y'], ['conference: Netdev # f', 'edition: "0x17" # y']],
    ['has the edition alone changed', {}, ['conference: Netdev', "edition: '0x13'"], ['conference: Netdev', "edition: '0x17'"]],
    ['keeps what it inherits too, where that is right', inFolder, ['title: T'], ['edition: "0x17"', 'title: T']],
    ['of another conference gets both names', { 'x/edition.md': note('edition', 'conference: FOSDEM', 'edition: 2023') },
      ['title: T'], ['conference: Netdev', 'edition: "0x17"', 'title: T']],
    ['gets the name that nobody gives', aboveOnly, ['title: T'], ['edition: "0x17"', 'title: T']],
    ['gets both names where nobody gives any', {}, ['title: T'], ['conference: Netdev', 'edition: "0x17"', 'title: T']],
    ['comes home by a name of its own', home, ['edition: "0x13"'], ['edition: "0x17"']],
    ['has two names instead of one for both', {}, ['conference: Netdev 0x13', 'title: T'], ['conference: Netdev', 'edition: "0x17"', 'title: T']],
    ['keeps the name under which the key stands', {}, ['event: "Netdev 0x13"'], ['event: "Netdev"', 'edition: "0x17"']],
    ['has no year taken for its edition', {}, ['conference: 38C3', 'date: 2024-12-27'], ['conference: Netdev', 'edition: "0x17"', 'date: 2024-12-27']],
  ]; // prettier-ignore
  for (const [what, others, before, after] of cases)
    it(what, () => {
      for (const [name, variant] of Object.entries(variants))
        assert.equal(moved(variant(note('talk', ...before)), others), variant(note('talk', ...after)), name);
    });

  it('is not touched where it belongs there already, in another spelling or by inheritance', () => {
    const own = note('talk', 'conference: netdev', 'edition: 0X17');
    const library = { conference: 'netdev', edition: '0X17' };
    assert.equal(moved(own, {}, library), own);
    const none = note('talk', 'title: T');
    assert.equal(moved(none, home), none);
  });

  it('is left alone where its front matter is broken', () =>
    assert.equal(moved(note('talk', 'conference: C', 'edition: "1"', 'title: A: b'), {}), undefined));
});
