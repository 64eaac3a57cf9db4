/** Long work in small steps: who does it may stop for a while after each. */
export type Steps<T> = Generator<undefined, T>;

/** Does all of it at once. */
export function finish<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** To stop and go on takes as long as a small step of work. */
const stepsAtOnce = 16;

/** Asked after each step, tells whether to stop: after so many of them. */
export function pauses(): () => boolean {
  let steps = 0;
  return () => ++steps % stepsAtOnce === 0;
}
