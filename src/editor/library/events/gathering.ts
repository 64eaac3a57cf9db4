/** How long what happens is gathered before it is taken in, in ms: nobody sees that it waits. */
export const gatherFor = 80;
/** With so many files waiting it is a storm: a branch is switched, a folder unpacked. */
export const many = 20;
/** A storm is over when nothing more came for so long, in ms: the editor tells of hundreds of files every 200 ms. */
export const quietFor = 300;
/** A storm that goes on is taken in part by part, in ms. */
export const longestStorm = 3000;

/** Something happened to a file or folder. */
export type Happening = 'created' | 'changed' | 'deleted';

/** What happened to a file or folder while it waited to be taken in. */
export interface Happened {
  /** As text. */
  readonly uri: string;
  /** The last thing that did. */
  readonly kind: Happening;
  /** It was deleted, last or before that: what stands below it now is not what did. */
  readonly wasDeleted: boolean;
}

/** Gathers what happens, and says when to take it in: at once for a few files, and once for a burst of thousands. */
export class Gathering {
  private readonly waiting = new Map<string, Happened>();
  private soon: ReturnType<typeof setTimeout> | undefined;
  private atLast: ReturnType<typeof setTimeout> | undefined;

  /** @param due called when it is time to `take` */
  constructor(private readonly due: () => void) {}

  add(uri: string, kind: Happening): void {
    const wasDeleted = kind === 'deleted' || this.waiting.get(uri)?.wasDeleted === true;
    this.waiting.set(uri, { uri, kind, wasDeleted });
    const isStorm = this.waiting.size >= many;
    if (isStorm) clearTimeout(this.soon);
    if (isStorm || this.soon === undefined) this.soon = this.timer(isStorm ? quietFor : gatherFor);
    this.atLast ??= this.timer(longestStorm);
  }

  /** What happened since it was last taken. */
  take(): Happened[] {
    const happened = [...this.waiting.values()];
    this.waiting.clear();
    return happened;
  }

  dispose(): void {
    this.stop();
    this.waiting.clear();
  }

  private timer(delay: number): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      this.stop();
      this.due();
    }, delay);
  }

  private stop(): void {
    clearTimeout(this.soon);
    clearTimeout(this.atLast);
    this.soon = this.atLast = undefined;
  }
}
