import type { CardPlace } from '../card';
import { groupsOf, placeIn, type NoteGroup } from '../groups';
import type { PageSection } from '../page';

/** Where a section and its notes stand on an exported page. */
export interface Anchors {
  /** The id of a note's place; that of an edition note is its section's. `undefined` where the note is not on the page. */
  ofNote(uri: string): string | undefined;
  ofSection(section: PageSection): string;
  /** The notes of a section in the order of the page. */
  groups(section: PageSection): readonly NoteGroup[];
  /** The place of a note among those of its talk. */
  place(uri: string): CardPlace;
}

/** Ids by number: names would need escaping, and paths stay at home. @param locale for the days, a BCP 47 tag */
export function anchorsOf(sections: readonly PageSection[], locale: string): Anchors {
  const notes = new Map<string, string>();
  const ids = new Map<PageSection, string>();
  const groups = new Map<PageSection, NoteGroup[]>();
  const places = new Map<string, CardPlace>();
  for (const section of sections) {
    const id = `section-${ids.size + 1}`;
    ids.set(section, id);
    if (section.note) notes.set(section.note.uri, id);
    const own = groupsOf(section.notes, locale);
    groups.set(section, own);
    for (const talk of own.flatMap(({ talks }) => talks)) {
      talk.forEach(({ uri }, i) => {
        notes.set(uri, `note-${notes.size + 1}`);
        places.set(uri, placeIn(talk, i));
      });
    }
  }
  return {
    ofNote: (uri) => notes.get(uri),
    ofSection: (section) => ids.get(section) ?? '',
    groups: (section) => groups.get(section) ?? [],
    place: (uri) => places.get(uri) ?? 'alone',
  };
}
