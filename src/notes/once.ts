/** Answers that are made when they are first asked for, and then kept. */
export class Once {
  private readonly made = new Map<string, unknown>();

  /** The answer to a question, which has the same type each time. */
  get<T>(question: string, make: () => T): T {
    if (!this.made.has(question)) this.made.set(question, make());
    return this.made.get(question) as T;
  }
}
