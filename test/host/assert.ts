// The few assertions the host tests use, named as in `node:assert`, which the web worker host does not have.

export class AssertionError extends Error {
  constructor(
    message: string,
    readonly actual: unknown,
    readonly expected: unknown,
  ) {
    super(message);
    this.name = 'AssertionError';
  }
}

export function ok(value: unknown, message = 'expected something true'): asserts value {
  if (!value) throw new AssertionError(message, value, true);
}

export function strictEqual<T>(actual: T, expected: T, message = 'the values differ'): void {
  if (!Object.is(actual, expected)) throw new AssertionError(message, actual, expected);
}

export function deepStrictEqual<T>(actual: T, expected: T, message = 'the values differ'): void {
  const path = difference(actual, expected);
  if (path !== undefined) throw new AssertionError(`${message}${path && ` at ${path}`}`, actual, expected);
}

export function match(text: string, pattern: RegExp, message = `the text does not match ${String(pattern)}`): void {
  if (!pattern.test(text)) throw new AssertionError(message, text, String(pattern));
}

export async function rejects(promise: Thenable<unknown>, pattern: RegExp): Promise<void> {
  let value: unknown;
  try {
    value = await promise;
  } catch (error) {
    match(String(error), pattern, `the error does not match ${String(pattern)}`);
    return;
  }
  throw new AssertionError('the promise was fulfilled', value, String(pattern));
}

/** Waits until something holds, for what the editor does in its own time. */
export async function eventually<T>(
  probe: () => T | Thenable<T>,
  what: string,
  milliseconds = 10_000,
): Promise<NonNullable<T>> {
  for (const deadline = Date.now() + milliseconds; ;) {
    const value = await probe();
    if (value) return value;
    if (Date.now() > deadline) throw new AssertionError(`waited in vain: ${what}`, value, true);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Where two plain values first differ: '' for the values themselves, nothing where they are the same. */
function difference(actual: unknown, expected: unknown): string | undefined {
  if (Object.is(actual, expected)) return undefined;
  if (!isObject(actual) || !isObject(expected) || Array.isArray(actual) !== Array.isArray(expected)) return '';
  for (const key of new Set([...Object.keys(actual), ...Object.keys(expected)])) {
    if (!(key in actual) || !(key in expected)) return `.${key}`;
    const inside = difference(actual[key], expected[key]);
    if (inside !== undefined) return `.${key}${inside}`;
  }
  return undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
