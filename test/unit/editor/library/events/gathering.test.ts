import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { gatherFor, Gathering, longestStorm, many, quietFor } from '../../../../../src/editor/library/events/gathering';

/** How the editor tells of a storm, as seen in VS Code. */
const [portion, portionEvery] = [500, 200];

describe('Gathering what happens to files', () => {
  const { timers } = mock;
  let gathering: Gathering;
  /** The number of files of each update. */
  let updates: number[];
  beforeEach(() => {
    timers.enable({ apis: ['setTimeout'] });
    updates = [];
    gathering = new Gathering(() => updates.push(gathering.take().length));
  });
  afterEach(() => {
    gathering.dispose();
    timers.reset();
  });

  const change = (from: number, count = 1): void => {
    for (let i = from; i < from + count; i++) gathering.add(`file:///ws/${i}.md`, 'changed');
  };
  /** A storm of so many portions; at its end the last one has just come. */
  const storm = (portions: number): void => {
    for (let i = 0; i < portions; i++) {
      if (i > 0) timers.tick(portionEvery);
      change(i * portion, portion);
    }
  };

  it('takes one file in at once', () => {
    change(0);
    timers.tick(gatherFor);
    assert.deepEqual(updates, [1]);
  });

  it('takes a file that is typed in again and again in at the same pace', () => {
    for (let i = 0; i < 20; i++) {
      change(0);
      timers.tick(gatherFor / 2);
    }
    assert.deepEqual(
      updates,
      Array.from({ length: 10 }, () => 1),
    );
  });

  it('waits for nothing behind a few files', () => {
    change(0, many - 1);
    timers.tick(gatherFor);
    assert.deepEqual(updates, [many - 1]);
  });

  // The time was counted from the first event, so that each portion became an update.
  it('takes 5,000 files in once, as soon as it is quiet', () => {
    storm(10);
    timers.tick(quietFor - 1);
    assert.deepEqual(updates, []);
    timers.tick(1);
    assert.deepEqual(updates, [5000]);
  });

  it('takes a storm without end in part by part', () => {
    storm(50);
    timers.tick(quietFor);
    const perUpdate = (longestStorm / portionEvery) * portion;
    assert.ok(updates.length <= 4 && updates.every((count) => count <= perUpdate + portion), updates.join(' '));
    assert.equal(
      updates.reduce((sum, count) => sum + count, 0),
      50 * portion,
    );
  });

  it('takes one file in at once after a storm', () => {
    storm(2);
    timers.tick(quietFor);
    change(0);
    timers.tick(gatherFor);
    assert.deepEqual(updates, [2 * portion, 1]);
    timers.tick(longestStorm);
    assert.deepEqual(updates, [2 * portion, 1], 'nothing is left of the time that was set for the storm');
  });

  it('takes nothing in any more when it is disposed of', () => {
    storm(1);
    gathering.dispose();
    timers.tick(longestStorm);
    assert.deepEqual(updates, []);
  });

  it('remembers what was deleted before it came again', () => {
    gathering.add('a', 'deleted');
    gathering.add('b', 'created');
    gathering.add('a', 'created');
    gathering.add('b', 'deleted');
    gathering.add('c', 'changed');
    assert.deepEqual(gathering.take(), [
      { uri: 'a', kind: 'created', wasDeleted: true },
      { uri: 'b', kind: 'deleted', wasDeleted: true },
      { uri: 'c', kind: 'changed', wasDeleted: false },
    ]);
    gathering.add('a', 'created');
    assert.deepEqual(gathering.take(), [{ uri: 'a', kind: 'created', wasDeleted: false }]);
  });
});
