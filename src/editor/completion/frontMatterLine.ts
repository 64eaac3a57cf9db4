/** The lines of a document, which are read one by one: most calls are about a body, and need no more than the first. */
export interface Lines {
  lineAt(line: number): { text: string };
}

/** No front matter has as many lines. */
const mostLines = 2000;

/** Whether a line stands below an opening `---` and above a closing one, as far as there is one. */
export function isInFrontMatter(document: Lines, line: number): boolean {
  if (line === 0 || line > mostLines || !/^\ufeff?---[ \t]*$/.test(document.lineAt(0).text)) return false;
  for (let above = 1; above <= line; above++) if (isFence(document.lineAt(above).text)) return false;
  return true;
}

function isFence(text: string): boolean {
  return /^---[ \t]*$/.test(text);
}
