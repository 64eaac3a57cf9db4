/**
 * A name for an exported file beside the report.
 *
 * @param taken how many names before it were taken: the first may be the report's own
 */
export function exportName(name: string, taken: number): string {
  if (taken === 0) return name;
  const [, base = name, ending = ''] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? [];
  return `${base}-export${taken > 1 ? `-${taken}` : ''}${ending}`;
}

/** Whether a note lies at a URI: by letters alone, since disks do not tell cases apart. */
export function isNoteAt(notes: readonly { uri: string }[], uri: string): boolean {
  const wanted = uri.toLowerCase();
  return notes.some((note) => note.uri.toLowerCase() === wanted);
}
