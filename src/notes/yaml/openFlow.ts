/**
 * What closes the lists and maps between brackets and braces that are open at the end of a text, the innermost first.
 * Quotes and comments are passed over. `undefined` where something is closed that was not opened.
 */
export function closersOf(source: string): string | undefined {
  let open = '';
  for (const [sign] of source.matchAll(/(?<![^\s,:[{])(?:"(?:[^"\\]|\\.)*"|'[^']*')|(?<![^\s[{,])#[^\n]*|[[\]{}]/gs)) {
    if (sign === '[' || sign === '{') open = (sign === '[' ? ']' : '}') + open;
    else if (sign === ']' || sign === '}') {
      if (!open.startsWith(sign)) return undefined;
      open = open.slice(1);
    }
  }
  return open;
}
