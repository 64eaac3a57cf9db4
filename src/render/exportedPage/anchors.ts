import type { PageSection } from '../page';

/** Where a section and its notes stand on an exported page. */
export interface Anchors {
  /** The id of a note's place; that of an edition note is its section's. `undefined` where the note is not on the page. */
  ofNote(uri: string): string | undefined;
  ofSection(section: PageSection): string;
}

/** Ids by number: names would need escaping, and paths stay at home. */
export function anchorsOf(sections: readonly PageSection[]): Anchors {
  const notes = new Map<string, string>();
  const places = new Map<PageSection, string>();
  for (const section of sections) {
    const id = `section-${places.size + 1}`;
    places.set(section, id);
    if (section.note) notes.set(section.note.uri, id);
    for (const { uri } of section.notes) notes.set(uri, `note-${notes.size + 1}`);
  }
  return { ofNote: (uri) => notes.get(uri), ofSection: (section) => places.get(section) ?? '' };
}
