import { readFilter } from '../library/filter/filter';
import { foldedWords } from '../library/filter/folded';
import type { LibraryNote } from '../library/libraryNote';
import type { Steps } from '../library/steps';
import { counted } from '../library/subjects/hover';
import { sessionName, sessionOf } from './card';
import { FacetCounts } from './facetCounts';
import type { FilterUpdate } from './messages';
import type { PageSection } from './page';
import { noFilter, type PageFilter } from './pageFilter';

/** Kept as long as the notes are: with every letter that is typed they are asked for again. */
const words = new WeakMap<LibraryNote, string>();

/**
 * Which notes of a page a filter leaves, and how many each of its values would, a note with every step. The conditions on
 * tags and speakers hold all together; of sessions, statuses and editions, of which a note has one, any does.
 *
 * @param numberOf the number of a note's card
 */
export function* filterNotes(
  sections: readonly PageSection[],
  filter: PageFilter,
  numberOf: (note: LibraryNote) => number,
): Steps<FilterUpdate> {
  const text = readFilter(filter.text);
  const facets = facetsOf(sections, filter);
  const shown: number[] = [];
  const editions = new Set<string>();
  let all = 0;
  let videos = 0;
  for (const section of sections) {
    for (const note of section.notes) {
      yield;
      all++;
      const isFound = !text || text.matches(note, wordsOf(note));
      const hasVideo = note.video.length > 0;
      const failing = isFound ? facets.filter((facet) => !facet.holds(note, section)) : [];
      if (!isFound || failing.length > 1) continue;
      if (hasVideo || !filter.video) for (const facet of facets) if (facet.counts(failing)) facet.count(note, section);
      if (failing.length > 0) continue;
      if (hasVideo) videos++;
      if (filter.video && !hasVideo) continue;
      shown.push(numberOf(note));
      editions.add(section.id);
    }
  }
  const isAll = !isNarrowed(filter);
  const sum = isAll ? counted(all, 'note') : `${shown.length} of ${counted(all, 'note')}`;
  const where = editions.size > 0 ? ` in ${counted(editions.size, 'edition')}` : '';
  return {
    type: 'filtered',
    ...(isAll ? {} : { shown }),
    status: `${sum}${where}`,
    facets: facets.map((facet) => facet.update()),
    videos,
  };
}

function isNarrowed(filter: PageFilter): boolean {
  return readFilter(filter.text) !== undefined || JSON.stringify({ ...filter, text: '' }) !== JSON.stringify(noFilter);
}

function facetsOf(sections: readonly PageSection[], filter: PageFilter): FacetCounts[] {
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  return [
    new FacetCounts('tags', 'Tags', filter.tags, 'all', ({ tags }) => tags),
    new FacetCounts('speakers', 'Speakers', filter.speakers, 'all', ({ speakers }) => speakers.map(({ name }) => name)),
    new FacetCounts('sessions', 'Sessions', filter.sessions, 'any', (note) => [sessionOf(note)], sessionName),
    new FacetCounts('statuses', 'Status', filter.statuses, 'any', ({ status }) =>
      status === undefined ? [] : [status],
    ),
    new FacetCounts(
      'editions',
      'Editions',
      filter.editions,
      'any',
      (_, { id }) => [id],
      (_, id) => titles.get(id) ?? id,
    ),
  ];
}

function wordsOf(note: LibraryNote): string {
  let own = words.get(note);
  if (own === undefined) words.set(note, (own = foldedWords(note)));
  return own;
}
