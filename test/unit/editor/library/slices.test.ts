import { strictEqual } from 'node:assert/strict';
import { breath, inSlices } from '../../../../src/editor/library/slices';
import type { Steps } from '../../../../src/library/steps';

describe('Long work in slices', () => {
  // Each by itself kept its time, and three of them made a pause that was three times as long.
  it('has one slice in a turn of the host, whoever else waits for one', async () => {
    let turn = 0;
    let isOver = false;
    const count = (): void => {
      turn++;
      if (!isOver) setImmediate(count);
    };
    count();
    const turns: number[] = [];
    const job = async (): Promise<void> => {
      for (let i = 0; i < 4; i++) {
        await breath();
        turns.push(turn);
      }
    };
    await Promise.all([job(), job(), job()]);
    isOver = true;
    strictEqual(turns.length, 12);
    strictEqual(new Set(turns).size, 12, turns.join(' '));
  });

  it('comes to its end, or is given up', async () => {
    function* steps(): Steps<string> {
      for (let i = 0; i < 100; i++) yield;
      return 'done';
    }
    strictEqual(await inSlices(steps(), () => false, 0), 'done');
    strictEqual(await inSlices(steps(), () => true, 0), undefined);
  });
});
