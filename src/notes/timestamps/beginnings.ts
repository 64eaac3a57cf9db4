import { longest } from './talkTime';

/**
 * When notes of talks were begun, in ms, by URI. What is older than any session lasts counts no more: whoever goes on with
 * such a note writes down what is over.
 */
export class Beginnings {
  private readonly times = new Map<string, number>();

  /** @param kept what `kept` has given, in another window; it may be anything */
  constructor(kept: unknown) {
    for (const entry of Array.isArray(kept) ? (kept as unknown[]) : []) {
      const [uri, time] = Array.isArray(entry) ? (entry as unknown[]) : [];
      if (typeof uri === 'string' && typeof time === 'number') this.times.set(uri, time);
    }
  }

  /** `undefined` where it is not known. */
  of(uri: string, now: number): number | undefined {
    const time = this.times.get(uri);
    return time !== undefined && time <= now && now - time <= longest ? time : undefined;
  }

  set(uri: string, time: number): void {
    this.times.set(uri, time);
  }

  /**
   * Files have got other names.
   *
   * @param movedTo the URI of a file after that
   * @returns whether one of these notes was among them
   */
  move(movedTo: (uri: string) => string): boolean {
    const moved = [...this.times].map(([uri, time]) => [movedTo(uri), time] as const);
    if (moved.every(([uri]) => this.times.has(uri))) return false;
    this.times.clear();
    for (const [uri, time] of moved) this.times.set(uri, time);
    return true;
  }

  /** What is worth keeping. */
  kept(now: number): [uri: string, time: number][] {
    return [...this.times].filter(([uri]) => this.of(uri, now) !== undefined);
  }
}
