// mocha asks for endless stack traces: thousands of errors made deep within a recursion then take seconds.

/** In the suite around this call, stack traces are as short as they are outside of mocha. */
export function quickErrors(): void {
  const own = Error.stackTraceLimit;
  before(() => {
    Error.stackTraceLimit = 10;
  });
  after(() => {
    Error.stackTraceLimit = own;
  });
}
