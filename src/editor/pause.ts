/** Lets the host do what waits for it; long work stops for it every few milliseconds. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
