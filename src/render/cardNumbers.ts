/**
 * The numbers by which a page knows its cards. They are made of what a card stands for, so that a page which is loaded
 * again finds those it remembers.
 */
export class CardNumbers {
  private readonly numbers = new Map<string, number>();
  private readonly keys = new Map<number, string>();

  /** The number of a key, a new one where it has none. */
  of(key: string): number {
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = hash(key);
      while (this.keys.has(number)) number++;
      this.numbers.set(key, number);
      this.keys.set(number, key);
    }
    return number;
  }

  /** The key that a number was made of. */
  keyOf(number: number): string | undefined {
    return this.keys.get(number);
  }
}

/** FNV-1a: 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
