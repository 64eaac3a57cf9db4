import assert from 'node:assert/strict';
import { readNote } from '../../../../src/notes/note';
import { spotAt, spotsOf } from '../../../../src/notes/places/spots';
import { plainLines } from '../../../support/generated';
import { mutated } from '../../../support/mutations';
import { randomFrom } from '../../../support/random';

describe('The value at an offset', () => {
  it('is that of all values which the offset stands in or touches, whatever stands in the note', () => {
    const random = randomFrom(5);
    let found = 0;
    for (let round = 0; round < 300; round++) {
      const opening = '---\ntype: talk\n';
      const block = opening + plainLines(random);
      const text = `${random.below(2) === 0 ? block : mutated(block, opening.length, random)}---\n`;
      const frontMatter = readNote(text)?.frontMatter;
      // Where it is no YAML what is saved of it may stand in the same place.
      if (!frontMatter || frontMatter.problems.length > 0) continue;
      const all = [...spotsOf(frontMatter, text)];
      for (let offset = 0; offset <= text.length; offset++) {
        const expected = all.find(({ scalar }) => scalar.start <= offset && offset <= scalar.end);
        assert.deepEqual(spotAt(frontMatter, text, offset), expected, `${offset} in ${text}`);
        if (expected) found++;
      }
    }
    assert.ok(found > 10_000, `only ${found} values were compared`);
  });
});
