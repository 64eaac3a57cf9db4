import { foldName } from '../notes/values/editionName';
import { fold } from '../library/fold';
import type { LibraryNote } from '../library/libraryNote';

/** What a preview shows: one note, one edition, one person or one topic over all editions, or the whole library. */
export type PreviewScope =
  | { kind: 'library' }
  | { kind: 'edition'; conference: string; edition: string }
  | { kind: 'speaker'; speaker: string }
  | { kind: 'tag'; tag: string }
  | { kind: 'note'; uri: string };

/** The scope that stored or handed-over data says; the whole library where it says none. */
export function parseScope(data: unknown): PreviewScope {
  const { conference, edition, speaker, tag, uri } = (typeof data === 'object' && data !== null ? data : {}) as Record<
    string,
    unknown
  >;
  if (typeof uri === 'string') return { kind: 'note', uri };
  if (typeof conference === 'string' && typeof edition === 'string') return { kind: 'edition', conference, edition };
  if (typeof speaker === 'string') return { kind: 'speaker', speaker };
  if (typeof tag === 'string') return { kind: 'tag', tag };
  return { kind: 'library' };
}

export function isInScope(note: LibraryNote, scope: PreviewScope): boolean {
  switch (scope.kind) {
    case 'library':
      return true;
    case 'edition':
      return sameName(note.conference, scope.conference) && sameName(note.edition, scope.edition);
    case 'speaker':
      return note.speakers.some(({ name }) => fold(name) === fold(scope.speaker));
    case 'tag':
      return note.tags.some((tag) => fold(tag) === fold(scope.tag));
    case 'note':
      return note.uri === scope.uri;
  }
}

/** The preview's title. */
export function scopeTitle(scope: PreviewScope, titleOf: (uri: string) => string | undefined): string {
  switch (scope.kind) {
    case 'library':
      return 'Conference Notes';
    case 'edition':
      return `${scope.conference} ${scope.edition}`;
    case 'speaker':
      return scope.speaker;
    case 'tag':
      return `#${scope.tag}`;
    case 'note':
      return titleOf(scope.uri) ?? 'Note';
  }
}

function sameName(a: string | undefined, b: string): boolean {
  return a !== undefined && foldName(a) === foldName(b);
}
