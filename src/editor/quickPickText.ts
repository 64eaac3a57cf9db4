/** Text of a note for a quick pick's row, where `$(name)` would become an icon. */
export function plainText(text: string): string {
  return text.replaceAll('$(', '$\u200b(');
}
