/** Whether a body holds nothing yet but headings and empty items: the frame of a new note. */
export function isBlankBody(text: string, bodyStart: number): boolean {
  return text
    .slice(bodyStart)
    .split('\n')
    .every((line) => /^\s*(?:#{1,6}(?:\s.*)?|[-*+](?:\s+\[ \])?)?\s*$/.test(line));
}
