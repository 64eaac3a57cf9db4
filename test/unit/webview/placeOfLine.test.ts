import { strictEqual } from 'node:assert/strict';
import { placeOfLine } from '../../../src/webview/placeOfLine';
import { renderCard } from '../../../src/render/page';
import { noteOf, libraryOf } from '../render/library';
import { plain } from '../render/render';
import { scanHtml } from '../render/scanHtml';

/** The place of a line on the card of a talk with that body: the start of its text. */
function placeOf(body: string, wanted: string): string | undefined {
  const text = `---\ntype: talk\ntitle: A\n---\n${body}`;
  const line = text.split('\n').findIndex((one) => one.startsWith(wanted));
  const library = libraryOf({ 'talk.md': text });
  const { html } = renderCard(noteOf(library, 'talk.md'), text, { ...plain, locale: 'en' });
  const places = scanHtml(html).filter(({ attributes }) => Number(attributes.get('data-line')) > 0);
  const index = placeOfLine(
    places.map(({ attributes }) => Number(attributes.get('data-line'))),
    line,
  );
  return index === undefined ? undefined : places[index]?.text.trim();
}

describe('The place of a line on a card', () => {
  const inOrder = '\n## Summary\n\nThe point.\nMore of it.\n\n## Key points\n\n- one\n- two\n';
  const behind = '\n## Key points\n\n- one\n- two\n\n## Summary\n\nThe point.\n\n## Q&A\n\nWhy?\n';
  const footnote =
    '\n## Summary\n\nThe point[^1].\n\n## Key points\n\n- one\n- two\n\n## Q&A\n\nWhy?\n\n[^1]: A note.\n';
  const table: [what: string, body: string, line: string, expected: string | undefined][] = [
    ['is what starts there', inOrder, '- one', 'one'],
    ['is what starts last before it', inOrder, 'More of it.', 'The point.\nMore of it.'],
    ['is none above the text', inOrder, 'title:', undefined],
    ['is found where the summary is shown before what it stands behind', behind, '- two', 'two'],
    ['is the summary where it stands behind other sections', behind, 'The point.', 'The point.'],
    ['is found behind a summary with a footnote, which is shown before', footnote, '- two', 'two'],
    ['is the last section where a footnote is shown before', footnote, 'Why?', 'Why?'],
    ['is a footnote', footnote, '[^1]:', 'A note. ↩\ufe0e'],
  ];
  for (const [what, body, line, expected] of table) it(what, () => strictEqual(placeOf(body, line), expected));

  it('is the innermost of those that start there', () => strictEqual(placeOfLine([4, 4, 4, 6], 5), 2));
});
