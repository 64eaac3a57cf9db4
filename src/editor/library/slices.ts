import type { Steps } from '../../library/steps';

/** How long the host is kept busy in one go, in ms: what waits for it is not noticed. */
export const longestSlice = 15;
/** The same for work that nobody waits for. */
export const backgroundSlice = 10;

/** The clock is asked once in so many steps, which takes a few milliseconds at most. */
const stepsAtOnce = 16;

/**
 * Does long work in slices, and lets the host do other things in between.
 *
 * @param isCancelled asked after each slice; then the rest is not done, and the answer is `undefined`
 */
export async function inSlices<T>(
  steps: Steps<T>,
  isCancelled: () => boolean,
  slice = longestSlice,
): Promise<T | undefined> {
  for (;;) {
    const end = performance.now() + slice;
    do {
      for (let i = 0; i < stepsAtOnce; i++) {
        const step = steps.next();
        if (step.done === true) return step.value;
      }
    } while (performance.now() < end);
    await breath();
    if (isCancelled()) return undefined;
  }
}

const { setImmediate } = globalThis as { setImmediate?: (task: () => void) => void };

/** Those who wait for their turn. */
const waiting: (() => void)[] = [];

/**
 * Until all that waits for the host has had its turn. Of several who wait here one goes on with each turn: their slices,
 * one after the other in one turn, would be a pause together.
 */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) inNextTurn(goOn);
  });
}

function goOn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) inNextTurn(goOn);
}

function inNextTurn(task: () => void): void {
  if (setImmediate) setImmediate(task);
  else setTimeout(task);
}
