import { deepStrictEqual } from 'node:assert/strict';
import { Bodies } from '../../../../src/editor/libraryView/bodies';
import type { WorkspaceLibrary } from '../../../../src/editor/library/workspaceLibrary';
import type { Reports } from '../../../../src/editor/reports';
import { libraryOf, note, pathOf, root, tell, type Files } from '../../../support/library';

const talkBy = (title: string, author: string, ...lines: string[]): string =>
  note(
    'talk',
    'conference: Netdev',
    'edition: "0x13"',
    `title: ${title}`,
    `authors: ${author}`,
    'speakers: S',
    ...lines,
  );

describe('Talks that are marked as not summarized', () => {
  const marked = (
    files: Files,
    unread: readonly string[] = [],
  ): { paths: () => string[]; after: (files: Files) => string[] } => {
    const library = libraryOf(files);
    const isBodyKnown = (uri: string): boolean => !unread.includes(pathOf(uri));
    const bodies = new Bodies({ library, isBodyKnown } as WorkspaceLibrary, {} as Reports);
    const paths = (): string[] =>
      library
        .notes()
        .filter((one) => bodies.isUnsummarized(one))
        .map(({ uri }) => pathOf(uri));
    const after = (changes: Files): string[] => {
      tell(library, changes);
      // Rows are asked for at any time.
      paths();
      return [...bodies.concernedBy(new Set(Object.keys(changes).map((path) => `${root}/${path}`)))]
        .map((uri) => pathOf(uri))
        .sort();
    };
    return { paths, after };
  };

  const are = (title: string, files: Files, ...expected: string[]): void => {
    it(title, () => deepStrictEqual(marked(files).paths(), expected));
  };
  are('are those of one who was there', { 'a.md': talkBy('A', 'X'), 'b.md': note('report', 'title: R') }, 'a.md');
  are('are none that somebody else wrote up', {
    'x.md': talkBy('A', 'X', 'status: summarized'),
    'y.md': talkBy('A', 'Y'),
  });
  are(
    'are none that somebody planned',
    { 'x.md': talkBy('A', 'X'), 'y.md': talkBy('A', 'Y', 'status: planned') },
    'x.md',
  );
  are('are all of a talk that nobody wrote up', { 'x.md': talkBy('A', 'X'), 'y.md': talkBy('A', 'Y') }, 'x.md', 'y.md');

  it('are none of which a body is not read yet', () => {
    const files = { 'a.md': talkBy('A', 'X'), 'b.md': talkBy('B', 'X'), 'c.md': talkBy('B', 'Y') };
    deepStrictEqual(marked(files, ['c.md']).paths(), ['a.md']);
  });

  it('are told anew with a note of the same talk, and with one that was', () => {
    const { paths, after } = marked({ 'x.md': talkBy('A', 'X', 'status: summarized'), 'y.md': talkBy('A', 'Y') });
    paths();
    deepStrictEqual(after({ 'x.md': talkBy('A', 'X') }), ['x.md', 'y.md']);
    deepStrictEqual(after({ 'x.md': talkBy('B', 'X') }), ['x.md', 'y.md']);
    deepStrictEqual(after({ 'x.md': talkBy('C', 'X') }), ['x.md']);
    deepStrictEqual(after({ 'z.md': talkBy('A', 'Z') }), ['y.md', 'z.md']);
    deepStrictEqual(after({ 'z.md': undefined }), ['y.md', 'z.md']);
  });
});
