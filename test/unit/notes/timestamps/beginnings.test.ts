import assert from 'node:assert/strict';
import { Beginnings } from '../../../../src/notes/timestamps/beginnings';

const noon = Date.UTC(2023, 9, 30, 12);
const minutes = 60_000;
const hours = 60 * minutes;

describe('When the note of a talk was begun', () => {
  const begun = (): Beginnings => {
    const beginnings = new Beginnings(undefined);
    beginnings.set('file:///a/talk.md', noon);
    return beginnings;
  };

  it('is known in another window, after a reload', () => {
    const kept: unknown = JSON.parse(JSON.stringify(begun().kept(noon + 5 * minutes)));
    assert.equal(new Beginnings(kept).of('file:///a/talk.md', noon + 20 * minutes), noon);
  });

  it('is known by the new name of the file or of its folder, and no more by the old one', () => {
    const beginnings = begun();
    const renamed = (uri: string): string => uri.replace('/a/', '/b/');
    assert.equal(beginnings.move(renamed), true);
    assert.equal(beginnings.of('file:///b/talk.md', noon), noon);
    assert.equal(beginnings.of('file:///a/talk.md', noon), undefined);
    assert.equal(beginnings.move(renamed), false);
  });

  it('counts no more, and is not kept, when the talk is long over', () => {
    const beginnings = begun();
    assert.equal(beginnings.of('file:///a/talk.md', noon + 12 * hours), noon);
    assert.equal(beginnings.of('file:///a/talk.md', noon + 13 * hours), undefined);
    assert.deepEqual(beginnings.kept(noon + 13 * hours), []);
    assert.equal(beginnings.of('file:///a/talk.md', noon - 1), undefined);
  });

  it('is not known where something else was kept', () => {
    for (const kept of [null, 'x', {}, [1, null, ['file:///a/talk.md'], ['file:///a/talk.md', 'x'], [noon, noon]]])
      assert.deepEqual(new Beginnings(kept).kept(noon), []);
  });
});
