// mocha inside the extension host: its browser build, which needs no Node and so runs in the web worker host too.
import type MochaModule from 'mocha';
import 'mocha/mocha.js';

const { Mocha } = globalThis as unknown as { Mocha: typeof MochaModule };

/**
 * A test has longer than each thing it waits for (`deadline`): what did not come is told by its name.
 * Importing this makes `describe`, `it` and the hooks global: it must come before the tests.
 */
export const mocha = new Mocha({ ui: 'bdd', timeout: 60_000 });
mocha.suite.emit('pre-require', globalThis, '', mocha);

const reasons = new WeakMap<Mocha.Suite | Mocha.Runnable, string>();

/** Skips the running test (in a `before` hook: the suite's tests) and lets the report say why. */
export function skip(context: Mocha.Context, reason: string): never {
  const running = context.currentTest ?? context.runnable();
  const isTest = 'type' in running && running.type === 'test';
  reasons.set(isTest || !running.parent ? running : running.parent, reason);
  return context.skip();
}

/** Why a test was skipped, as said by itself or by a hook of a suite around it. */
export function skipReason(test: Mocha.Test): string {
  for (let place: Mocha.Suite | Mocha.Runnable | undefined = test; place; place = place.parent) {
    const reason = reasons.get(place);
    if (reason) return reason;
  }
  return 'no reason given';
}
