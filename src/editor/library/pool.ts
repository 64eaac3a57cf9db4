import { breath, longestSlice } from './slices';

/** Files read at the same time: more only queues in the host. */
export const readsAtOnce = 32;

/**
 * Runs a task for every item, at most `width` at a time; takes no new ones once `isCancelled` says so. The host gets its
 * turn in between, also where tasks wait for nothing.
 */
export async function forEachLimited<T>(
  items: readonly T[],
  width: number,
  isCancelled: () => boolean,
  task: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  let end = performance.now() + longestSlice;
  const worker = async (): Promise<void> => {
    for (const item of queue) {
      if (isCancelled()) return;
      await task(item);
      if (performance.now() < end) continue;
      await breath();
      end = performance.now() + longestSlice;
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
}
