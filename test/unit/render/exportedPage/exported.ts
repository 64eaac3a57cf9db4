// Exported pages of files written inline.
import { anchorsOf } from '../../../../src/render/exportedPage/anchors';
import { exportedHead, exportedNote, type ExportOptions } from '../../../../src/render/exportedPage/exportedNote';
import { exportedPage } from '../../../../src/render/exportedPage/exportedPage';
import { pageSections } from '../../../../src/render/page';
import type { PreviewScope } from '../../../../src/render/previewScope';
import { libraryOf, root, type Files } from '../../../support/library';

/** The page of files. */
export function exportedFiles(files: Files, scope: PreviewScope = { kind: 'library' }, hasFiles = false): string {
  const library = libraryOf(files);
  const sections = pageSections(library.editions(), library.notes(), scope);
  const anchors = anchorsOf(sections, 'en');
  const textOf = (uri: string): string | undefined => files[uri.slice(root.length + 1)];
  const optionsOf = (uri = ''): ExportOptions => ({
    locale: 'en',
    resolveImage: (path) => `resolved://${path}`,
    resolveLink: (address) => anchors.ofNote(new URL(address, uri).href.replace(/#.*/, '')),
  });
  const notes = new Map(
    sections.flatMap(({ notes }) =>
      notes.map((note) => [note.uri, exportedNote(note, textOf(note.uri), anchors, optionsOf(note.uri))]),
    ),
  );
  return [
    ...exportedPage({
      title: 'Our <notes>',
      sections,
      anchors,
      headOf: (section) =>
        exportedHead(section, section.note && textOf(section.note.uri), anchors, optionsOf(section.note?.uri)),
      noteOf: (uri) => notes.get(uri) ?? '',
      hasFiles,
    }),
  ].join('');
}

/** What stands in the page's body. */
export function bodyOf(page: string): string {
  return page.slice(page.indexOf('<body>') + '<body>'.length, page.lastIndexOf('</body>'));
}
