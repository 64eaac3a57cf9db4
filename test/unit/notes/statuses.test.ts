import assert from 'node:assert/strict';
import { ourKeyBook } from '../../../src/notes/schema/keyBook';
import { commonStatuses, statusesOf } from '../../../src/notes/statuses';

const talk = statusesOf('talk', ourKeyBook);
const report = statusesOf('report', ourKeyBook);
const names = (list: ReturnType<typeof statusesOf>): string => list.map(({ status }) => status).join(' ');

describe('The statuses of a note', () => {
  it('are those of its type, in schema order', () => {
    assert.equal(names(talk), 'planned attended draft summarized skipped');
    assert.equal(names(report), 'draft review published');
    assert.equal(names(statusesOf('announcement', ourKeyBook)), 'draft review published');
    assert.deepEqual(statusesOf('edition', ourKeyBook), []);
  });

  it('all say what they mean', () =>
    assert.deepEqual([...talk, ...report].filter(({ meaning }) => meaning === ''), [])); // prettier-ignore

  it('of notes of several types are those that all have', () => {
    assert.deepEqual(commonStatuses([talk, report]), [{ status: 'draft', meaning: 'It is being written.' }]);
    assert.deepEqual(commonStatuses([talk, [...talk]]), talk);
    assert.deepEqual(commonStatuses([talk, []]), []);
    assert.deepEqual(commonStatuses([]), []);
  });
});
