import assert from 'node:assert/strict';
import { Gathering, type Happening } from '../../../../../src/editor/library/events/gathering';
import { touchedBy } from '../../../../../src/editor/library/events/touched';
import { libraryOf, pathOf, root } from '../../../../support/library';
import { talk } from '../../../../support/notes';

/** Of these notes, and these alone, the library knows. */
const known = ['A/keep.md', 'A/old.md', 'A/sub/x.md', 'AB.md', 'B/b.md', 'Q.md/x.md'];

describe('The files that are touched by what happens', () => {
  const library = libraryOf(Object.fromEntries(known.map((path) => [path, talk()])));

  /** @param events as `+created`, `-deleted`, `~changed` */
  const touched = (events: string, isNote = (path: string) => path.endsWith('.md')): string => {
    const kinds: Record<string, Happening> = { '+': 'created', '-': 'deleted', '~': 'changed' };
    const gathering = new Gathering(() => undefined);
    for (const event of events.split(' '))
      gathering.add(`${root}/${event.slice(1)}`, kinds[event.charAt(0)] ?? 'changed');
    const files = touchedBy(gathering.take(), (uri) => isNote(pathOf(uri)), library);
    gathering.dispose();
    return [...files].map(([uri, isDeleted]) => `${isDeleted ? '-' : '+'}${pathOf(uri)}`).join(' ');
  };
  const anything = (): boolean => true;

  const rows: [events: string, files: string][] = [
    ['~A/old.md', '+A/old.md'],
    ['-A/old.md', '-A/old.md'],
    ['+new.md', '+new.md'],
    ['+picture.png -other.png', ''],
    ['-A', '-A/keep.md -A/old.md -A/sub/x.md'],
    ['-A/sub', '-A/sub/x.md'],
    ['-A/sub +A/moved', '-A/sub/x.md'],
    // Made in a folder that is gone by now.
    ['+A/new.md -A', '-A/new.md -A/keep.md -A/old.md -A/sub/x.md'],
    // What had been deleted was forgotten when the folder came again.
    ['-A +A', '-A/keep.md -A/old.md -A/sub/x.md'],
    ['-A +A +A/new.md +A/old.md', '+A/new.md +A/old.md -A/keep.md -A/sub/x.md'],
    ['-A/old.md +A/old.md', '+A/old.md'],
    // A folder may be called as notes are.
    ['-Q.md', '-Q.md -Q.md/x.md'],
  ];
  for (const [events, files] of rows) it(events, () => assert.equal(touched(events), files));

  it('below a folder that the settings take for a note', () => {
    assert.equal(touched('-A', anything), '-A -A/keep.md -A/old.md -A/sub/x.md');
    assert.equal(touched('-A +A', anything), '+A -A/keep.md -A/old.md -A/sub/x.md');
  });

  it('does not look below a file that it knows', () => {
    const asked: string[][] = [];
    const watched = {
      knows: (uri: string) => library.knows(uri),
      below: (folders: ReadonlySet<string>) => {
        asked.push([...folders]);
        return [];
      },
    };
    touchedBy([{ uri: `${root}/AB.md`, kind: 'deleted', wasDeleted: true }], anything, watched);
    assert.deepEqual(asked, [[]]);
  });
});
