import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import type { LibraryNote } from '../../../../src/library/libraryNote';
import { bySpeaker } from '../../../../src/library/tree/byName';
import { Group } from '../../../../src/library/tree/group';
import { note, notesOf } from '../../../support/library';

describe('What stands beside a speaker', () => {
  // With a change of one note the words of all rows are asked for again, and some people are in thousands of notes.
  it('is made of all their notes once, and again when one of these has changed', () => {
    let looks = 0;
    const talk = (edition: string, affiliation: string): LibraryNote => {
      const [made] = notesOf({
        'a.md': note('talk', 'conference: C', `edition: "${edition}"`, 'title: A', `speakers: Ada (${affiliation})`),
      });
      const { speakers = [] } = made ?? {};
      return Object.defineProperty({ ...made, uri: edition } as LibraryNote, 'speakers', {
        get: () => (looks++, speakers),
      });
    };
    const [ada, elsewhere] = [new Group('ada', 0), new Group('ada', 0)];
    let others: Group | undefined;
    const { describe: wordsOf } = bySpeaker(() => others);
    const words = (): [words: string, looks: number] => {
      looks = 0;
      return [wordsOf(ada, 1), looks];
    };
    const [first, second] = [talk('1', 'Arm'), talk('2', 'Arm')];
    ada.add(first, 'Ada');
    deepStrictEqual(words(), ['Arm', 1]);
    deepStrictEqual(words(), ['Arm', 0]);
    ada.add(second, 'Ada');
    deepStrictEqual(words(), ['Arm · seen at 2 editions', 2]);
    deepStrictEqual(words(), ['Arm · seen at 2 editions', 0]);
    elsewhere.add(talk('3', 'Arm'), 'Ada');
    others = elsewhere;
    strictEqual(words()[0], 'Arm · seen at 3 editions');
    ada.remove(second, 'Ada');
    strictEqual(words()[0], 'Arm · seen at 2 editions');
    others = undefined;
    strictEqual(words()[0], 'Arm');
  });
});
