/** Long work in small steps: who does it may stop for a while after each. */
export type Steps<T> = Generator<undefined, T>;

/** Does all of it at once. */
export function finish<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** To stop and go on takes as long as a small piece of work does: then one step is so many of them. */
const piecesAtOnce = 16;

/** Asked after each small piece of work, tells whether a step is done with it. */
export function pauses(): () => boolean {
  let pieces = 0;
  return () => ++pieces % piecesAtOnce === 0;
}
