// Waits for what comes in its own time: asks again until it holds, and says what was there where that never comes.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

const deadline = 20_000;

/** Asks again until it is so. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + deadline;
  while (!(await isSo())) {
    assert.ok(Date.now() < end, `waited in vain: ${what}`);
    await sleep(50);
  }
}

/** Reads again until this is read. */
export async function becomes<T>(read: () => T | Promise<T>, expected: T): Promise<void> {
  let seen: T;
  for (const end = Date.now() + deadline; !isSame((seen = await read()), expected) && Date.now() < end;)
    await sleep(50);
  assert.deepEqual(seen, expected);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
