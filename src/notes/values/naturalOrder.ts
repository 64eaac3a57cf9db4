/**
 * What a text is sorted by so that its numbers come in their order: `Part 2` before `Part 10`. The text itself where it
 * has none.
 */
export function naturalKey(text: string): string {
  return /\d/.test(text) ? text.replace(/\d+/g, (digits) => digits.padStart(longestNumber, '0')) : text;
}

/** Longer ones are no numbers that anybody counts by. */
const longestNumber = 10;
